// A whole run to Mixpanel's destination over real HTTP.
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Recipe, startingRecipe } from '../../src/core/mapping/recipe.ts';
import { compilePlan } from '../../src/core/plan/plan.ts';
import { mixpanelDestination } from '../../src/destinations/mixpanel/mixpanelDestination.ts';
import { type Clock, systemClock } from '../../src/run/clock.ts';
import { runImport, type RunResult } from '../../src/run/importRun.ts';
import type { RecordMode } from './answers.ts';
import { type MixpanelServer, startMixpanelServer } from './mixpanelServer.ts';
import { faults } from './scenario.ts';

// Real sockets: a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

let server: MixpanelServer;
beforeAll(async () => {
  server = await startMixpanelServer();
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const token = '0123456789abcdef0123456789ab3f9a';

/** Real time, but waits are a hundredth as long. */
const hurried: Clock = {
  ...systemClock,
  sleep: (ms, signal) => systemClock.sleep(ms / 100, signal),
};

/** Columns: id, e-mail, plan. The id identifies and is no property. */
const recipe: Recipe = {
  ...startingRecipe([], undefined),
  identifierColumn: 0,
  columns: [
    { imported: false, property: 'id' },
    { imported: true, property: '$email' },
    { imported: true, property: 'plan' },
  ],
};

function importInto(
  records: readonly string[][],
  change: Partial<Recipe> = {},
  batchSize = 50,
): Promise<RunResult> {
  return runImport({
    async *records() {
      yield await Promise.resolve({ first: 0, records });
    },
    part: { first: 0, count: records.length },
    plan: compilePlan({ ...recipe, ...change }, 'seed-for-tests-0001'),
    destination: mixpanelDestination(
      { token, region: 'custom', customHost: server.url, requestsAtATime: 4 },
      false,
    ),
    batchSize,
    clock: hurried,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
}

const people = (count: number): string[][] =>
  Array.from({ length: count }, (_, index) => [`user-${index}`, `u${index}@example.com`, 'Pro']);
const sent = (): unknown[] => server.requests().flatMap((request) => request.records ?? []);
const user = (id: unknown, operation: object): object => ({
  $token: token,
  $distinct_id: id,
  $ip: '0',
  ...operation,
});

describe('the server receives exactly', () => {
  it('the updates of an identifier column, repeated ids in file order, unchecked columns left out', async () => {
    await importInto([
      ['007', 'a@x.co', 'Free'],
      [' 8 ', '', 'Pro'],
      ['007', '', 'Scale'],
    ]);
    expect(sent()).toEqual([
      user('007', { $set: { $email: 'a@x.co', plan: 'Free' } }),
      user('8', { $set: { plan: 'Pro' } }),
      user('007', { $set: { plan: 'Scale' } }),
    ]);
  });

  it('the e-mail for an id where there is no identifier column, and a random id where there is neither', async () => {
    await importInto(
      [
        ['', 'a@x.co', 'Free'],
        ['', '', 'Pro'],
      ],
      { identifierColumn: null },
    );
    expect(sent()).toEqual([
      user('a@x.co', { $set: { $email: 'a@x.co', plan: 'Free' } }),
      user(expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/), { $set: { plan: 'Pro' } }),
    ]);
  });

  it('groups at their own endpoint', async () => {
    await importInto(
      [
        ['acme', '', 'Pro'],
        ['', '', 'Free'],
      ],
      { profile: { kind: 'group', groupKey: 'company' } },
    );
    expect(server.requests().map((request) => request.path)).toEqual(['/groups']);
    expect(sent()).toEqual([
      { $token: token, $group_key: 'company', $group_id: 'acme', $ip: '0', $set: { plan: 'Pro' } },
    ]);
  });

  it('$set_once, and blanks cleared by an object of their own', async () => {
    await importInto([['a', '', 'Pro']], { existing: 'fill-in', blanks: 'clear' });
    expect(sent()).toEqual([user('a', { $set_once: { plan: 'Pro' } }), user('a', { $unset: ['$email'] })]);
  });
});

describe('a run with bad records', () => {
  const records = people(120);
  const bad = new Set(['user-3', 'user-77', 'user-78']);
  const reject = (record: object): string | undefined =>
    '$distinct_id' in record && bad.has(String(record.$distinct_id)) ? 'not today' : undefined;

  it.each<RecordMode>(['atomic', 'strict-partial', 'strict-atomic'])(
    'names exactly those under %s',
    async (mode) => {
      server.setScenario({ mode, reject });
      const { ledger, progress } = await importInto(records);
      expect(progress.counts).toEqual({ pending: 0, accepted: 117, rejected: 3, skipped: 0, uncertain: 0 });
      expect([3, 77, 78].map((record) => ledger.outcomeOf(record))).toEqual(Array(3).fill('rejected'));
      expect(ledger.reasonOf(77)).toBe('Mixpanel did not accept it: not today');
      expect(Object.keys(server.profiles().users)).toHaveLength(117);
    },
  );

  it('can only believe a server that says nothing of them, under lenient', async () => {
    server.setScenario({ mode: 'lenient', reject });
    const { progress } = await importInto(records);
    expect(progress.counts.accepted).toBe(120);
  });
});

describe('a run over a bad line', () => {
  it('ends with every profile stored', async () => {
    server.setScenario({
      faults: [
        faults.unavailable,
        faults.droppedAfterStoring,
        faults.slowDown('2'),
        faults.dropped,
        faults.badGateway,
      ],
      delayMs: 2,
    });
    const { progress } = await importInto(people(600));
    expect(progress).toMatchObject({ state: 'finished', counts: { accepted: 600 } });
    expect(Object.keys(server.profiles().users)).toHaveLength(600);
    expect(server.mostInFlight()).toBeLessThanOrEqual(4);
  });

  it('sends less at a time to a server that takes only small requests', async () => {
    server.setScenario({ maxBodyBytes: 3000 });
    const { progress } = await importInto(people(200));
    expect(progress).toMatchObject({ state: 'finished', counts: { accepted: 200 } });
    expect(Object.keys(server.profiles().users)).toHaveLength(200);
  });

  it.each([
    ['a sign-in page', faults.signInPage, 'unexpected-answer'],
    ['a wrong token', faults.unauthorised, 'not-authorised'],
    ['a wrong address', faults.notFound, 'wrong-address'],
  ] as const)('stops at %s, with nothing called accepted', async (_, fault, code) => {
    server.setScenario({ always: fault });
    const { progress } = await importInto(people(120));
    expect(progress).toMatchObject({ state: 'stopped', problem: { code }, counts: { accepted: 0 } });
  });
});
