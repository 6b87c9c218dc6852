import { describe, expect, it } from 'vitest';
import { ProblemError } from '../core/problems.ts';
import { blocksOf, people, plan, runOver } from './testing/runOver.ts';
import { ScriptedDestination, type ScriptOptions } from './testing/scriptedDestination.ts';
import { VirtualClock } from './testing/virtualClock.ts';

const none = { pending: 0, accepted: 0, rejected: 0, skipped: 0, uncertain: 0 };
const setUp = (options: ScriptOptions = {}): { clock: VirtualClock; destination: ScriptedDestination } => {
  const clock = new VirtualClock();
  return { clock, destination: new ScriptedDestination(clock, options) };
};
const sizes = (destination: ScriptedDestination): number[] =>
  destination.requests.map((request) => request.ids.length);
const idIs =
  (...ids: string[]) =>
  (update: { key: { id: string } }): boolean =>
    ids.includes(update.key.id);

describe('batches', () => {
  it('are exactly as big as asked, in file order, and the last holds the rest', async () => {
    const { clock, destination } = setUp();
    const { progress } = await runOver(people(25), clock, destination);
    expect(sizes(destination)).toEqual([10, 10, 5]);
    expect(destination.requests.flatMap((request) => request.ids)).toEqual(people(25).map(([id]) => id));
    expect(progress).toMatchObject({ state: 'finished', counts: { ...none, accepted: 25 } });
  });

  it('are not cut up for lanes that would have nothing to do', async () => {
    const { clock, destination } = setUp({ concurrency: 4 });
    await runOver(people(20), clock, destination);
    expect(sizes(destination)).toEqual([10, 10]);
  });

  it('travel in as many requests at a time as the destination takes', async () => {
    const { clock, destination } = setUp({ concurrency: 4, latencyMs: () => 50 });
    const { progress } = await runOver(people(500), clock, destination);
    expect(destination.mostAtATime).toBe(4);
    expect(progress.counts).toEqual({ ...none, accepted: 500 });
  });

  it('never hold more operations than asked, where a record sets and clears', async () => {
    const { clock, destination } = setUp();
    const { ledger } = await runOver(people(12), clock, destination, {
      plan: { ...plan, clearBlanks: true },
    });
    expect(sizes(destination)).toEqual([5, 5, 2]);
    expect(ledger.counts().accepted).toBe(12);
  });

  it('keep the records of one identifier in file order, however slow a request is', async () => {
    const { clock, destination } = setUp({
      concurrency: 4,
      latencyMs: (request) => (request % 3 === 0 ? 500 : 10),
    });
    const records = Array.from({ length: 300 }, (_, index) => [`user-${index % 7}`, String(index)]);
    await runOver(records, clock, destination);
    for (let user = 0; user < 7; user++) {
      const last = records.findLast(([id]) => id === `user-${user}`);
      expect(destination.profiles.get({ kind: 'user', id: `user-${user}` })).toEqual({ n: last?.[1] });
    }
  });
});

describe('records that are not sent', () => {
  it('are skipped with the reason in words', async () => {
    const { clock, destination } = setUp();
    const { ledger, progress } = await runOver(
      [
        ['', '1'],
        ['a', '2'],
        ['', ''],
        ['b', ''],
      ],
      clock,
      destination,
    );
    expect(progress.counts).toEqual({ ...none, accepted: 1, skipped: 3 });
    expect([0, 2, 3].map((record) => ledger.reasonOf(record))).toEqual([
      'The identifier is empty, and such rows are left out.',
      'The row is empty.',
      'All columns to import are empty.',
    ]);
  });

  it('are rejected where the destination never takes such a profile', async () => {
    const { clock, destination } = setUp({ isTooLong: idIs('user-1') });
    const { ledger, progress } = await runOver(people(3), clock, destination);
    expect(progress.counts).toEqual({ ...none, accepted: 2, rejected: 1 });
    expect(ledger.reasonOf(1)).toBe('The profile is too long.');
    expect(destination.requests).toHaveLength(1);
  });

  it('count from the first record of the part', async () => {
    const { clock, destination } = setUp();
    const random = { ...plan, identifierColumn: null, fallBack: true };
    await runOver(people(5), clock, destination, { plan: random });
    const whole = destination.requests.flatMap((request) => request.ids);
    const { clock: clock2, destination: part } = setUp();
    const { ledger } = await runOver(people(5), clock2, part, {
      plan: random,
      part: { first: 3, count: 2 },
      records: (wanted) => blocksOf(people(5).slice(wanted.first, wanted.first + wanted.count)),
    });
    expect(part.requests.flatMap((request) => request.ids)).toEqual(whole.slice(3));
    expect(ledger.records).toBe(2);
  });
});

it('counts what the updates did', async () => {
  const { clock, destination } = setUp();
  const records = [
    ['a', '1'],
    ['a', '2'],
    ['a', '2'],
    ['b', '1'],
  ];
  const { progress } = await runOver(records, clock, destination);
  expect(progress.effects).toEqual({ inserted: 2, updated: 1, unchanged: 1 });
});

