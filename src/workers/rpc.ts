import { type Problem, ProblemError } from '../core/problems.ts';

/** The part of `Worker`, `MessagePort` and a worker's own global that messages need. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message' | 'messageerror' | 'error', listener: (event: Event) => void): void;
}

/** One side's methods: each takes one argument and may report while it works. */
export type Methods<T> = { [K in keyof T]: (input: never, context: never) => unknown };

export interface CallContext<Event = never> {
  /** Aborted when the caller gave up. */
  readonly signal: AbortSignal;
  /** Sends an event to the caller, in order, before the answer. */
  readonly report: (event: Event) => void;
}

export interface CallOptions<Event = never> {
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: Event) => void;
  readonly transfer?: Transferable[];
}

type InputOf<F> = F extends (input: infer I, ...rest: never[]) => unknown ? I : never;
type OutputOf<F> = F extends (...args: never[]) => infer O ? Awaited<O> : never;
type EventOf<F> = F extends (input: never, context: infer C) => unknown
  ? C extends CallContext<infer E>
    ? E
    : never
  : never;

/** What the other side looks like from here. */
export type Client<T> = {
  [K in keyof T]: (input: InputOf<T[K]>, options?: CallOptions<EventOf<T[K]>>) => Promise<OutputOf<T[K]>>;
};

type Message =
  | { readonly type: 'call'; readonly id: number; readonly method: string; readonly input: unknown }
  | { readonly type: 'abort'; readonly id: number }
  | { readonly type: 'event'; readonly id: number; readonly event: unknown }
  | { readonly type: 'done'; readonly id: number; readonly output: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly failure: Failure };

type Failure =
  | { readonly kind: 'aborted' }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'error'; readonly message: string };

interface Pending {
  resolve(output: unknown): void;
  reject(error: unknown): void;
  onEvent: ((event: never) => void) | undefined;
}

/** Answers the calls that arrive at a port. */
export function serve<T extends Methods<T>>(port: Port, methods: T): void {
  const running = new Map<number, AbortController>();
  port.addEventListener('message', (event) => {
    const message = (event as MessageEvent<Message>).data;
    if (message.type === 'abort') running.get(message.id)?.abort();
    else if (message.type === 'call') void answer(message.id, message.method, message.input);
  });
  async function answer(id: number, method: string, input: unknown): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    const send = (message: Message): void => port.postMessage(message, []);
    try {
      const call = methods[method as keyof T] as unknown as (
        input: unknown,
        context: CallContext<unknown>,
      ) => unknown;
      const report = (event: unknown): void => send({ type: 'event', id, event });
      const output = await call.call(methods, input, { signal: controller.signal, report });
      send({ type: 'done', id, output });
    } catch (error) {
      send({ type: 'failed', id, failure: toFailure(error) });
    } finally {
      running.delete(id);
    }
  }
}

/**
 * Calls the methods that another thread serves. Every call settles: with the answer, with the other side's problem,
 * with an `AbortError`, or with `worker-died` when the worker breaks.
 *
 * @param onDeath called once when the worker broke; every later call fails too
 */
export function connect<T extends Methods<T>>(port: Port, onDeath?: () => void): Client<T> {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let death: ProblemError | undefined;
  const die = (detail: string): void => {
    if (death) return;
    death = new ProblemError({ code: 'worker-died', detail });
    for (const call of pending.values()) call.reject(death);
    pending.clear();
    onDeath?.();
  };
  port.addEventListener('error', (event) => die((event as ErrorEvent).message || 'it could not start'));
  port.addEventListener('messageerror', () => die('a message could not be read'));
  port.addEventListener('message', (event) => settle(pending, (event as MessageEvent<Message>).data));

  const call = (method: string, input: unknown, options: CallOptions<never> = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (death) return reject(death);
      if (options.signal?.aborted) return reject(abortError());
      const id = ++lastId;
      const onAbort = (): void => port.postMessage({ type: 'abort', id } satisfies Message, []);
      const finished = (): void => options.signal?.removeEventListener('abort', onAbort);
      options.signal?.addEventListener('abort', onAbort);
      pending.set(id, {
        resolve: (output) => (finished(), resolve(output)),
        reject: (error) => (finished(), reject(error)),
        onEvent: options.onEvent,
      });
      port.postMessage({ type: 'call', id, method, input } satisfies Message, options.transfer ?? []);
    });
  return new Proxy({} as Client<T>, {
    get: (_, method) =>
      typeof method === 'string' && method !== 'then' ? call.bind(null, method) : undefined,
  });
}

function settle(pending: Map<number, Pending>, message: Message): void {
  if (message.type === 'call' || message.type === 'abort') return;
  const call = pending.get(message.id);
  if (!call) return;
  if (message.type === 'event') return call.onEvent?.(message.event as never);
  pending.delete(message.id);
  if (message.type === 'done') call.resolve(message.output);
  else call.reject(fromFailure(message.failure));
}

function toFailure(error: unknown): Failure {
  if (error instanceof ProblemError) return { kind: 'problem', problem: error.problem };
  if (isAbort(error)) return { kind: 'aborted' };
  return {
    kind: 'error',
    message: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  };
}

function fromFailure(failure: Failure): Error {
  if (failure.kind === 'problem') return new ProblemError(failure.problem);
  return failure.kind === 'aborted' ? abortError() : new Error(failure.message);
}

function abortError(): Error {
  return new DOMException('The call was cancelled.', 'AbortError');
}

/** True for the error of a call that its caller cancelled. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
