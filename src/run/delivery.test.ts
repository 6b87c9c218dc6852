import { describe, expect, it } from 'vitest';
import { browserDestination } from '../destinations/browser/browserDestination.ts';
import { people, runOver } from './testing/runOver.ts';
import { type Move, ScriptedDestination, type ScriptOptions } from './testing/scriptedDestination.ts';
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

describe('a request that failed for now', () => {
  it('is sent again after waits that double up to the cap, with some jitter', async () => {
    const busy: Move = { kind: 'broken', taken: false };
    const { clock, destination } = setUp({ script: [busy, busy, busy] });
    const { progress } = await runOver(people(3), clock, destination);
    const times = destination.requests.map((request) => request.at);
    expect(times.slice(1).map((time, index) => time - (times[index] ?? 0))).toEqual([1100, 2100, 3100]);
    expect(progress.counts).toEqual({ ...none, accepted: 3 });
  });

  it('is told in words while it waits', async () => {
    const { clock, destination } = setUp({ script: [{ kind: 'broken', taken: false }] });
    const { heard } = await runOver(people(3), clock, destination);
    const waiting = heard.find((progress) => progress.waiting)?.waiting;
    expect(waiting?.reason).toBe('Elsewhere had a problem (500)');
    expect(waiting?.until).toBe(destination.requests[1]?.at);
    expect(heard.at(-1)?.waiting).toBeUndefined();
    expect(heard.at(-1)?.log.map((entry) => entry.text)).toContain(
      'Elsewhere had a problem (500); trying again in 2 s.',
    );
  });

  it('holds every lane when the destination asked to slow down', async () => {
    const { clock, destination } = setUp({
      concurrency: 4,
      latencyMs: () => 20,
      script: [{ kind: 'take' }, { kind: 'busy', afterMs: 7000 }],
    });
    const { progress } = await runOver(people(400), clock, destination);
    const start = destination.requests[0]?.at ?? 0;
    const during = destination.requests.filter(({ at }) => at > start + 20 && at < start + 7020);
    expect(during).toEqual([]);
    expect(progress.counts).toEqual({ ...none, accepted: 400 });
    expect(progress.log.map((entry) => entry.text)).toContain(
      'Elsewhere asked us to slow down; waiting 7 s.',
    );
  });

  it('does not count waits that the destination asked for as failures, but has an end', async () => {
    const { clock, destination } = setUp({ afterwards: { kind: 'busy', afterMs: 1000 } });
    const { progress } = await runOver(people(3), clock, destination);
    expect(destination.requests).toHaveLength(14);
    expect(progress).toMatchObject({ state: 'stopped', problem: { code: 'gave-up', tries: 4 } });
  });
});

describe('giving up', () => {
  it('rejects the batch when it was surely not taken, and leaves the rest unsent', async () => {
    const { clock, destination } = setUp({ afterwards: { kind: 'busy' } });
    const { ledger, progress } = await runOver(people(25), clock, destination);
    expect(progress.state).toBe('stopped');
    expect(progress.problem).toEqual({
      code: 'gave-up',
      destination: 'Elsewhere',
      tries: 4,
      detail: 'Elsewhere asked us to slow down.',
    });
    expect(progress.counts).toEqual({ ...none, rejected: 10, pending: 15 });
    expect(ledger.reasonOf(0)).toBe('Elsewhere asked us to slow down.');
  });

  it('leaves the batch uncertain when any try may have arrived', async () => {
    const { clock, destination } = setUp({
      script: [{ kind: 'no-answer', taken: true }],
      afterwards: { kind: 'busy' },
    });
    const { ledger, progress } = await runOver(people(25), clock, destination);
    expect(progress.counts).toEqual({ ...none, uncertain: 10, pending: 15 });
    expect(ledger.reasonOf(0)).toBe('It was sent, but no answer came. Elsewhere asked us to slow down.');
  });
});

describe('a request refused as a whole', () => {
  it('is halved until the bad record stands alone', async () => {
    const { clock, destination } = setUp({ afterwards: { kind: 'all-or-nothing' }, isBad: idIs('user-77') });
    const { ledger, progress } = await runOver(people(200), clock, destination, { batchSize: 200 });
    expect(progress.counts).toEqual({ ...none, accepted: 199, rejected: 1 });
    expect(ledger.reasonOf(77)).toBe('Bad.');
    expect(destination.requests.length).toBeLessThanOrEqual(17);
    expect(progress.log.map((entry) => entry.text)).toContain('Elsewhere did not take 1 profile. Bad.');
  });

  it('costs at most 50 more requests; what is left is uncertain', async () => {
    const { clock, destination } = setUp({ afterwards: { kind: 'all-or-nothing' }, isBad: () => true });
    const { ledger, progress } = await runOver(people(200), clock, destination, { batchSize: 200 });
    expect(destination.requests).toHaveLength(51);
    expect(progress.counts.accepted).toBe(0);
    expect(progress.counts.rejected + progress.counts.uncertain).toBe(200);
    expect(ledger.reasonOf(199)).toBe('It was refused together with other rows. Bad.');
  });
});

describe('a request of which only the bad records are named', () => {
  it.each([true, false])('is sent again without them, once (others taken before: %s)', async (takesRest) => {
    const { clock, destination } = setUp({
      afterwards: { kind: 'name-the-bad', takesRest },
      isBad: idIs('user-2', 'user-5'),
    });
    const { progress } = await runOver(people(10), clock, destination);
    expect(sizes(destination)).toEqual([10, 8]);
    expect(progress.counts).toEqual({ ...none, accepted: 8, rejected: 2 });
  });
});

describe('a request that is too big', () => {
  it('is halved, and no later one is as big', async () => {
    const { clock, destination } = setUp({ script: [{ kind: 'too-large' }] });
    const { progress } = await runOver(people(20), clock, destination);
    expect(sizes(destination)).toEqual([10, 5, 5, 5, 5]);
    expect(progress.counts).toEqual({ ...none, accepted: 20 });
    expect(progress.log.map((entry) => entry.text)).toContain(
      'Elsewhere said the request was too big. Sending less at a time from now on.',
    );
  });

  it('is rejected when it holds one record', async () => {
    const { clock, destination } = setUp({ script: [{ kind: 'too-large' }] });
    const { ledger } = await runOver(people(1), clock, destination);
    expect(ledger.outcomeOf(0)).toBe('rejected');
    expect(ledger.reasonOf(0)).toBe('Elsewhere said that it is too big.');
  });

  it('may show only as a missing answer, so a big one is halved after three of them', async () => {
    const silent: Move = { kind: 'no-answer', taken: false };
    const { clock, destination } = setUp({ script: [silent, silent, silent], bytes: 50_000 });
    const { progress } = await runOver(people(10), clock, destination);
    expect(sizes(destination)).toEqual([10, 10, 10, 5, 5]);
    expect(progress.counts).toEqual({ ...none, accepted: 10 });
  });
});

it('leaves uncertain what the destination has no answer for', async () => {
  const forgetful = browserDestination({ apply: () => Promise.resolve(['inserted']) }, false);
  const { ledger, progress } = await runOver(people(2), new VirtualClock(), forgetful);
  expect(progress.counts).toEqual({ ...none, accepted: 1, uncertain: 1 });
  expect(ledger.reasonOf(1)).toBe('It was sent, but no answer came.');
});
