import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RunProgress } from '../core/importRun.ts';
import type { OutcomeLedger } from '../core/outcomes.ts';
import { type Plan, planRecord } from '../core/plan/plan.ts';
import type { Update } from '../core/profiles/update.ts';
import { MemoryProfiles } from '../destinations/memoryProfiles.ts';
import { blocksOf, plan, runOver } from './testing/runOver.ts';
import { type Move, ScriptedDestination } from './testing/scriptedDestination.ts';
import { VirtualClock } from './testing/virtualClock.ts';

// Hundreds of runs a rule: a busy machine takes its time.
const taken = fc.boolean();
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Move>({ kind: 'take' }) },
  { weight: 4, arbitrary: fc.constant<Move>({ kind: 'all-or-nothing' }) },
  { weight: 3, arbitrary: taken.map<Move>((takesRest) => ({ kind: 'name-the-bad', takesRest })) },
  { weight: 1, arbitrary: fc.constant<Move>({ kind: 'too-large' }) },
  { weight: 2, arbitrary: fc.constantFrom<Move>({ kind: 'busy' }, { kind: 'busy', afterMs: 300 }) },
  { weight: 2, arbitrary: taken.map<Move>((was) => ({ kind: 'broken', taken: was })) },
  { weight: 2, arbitrary: taken.map<Move>((was) => ({ kind: 'no-answer', taken: was })) },
  { weight: 1, arbitrary: taken.map<Move>((was) => ({ kind: 'unknown', taken: was })) },
);
const ending = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Move>({ kind: 'take' }) },
  { weight: 2, arbitrary: fc.constant<Move>({ kind: 'all-or-nothing' }) },
  { weight: 1, arbitrary: fc.constant<Move>({ kind: 'stop' }) },
  { weight: 1, arbitrary: fc.constant<Move>({ kind: 'busy' }) },
  { weight: 1, arbitrary: taken.map<Move>((was) => ({ kind: 'throws', taken: was })) },
);

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

/** An id that others may have too (or none), and a value that is sometimes blank. */
const person = fc.tuple(fc.constantFrom('', ...ids), fc.constantFrom('', 'Free', 'Pro'));

const setting = fc.record({
  people: fc.array(person, { maxLength: 120 }),
  batchSize: fc.integer({ min: 1, max: 12 }),
  concurrency: fc.integer({ min: 1, max: 5 }),
  blockSize: fc.integer({ min: 1, max: 40 }),
  bytes: fc.constantFrom(100, 60_000),
  latencies: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 7 }),
  badEvery: fc.integer({ min: 2, max: 40 }),
  script: fc.array(move, { maxLength: 25 }),
  afterwards: ending,
  cancelAfterMs: fc.option(fc.integer({ min: 0, max: 800 }), { nil: undefined }),
  operation: fc.constantFrom<Plan['operation'][]>('$set', '$set_once'),
  clearBlanks: fc.boolean(),
  endsEarly: fc.boolean(),
});
type Setting = typeof setting extends fc.Arbitrary<infer T> ? T : never;

interface Played {
  readonly records: string[][];
  readonly plan: Plan;
  readonly destination: ScriptedDestination;
  readonly ledger: OutcomeLedger;
  readonly progress: RunProgress;
  readonly heard: readonly RunProgress[];
}

