import { expect, it } from 'vitest';
import { BoundedQueue } from './boundedQueue.ts';

/** Whether a promise has settled once everything that can go on has gone on. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const open = Symbol('open');
  const later = new Promise((resolve) => setTimeout(resolve, 0, open));
  return (await Promise.race([promise, later])) !== open;
}

it('gives items in the order they came', async () => {
  const queue = new BoundedQueue<number>(5);
  for (const item of [1, 2, 3]) await queue.put(item);
  expect([await queue.take(), await queue.take(), await queue.take()]).toEqual([1, 2, 3]);
});

it('holds the producer while it is full', async () => {
  const queue = new BoundedQueue<number>(2);
  expect(await isSettled(queue.put(1))).toBe(true);
  const second = queue.put(2);
  expect(await isSettled(second)).toBe(false);
  await queue.take();
  expect(await isSettled(second)).toBe(true);
});

it('holds the consumer while it is empty', async () => {
  const queue = new BoundedQueue<number>(2);
  const item = queue.take();
  expect(await isSettled(item)).toBe(false);
  await queue.put(7);
  expect(await item).toBe(7);
});

it('gives what it has after it was closed, then undefined, and holds nobody', async () => {
  const queue = new BoundedQueue<number>(1);
  const put = queue.put(1);
  queue.close();
  expect(await isSettled(put)).toBe(true);
  expect(await queue.take()).toBe(1);
  expect(await queue.take()).toBeUndefined();
});
