import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OutcomeLedger, outcomes } from './outcomes.ts';

test('the outcomes add up to the records, whatever is settled in whatever order', () => {
  const settlement = fc.tuple(fc.nat(19), fc.constantFrom(...outcomes));
  fc.assert(
    fc.property(fc.array(settlement), (settlements) => {
      const ledger = new OutcomeLedger(20);
      const model = new Map<number, string>();
      for (const [record, outcome] of settlements) {
        ledger.settle(record, outcome, `why ${record}`);
        model.set(record, outcome);
        const counts = Object.values(ledger.counts());
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20);
      }
      for (const [record, outcome] of model) expect(ledger.outcomeOf(record)).toBe(outcome);
    }),
  );
});

test('a record keeps its reason', () => {
  const ledger = new OutcomeLedger(2);
  ledger.settle(1, 'rejected', 'too large');
  expect([ledger.reasonOf(0), ledger.reasonOf(1)]).toEqual(['', 'too large']);
});

test('more different reasons than can be kept end in one sentence, and no outcome is lost', () => {
  const ledger = new OutcomeLedger(70_000);
  for (let record = 0; record < 70_000; record++) ledger.settle(record, 'rejected', `reason ${record}`);
  expect(ledger.counts().rejected).toBe(70_000);
  expect(ledger.reasonOf(0)).toBe('reason 0');
  expect(ledger.reasonOf(69_999)).toBe('The destination did not accept it.');
});

test('a record of another run is refused', () => {
  expect(() => new OutcomeLedger(1).settle(1, 'accepted')).toThrow(RangeError);
});
