import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BatchBuilder, type Sized } from './batchBuilder.ts';

function batchesOf(items: readonly Sized[], maxOperations: number, maxBytes: number): Sized[][] {
  const builder = new BatchBuilder<Sized>({ maxOperations, maxBytes });
  const closed = items.flatMap((item) => {
    const batch = builder.add(item);
    return batch ? [batch] : [];
  });
  const rest = builder.take();
  return rest ? [...closed, rest] : closed;
}

const item = fc.record({
  operations: fc.integer({ min: 1, max: 2 }),
  bytes: fc.integer({ min: 1, max: 50 }),
});
const sum = (batch: readonly Sized[], of: keyof Sized) =>
  batch.reduce((total, sized) => total + sized[of], 0);

test('batches keep the order, lose nothing, and break no limit unless one item does alone', () => {
  fc.assert(
    fc.property(
      fc.array(item),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 90 }),
      (items, operations, bytes) => {
        const batches = batchesOf(items, operations, bytes);
        expect(batches.flat()).toEqual(items);
        for (const batch of batches) {
          if (batch.length === 1) continue;
          expect(sum(batch, 'operations')).toBeLessThanOrEqual(operations);
          expect(sum(batch, 'bytes')).toBeLessThanOrEqual(bytes);
        }
      },
    ),
  );
});

test('a batch is as full as its limits allow', () => {
  const items = Array.from({ length: 450 }, () => ({ operations: 1, bytes: 10 }));
  expect(batchesOf(items, 200, 1_000_000).map((batch) => batch.length)).toEqual([200, 200, 50]);
  expect(batchesOf(items, 200, 1000).map((batch) => batch.length)).toEqual([100, 100, 100, 100, 50]);
});

test('limits below one are a mistake of the caller', () => {
  expect(() => new BatchBuilder({ maxOperations: 0, maxBytes: 1 })).toThrow(RangeError);
});