async function play(chosen: Setting): Promise<Played> {
  const clock = new VirtualClock(0.5);
  const records = chosen.people.map(([id, value], index) => [id, String(index), value]);
  const isBad = (update: Update): boolean => numberOf(update) % chosen.badEvery === 1;
  const destination = new ScriptedDestination(clock, {
    ...chosen,
    isBad,
    maxBodyBytes: 400_000,
    latencyMs: (request) => chosen.latencies[request % chosen.latencies.length] ?? 0,
    retry: { maxTries: 4, baseMs: 100, capMs: 300, jitterMs: [10, 30] },
  });
  const controller = new AbortController();
  if (chosen.cancelAfterMs !== undefined)
    void clock.sleep(chosen.cancelAfterMs, controller.signal).then(() => controller.abort());
  const chosenPlan: Plan = { ...plan, operation: chosen.operation, clearBlanks: chosen.clearBlanks };
  const result = await runOver(records, clock, destination, {
    plan: chosenPlan,
    batchSize: chosen.batchSize,
    signal: controller.signal,
    part: { first: 0, count: records.length + (chosen.endsEarly ? 3 : 0) },
    records: () => blocksOf(records, chosen.blockSize),
  });
  return { ...result, records, plan: chosenPlan, destination };
}

/** Every record writes its own number into `n`, so an update tells which record it came from. */
function numberOf(update: Update): number {
  for (const operation of update.operations) {
    if ('$set' in operation) return Number(operation.$set['n']);
    if ('$set_once' in operation) return Number(operation.$set_once['n']);
  }
  return -1;
}

const sum = (counts: RunProgress['counts']): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

const check = (rule: (played: Played) => void): Promise<void> =>
  fc.assert(
    fc.asyncProperty(setting, async (chosen) => rule(await play(chosen))),
    {
      numRuns: 250,
    },
  );

it('adds up to the records of the run at every progress, whatever the destination does', () =>
  check(({ heard, ledger, progress }) => {
    for (const { counts, records } of heard) expect(sum(counts)).toBe(records);
    expect(progress.counts).toEqual(ledger.counts());
    for (const outcome of ['accepted', 'rejected', 'skipped', 'uncertain'] as const)
      for (const [index, next] of heard.slice(1).entries())
        expect(next.counts[outcome]).toBeGreaterThanOrEqual(heard[index]?.counts[outcome] ?? 0);
  }));

it('leaves nothing pending once it is finished, and has a problem only when it stopped', () =>
  check(({ progress }) => {
    expect(progress.state === 'finished' && progress.counts.pending > 0).toBe(false);
    expect(progress.state === 'stopped').toBe(progress.problem !== undefined);
  }));

it('accepts only what the destination took, and tells of everything that it may have taken', () =>
  check(({ destination, ledger, records }) => {
    const numbers = new Set([...destination.taken].map(numberOf));
    const told = [...records.keys()].filter((record) => ledger.outcomeOf(record) === 'accepted');
    const untold = [...records.keys()].filter(
      (record) => !['accepted', 'uncertain'].includes(ledger.outcomeOf(record)),
    );
    expect(told.filter((record) => !numbers.has(record))).toEqual([]);
    expect(untold.filter((record) => numbers.has(record))).toEqual([]);
  }));

it('gives a reason for every record that is neither accepted nor unsent', () =>
  check(({ ledger, records }) => {
    for (const record of records.keys()) {
      const settled = !['accepted', 'pending'].includes(ledger.outcomeOf(record));
      expect(ledger.reasonOf(record) !== '').toBe(settled);
    }
  }));

it('leaves the profiles as the accepted updates make them in file order', () =>
  check(({ destination, ledger, plan: used, records }) => {
    const expected = new MemoryProfiles();
    const unclear = new Set<string>();
    records.forEach((fields, record) => {
      const planned = planRecord(used, fields, record);
      if (planned.kind === 'skip') return;
      const outcome = ledger.outcomeOf(record);
      if (outcome === 'uncertain') unclear.add(planned.update.key.id);
      if (outcome === 'accepted') expected.take(planned.update);
    });
    const clear = ids.filter((id) => !unclear.has(id));
    const look = (profiles: MemoryProfiles) =>
      clear.map((id) => [id, profiles.get({ kind: 'user', id })] as const);
    expect(look(destination.profiles)).toEqual(look(expected));
  }));

it('never has more requests on their way than the destination takes', () =>
  check(({ destination }) => {
    expect(destination.mostAtATime).toBeLessThanOrEqual(destination.concurrency);
  }));
