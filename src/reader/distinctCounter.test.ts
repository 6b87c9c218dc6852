import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DistinctCounter } from './distinctCounter.ts';

it('is exact up to its capacity', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 400 }), (texts) => {
      const different = new Set(texts);
      const counter = new DistinctCounter(Math.max(1, different.size));
      for (const text of texts) counter.add(text);
      expect(counter.count).toBe(different.size);
      expect(counter.isExact).toBe(true);
    }),
  );
});

it.each(['user-', 'customer number ', '00000000-0000-4000-8000-'])(
  'says that it estimates above its capacity, and is within 3 in 100, for texts like %s1',
  (prefix) => {
    const counter = new DistinctCounter(16_384);
    for (let repeat = 0; repeat < 2; repeat++) for (let n = 0; n < 300_000; n++) counter.add(`${prefix}${n}`);
    expect(counter.isExact).toBe(false);
    expect(Math.abs(counter.count / 300_000 - 1)).toBeLessThan(0.03);
  },
);

it('counts one text once, however often it comes', () => {
  const counter = new DistinctCounter(4);
  for (let n = 0; n < 100; n++) counter.add('free');
  expect(counter.count).toBe(1);
});