describe('stopping', () => {
  it('leaves what was not sent, and lets requests on their way end', async () => {
    const { clock, destination } = setUp({
      concurrency: 2,
      latencyMs: (request) => (request === 1 ? 10 : 100),
      script: [{ kind: 'stop' }],
    });
    const { progress } = await runOver(people(100), clock, destination);
    expect(progress).toMatchObject({ state: 'stopped', problem: { code: 'not-authorised' } });
    expect(progress.counts).toEqual({
      ...none,
      accepted: destination.taken.size,
      pending: 100 - destination.taken.size,
    });
    expect(destination.requests).toHaveLength(2);
    expect(destination.taken.size).toBe(10);
  });

  it('happens too when the destination breaks its contract', async () => {
    const { clock, destination } = setUp({ script: [{ kind: 'throws', taken: true }] });
    const { progress } = await runOver(people(25), clock, destination);
    expect(progress.problem).toMatchObject({
      code: 'unexpected-answer',
      detail: 'a fault of the destination',
    });
    expect(progress.counts).toEqual({ ...none, uncertain: 10, pending: 15 });
  });

  it.each([
    [new ProblemError({ code: 'file-gone' }), { code: 'file-gone' }],
    [new Error('bad block'), { code: 'not-readable', detail: 'bad block' }],
  ])('tells the problem of reading: %s', async (error, problem) => {
    const { clock, destination } = setUp({ latencyMs: () => 100 });
    const { progress } = await runOver(people(64), clock, destination, {
      part: { first: 0, count: 100 },
      async *records() {
        yield* blocksOf(people(64));
        throw error;
      },
    });
    expect(progress).toMatchObject({ state: 'stopped', problem });
    expect(progress.counts.accepted).toBe(destination.taken.size);
    expect(progress.counts.accepted).toBeGreaterThan(0);
    expect(progress.counts.pending).toBe(100 - destination.taken.size);
  });

  it('tells that the file changed when it has fewer records than before', async () => {
    const { clock, destination } = setUp();
    const { progress } = await runOver(people(3), clock, destination, { part: { first: 0, count: 5 } });
    expect(progress).toMatchObject({ state: 'stopped', problem: { code: 'file-gone' } });
  });
});

describe('cancelling', () => {
  it('starts no new request, waits for those on their way, and counts them', async () => {
    const { clock, destination } = setUp({ concurrency: 2, latencyMs: () => 100 });
    const controller = new AbortController();
    const running = runOver(people(100), clock, destination, { signal: controller.signal });
    await clock.sleep(150);
    controller.abort();
    const { progress } = await running;
    expect(progress.state).toBe('cancelled');
    expect(destination.requests).toHaveLength(4);
    expect(destination.taken.size).toBe(40);
    expect(progress.counts).toEqual({ ...none, accepted: 40, pending: 60 });
    expect(progress.log.at(-1)?.text).toBe('Cancelled: 40 of 100 rows accepted.');
  });

  it('ends a wait at once; what may have arrived is uncertain', async () => {
    const { clock, destination } = setUp({ afterwards: { kind: 'no-answer', taken: true } });
    const controller = new AbortController();
    const running = runOver(people(25), clock, destination, { signal: controller.signal });
    await clock.sleep(500);
    controller.abort();
    const { progress } = await running;
    expect(progress.state).toBe('cancelled');
    expect((progress.endedAt ?? 0) - progress.startedAt).toBe(500);
    expect(progress.counts).toEqual({ ...none, uncertain: 10, pending: 15 });
  });

  it('before the start sends nothing', async () => {
    const { clock, destination } = setUp();
    const { progress } = await runOver(people(25), clock, destination, { signal: AbortSignal.abort() });
    expect(progress).toMatchObject({ state: 'cancelled', counts: { ...none, pending: 25 } });
    expect(destination.requests).toEqual([]);
  });
});

it('reads only a little ahead of what is sent', async () => {
  const { clock, destination } = setUp({ latencyMs: () => 100 });
  let read = 0;
  let furthest = 0;
  await runOver([], clock, destination, {
    part: { first: 0, count: 1000 },
    async *records() {
      for await (const block of blocksOf(people(1000), 10)) {
        read += 10;
        furthest = Math.max(furthest, read - destination.taken.size);
        yield block;
      }
    },
  });
  expect(destination.taken.size).toBe(1000);
  expect(furthest).toBeLessThanOrEqual(60);
});

describe('progress', () => {
  it('is told at most five times a second, and at the end', async () => {
    const { clock, destination } = setUp({ latencyMs: () => 30 });
    const { heard, progress } = await runOver(people(1000), clock, destination);
    const seconds = ((progress.endedAt ?? 0) - progress.startedAt) / 1000;
    expect(seconds).toBe(3);
    expect(heard.length).toBeLessThanOrEqual(seconds * 5 + 2);
    expect(heard.at(-1)).toBe(progress);
    expect(heard.slice(0, -1).every(({ state }) => state === 'running')).toBe(true);
  });

  it('keeps the last 200 news, newest last', async () => {
    const { clock, destination } = setUp({ isBad: () => true });
    const { progress } = await runOver(people(3000), clock, destination);
    expect(progress.log).toHaveLength(200);
    expect(progress.log.at(-1)).toMatchObject({
      kind: 'finished',
      text: 'Finished: 0 of 3,000 rows accepted.',
    });
  });
});
