// Mixpanel's destination over real HTTP, against the other side of the wire.
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProfileKey, Update } from '../../src/core/profiles/update.ts';
import type { MixpanelSettings } from '../../src/core/settings.ts';
import type { Answer, Destination, Verdict } from '../../src/destinations/destination.ts';
import { packAll, testDestination } from '../../src/destinations/destinationContract.ts';
import { mixpanelDestination } from '../../src/destinations/mixpanel/mixpanelDestination.ts';
import type { RecordMode } from './answers.ts';
import { type MixpanelServer, startMixpanelServer } from './mixpanelServer.ts';
import { faults, type Fault } from './scenario.ts';

const token = '0123456789abcdef0123456789ab3f9a';
const to = (url: string, keepUpdatedAt = false): Destination => {
  const settings: MixpanelSettings = { token, region: 'custom', customHost: url, requestsAtATime: 4 };
  return mixpanelDestination(settings, keepUpdatedAt);
};

testDestination('Mixpanel', async () => {
  const server = await startMixpanelServer();
  const properties = (key: ProfileKey): Record<string, unknown> | undefined => {
    const { users, groups } = server.profiles();
    return key.kind === 'user' ? users[key.id] : groups[key.groupKey]?.[key.id];
  };
  return {
    destination: to(server.url),
    stored: (key) => properties(key) as never,
    close: () => server.close(),
  };
});

// Real sockets: a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

let server: MixpanelServer;
beforeAll(async () => {
  server = await startMixpanelServer();
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const set = (id: string): Update => ({ key: { kind: 'user', id }, operations: [{ $set: { plan: 'Pro' } }] });
const send = (updates: readonly Update[], destination = to(server.url)): Promise<Verdict> =>
  destination.send(packAll(destination, updates));

describe('the request', () => {
  it('is a form without any header or cookie of its own', async () => {
    await send([set('007')]);
    const [request] = server.requests();
    expect(request).toMatchObject({
      method: 'POST',
      path: '/engage',
      query: { verbose: '1', strict: '1', ip: '0' },
      records: [{ $token: token, $distinct_id: '007', $ip: '0', $set: { plan: 'Pro' } }],
    });
    expect(request?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    for (const name of ['authorization', 'content-encoding', 'cookie', 'x-requested-with'])
      expect(request?.headers).not.toHaveProperty(name);
  });

  it('carries one operation an object, in order', async () => {
    const both: Update = {
      key: { kind: 'group', groupKey: 'company', id: 'acme' },
      operations: [{ $set: { plan: 'Pro' } }, { $unset: ['city'] }],
    };
    await send([both], to(`${server.url}/`, true));
    const group = { $token: token, $group_key: 'company', $group_id: 'acme', $ip: '0', $ignore_time: true };
    expect(server.requests()[0]?.path).toBe('/groups');
    expect(server.requests()[0]?.records).toEqual([
      { ...group, $set: { plan: 'Pro' } },
      { ...group, $unset: ['city'] },
    ]);
  });

  it('has as many bytes as its parcels said, and the frame around them', async () => {
    const destination = to(server.url);
    const parcels = packAll(destination, [set('ж'), set('a b&c'), set('"')]);
    await destination.send(parcels);
    const sum = parcels.reduce((bytes, parcel) => bytes + parcel.bytes, 0);
    const lastSeparator = 3;
    expect(server.requests()[0]?.bytes).toBe(sum - lastSeparator + 'data=%5B%5D'.length);
  });

  it('is never made for an update over 1,000,000 bytes of JSON', () => {
    const long = (length: number): Update => ({
      key: { kind: 'user', id: 'a' },
      operations: [{ $set: { note: 'é'.repeat(length) } }],
    });
    expect(to(server.url).pack(long(499_000))).toMatchObject({ operations: 1 });
    expect(to(server.url).pack(long(500_000))).toEqual({
      fault: 'The profile has 1,000,093 bytes. Mixpanel takes at most 1,000,000.',
    });
  });
});

it('shows the request in its preview, the token masked', () => {
  const preview = to(server.url).preview(set('007'));
  expect(JSON.parse(preview)).toEqual([
    { $token: '••••••••••••3f9a', $distinct_id: '007', $ip: '0', $set: { plan: 'Pro' } },
  ]);
});

describe('a request with a bad record in it', () => {
  const ok: Answer = { accepted: true };
  const reason = 'Mixpanel did not accept it: not today';

  it.each<[RecordMode, Verdict]>([
    ['atomic', { kind: 'refused', reason }],
    ['strict-partial', { kind: 'settled', answers: [ok, { accepted: false, reason }, ok] }],
    ['strict-atomic', { kind: 'resend', rejected: new Map([[1, reason]]) }],
  ])('is read rightly under %s', async (mode, verdict) => {
    server.setScenario({
      mode,
      reject: (record) => (record['$distinct_id'] === 'b' ? 'not today' : undefined),
    });
    expect(await send([set('a'), set('b'), set('c')])).toEqual(verdict);
  });

  it('is refused under lenient when no record is good', async () => {
    server.setScenario({ mode: 'lenient', reject: () => 'not today' });
    expect(await send([set('a'), set('b')])).toEqual({ kind: 'refused', reason });
  });
});

describe('a request that goes wrong', () => {
  it.each<[string, Fault, object]>([
    ['429', faults.slowDown(), { kind: 'retry', everyoneWaits: true, maybeTaken: false }],
    ['429 that says for how long', faults.slowDown('12'), { kind: 'retry', afterMs: 12_000 }],
    ['502', faults.badGateway, { kind: 'retry', everyoneWaits: false, maybeTaken: true, unanswered: false }],
    ['a dropped connection', faults.dropped, { kind: 'retry', unanswered: true, maybeTaken: true }],
    ['413', faults.tooLarge, { kind: 'too-large' }],
    ['401', faults.unauthorised, { kind: 'stop', problem: { code: 'not-authorised' }, maybeTaken: false }],
    ['404', faults.notFound, { kind: 'stop', problem: { code: 'wrong-address' }, maybeTaken: false }],
    ['a sign-in page', faults.signInPage, { kind: 'stop', problem: { code: 'unexpected-answer' } }],
  ])('by %s', async (_, fault, verdict) => {
    server.setScenario({ faults: [fault] });
    expect(await send([set('a')])).toMatchObject(verdict);
    expect(server.requests()).toHaveLength(1);
  });

  it('because nobody listens is told as network or blocker', async () => {
    const gone = await startMixpanelServer();
    await gone.close();
    expect(await send([set('a')], to(gone.url))).toMatchObject({
      kind: 'retry',
      reason: 'No answer from Mixpanel (network or blocker)',
    });
  });
});
