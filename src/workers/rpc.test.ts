import { afterEach, expect, test } from 'vitest';
import { ProblemError } from '../core/problems.ts';
import { type CallContext, type Port, connect, isAbort, serve } from './rpc.ts';

interface Calculator {
  add(input: { a: number; b: number }, context: CallContext): number;
  countTo(input: number, context: CallContext<number>): Promise<string>;
  refuse(input: null, context: CallContext): never;
  breakDown(input: null, context: CallContext): never;
  waitForAbort(input: null, context: CallContext): Promise<string>;
}

const calculator: Calculator = {
  add: ({ a, b }) => a + b,
  countTo: async (end, { report }) => {
    for (let n = 1; n <= end; n++) report(n);
    return 'done';
  },
  refuse: () => {
    throw new ProblemError({ code: 'empty-file' });
  },
  breakDown: () => {
    throw new TypeError('broken');
  },
  waitForAbort: (_, { signal }) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
    }),
};

const opened: MessageChannel[] = [];
function connectedCalculator() {
  const channel = new MessageChannel();
  opened.push(channel);
  serve<Calculator>(channel.port1 as unknown as Port, calculator);
  return connect<Calculator>(channel.port2 as unknown as Port);
}
afterEach(() => {
  for (const channel of opened.splice(0)) channel.port1.close();
});

test('a call is answered', async () => {
  expect(await connectedCalculator().add({ a: 2, b: 3 })).toBe(5);
});

test('events arrive in order and before the answer', async () => {
  const heard: (number | string)[] = [];
  heard.push(await connectedCalculator().countTo(3, { onEvent: (n) => heard.push(n) }));
  expect(heard).toEqual([1, 2, 3, 'done']);
});

test('a problem crosses as data, another fault as its message', async () => {
  const client = connectedCalculator();
  await expect(client.refuse(null)).rejects.toMatchObject({ problem: { code: 'empty-file' } });
  await expect(client.breakDown(null)).rejects.toThrow('TypeError: broken');
});

test('an aborted call ends with an AbortError, before and after it was sent', async () => {
  const client = connectedCalculator();
  const controller = new AbortController();
  const waiting = client.waitForAbort(null, { signal: controller.signal });
  controller.abort();
  expect(isAbort(await waiting.catch((error: unknown) => error))).toBe(true);
  expect(
    isAbort(await client.add({ a: 1, b: 1 }, { signal: controller.signal }).catch((error: unknown) => error)),
  ).toBe(true);
});

test('when the worker dies, every call that waits and every later one fails with its problem', async () => {
  const target = new EventTarget();
  const port: Port = {
    postMessage: () => {},
    addEventListener: (type, listener) => target.addEventListener(type, listener),
  };
  let deaths = 0;
  const client = connect<Calculator>(port, () => deaths++);
  const waiting = client.add({ a: 1, b: 1 });
  target.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  target.dispatchEvent(new Event('messageerror'));
  await expect(waiting).rejects.toMatchObject({ problem: { code: 'worker-died', detail: 'out of memory' } });
  await expect(client.add({ a: 1, b: 1 })).rejects.toMatchObject({ problem: { code: 'worker-died' } });
  expect(deaths).toBe(1);
});
