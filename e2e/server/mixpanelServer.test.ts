import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RecordMode } from './answers.ts';
import { type MixpanelServer, startMixpanelServer } from './mixpanelServer.ts';
import { faults } from './scenario.ts';

let server: MixpanelServer;
beforeAll(async () => {
  server = await startMixpanelServer();
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const post = (path: string, body: string, headers: Record<string, string> = form): Promise<Response> =>
  fetch(server.url + path, { method: 'POST', headers, body });
const sendForm = (records: unknown, path = '/engage?verbose=1'): Promise<Response> =>
  post(path, `data=${encodeURIComponent(JSON.stringify(records))}`);
const set = (id: string, properties: object): object => ({ $token: 't', $distinct_id: id, $set: properties });

describe('encodings', () => {
  const records = [set('ж+ %', { name: 'Zoë & co' })];
  const stored = { 'ж+ %': { name: 'Zoë & co' } };
  const text = JSON.stringify(records);
  const base64 = Buffer.from(text).toString('base64');

  it.each([
    ['a JSON body', text, { 'Content-Type': 'application/json' }],
    ['a form with JSON', `data=${encodeURIComponent(text)}`, form],
    ['a form with base64', `data=${encodeURIComponent(base64)}`, form],
    ['text/plain with data=', `data=${encodeURIComponent(text)}`, { 'Content-Type': 'text/plain' }],
  ])('reads %s', async (_, body, headers) => {
    expect(await (await post('/engage/', body, headers)).text()).toBe('1');
    expect(server.profiles().users).toEqual(stored);
  });

  it('reads data from the query of a GET', async () => {
    const response = await fetch(`${server.url}/engage?data=${encodeURIComponent(base64)}`);
    expect(await response.text()).toBe('1');
    expect(server.profiles().users).toEqual(stored);
  });

  it('takes a single object for a list of one', async () => {
    await sendForm(records[0]);
    expect(server.profiles().users).toEqual(stored);
  });

  it('answers 0 to what cannot be decoded, and to an empty list', async () => {
    expect(await (await post('/engage', 'data=%7Bnope')).text()).toBe('0');
    expect(await (await sendForm([], '/engage')).text()).toBe('0');
  });
});

describe('operations', () => {
  it('applies all of them in order', async () => {
    const on = (operation: object): object => ({ $token: 't', $distinct_id: 'a', ...operation });
    await sendForm([
      on({ $set: { plan: 'Free', gone: 1, tags: ['x', 'y'] } }),
      on({ $set_once: { plan: 'Pro', seats: 1 } }),
      on({ $add: { seats: 2, visits: 1 } }),
      on({ $union: { tags: ['y', 'z'] } }),
      on({ $append: { tags: 'z' } }),
      on({ $remove: { tags: 'x' } }),
      on({ $unset: ['gone'] }),
    ]);
    expect(server.profiles().users).toEqual({
      a: { plan: 'Free', seats: 3, visits: 1, tags: ['y', 'z', 'z'] },
    });
  });

  it('deletes, and creates anew', async () => {
    await sendForm([set('a', { x: 1 }), { $token: 't', $distinct_id: 'a', $delete: '' }, set('a', { y: 2 })]);
    expect(server.profiles().users).toEqual({ a: { y: 2 } });
  });

  it('keeps groups by key and id', async () => {
    await sendForm(
      [{ $token: 't', $group_key: 'company', $group_id: 'acme', $set: { seats: 5 } }],
      '/groups',
    );
    expect(server.profiles()).toEqual({ users: {}, groups: { company: { acme: { seats: 5 } } } });
  });

  it('cuts names at 255 characters and refuses more than 2000 properties', async () => {
    await sendForm([set('a', { ['n'.repeat(300)]: 1 })]);
    expect(server.profiles().users).toEqual({ a: { ['n'.repeat(255)]: 1 } });
    const many = Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`p${i}`, i]));
    expect(await (await sendForm([set('a', many)])).json()).toEqual({
      error: 'the profile has over 2000 properties',
      status: 0,
    });
  });
});

describe('records that are not valid', () => {
  const mixed = [set('a', { x: 1 }), set('', { x: 2 }), set('c', { x: 3 })];
  const failed = [{ index: 1, message: '$distinct_id, missing or empty' }];
  const someFailed = 'some data points in the request failed validation';
  const good = { a: { x: 1 }, c: { x: 3 } };

  it.each<[RecordMode, number, unknown, object]>([
    ['lenient', 200, { error: null, status: 1 }, good],
    ['atomic', 200, { error: '$distinct_id, missing or empty', status: 0 }, {}],
    [
      'strict-partial',
      400,
      {
        code: 400,
        error: someFailed,
        failed_records: failed,
        num_records_imported: 2,
        status: 'Bad Request',
      },
      good,
    ],
    ['strict-atomic', 200, { error: someFailed, failed_records: failed, status: 0 }, {}],
  ])('are answered the %s way', async (mode, status, body, stored) => {
    server.setScenario({ mode });
    const response = await sendForm(mixed);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual(body);
    expect(server.profiles().users).toEqual(stored);
  });

  it('are named where the request asks for strict=1, and passed over where it does not', async () => {
    expect((await sendForm(mixed, '/engage?strict=1')).status).toBe(400);
    expect(await (await sendForm(mixed, '/engage')).text()).toBe('1');
  });

  it.each([
    ['/engage', { $distinct_id: 'a', $set: {} }, '$token, missing or empty'],
    ['/groups', { $token: 't', $group_id: 'a', $set: {} }, '$group_key, missing or empty'],
    ['/groups', { $token: 't', $group_key: 'k', $set: {} }, '$group_id, missing or empty'],
    ['/engage', { $token: 't', $distinct_id: 'a' }, 'no update operation'],
    ['/engage', { $token: 't', $distinct_id: 'a', $unset: 'x' }, '$unset, must be an array'],
  ])('say why: %s %o', async (path, record, error) => {
    expect(await (await sendForm([record], `${path}?verbose=1`)).json()).toEqual({ error, status: 0 });
  });

  it('include those that a test refuses', async () => {
    server.setScenario({ reject: (record) => (record['$distinct_id'] === 'c' ? 'not today' : undefined) });
    const response = await sendForm([mixed[0], mixed[2]], '/engage?strict=1');
    expect(await response.json()).toMatchObject({ failed_records: [{ index: 1, message: 'not today' }] });
    expect(server.profiles().users).toEqual({ a: { x: 1 } });
  });
});

describe('the way to the server', () => {
  it('lets no JSON content type through a preflight', async () => {
    const response = await fetch(`${server.url}/engage`, { method: 'OPTIONS' });
    expect(response.headers.get('access-control-allow-headers')).toBe('X-Requested-With');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-expose-headers')).toBe('X-MP-CE-Backoff');
  });

  it('answers 404 elsewhere', async () => {
    expect((await sendForm([], '/track')).status).toBe(404);
  });

  it('refuses bodies over the limit and lists over 2000', async () => {
    server.setScenario({ maxBodyBytes: 100 });
    expect((await sendForm([set('a', { note: 'x'.repeat(100) })])).status).toBe(413);
    server.setScenario({});
    expect((await sendForm(Array.from({ length: 2001 }, () => set('a', {})))).status).toBe(413);
    expect(server.profiles().users).toEqual({});
  });

  it('fails the first requests as told, then works', async () => {
    server.setScenario({ faults: [faults.slowDown('7'), faults.tooLargeWithoutCors, faults.dropped] });
    const slow = await sendForm([set('a', {})]);
    expect([slow.status, slow.headers.get('retry-after')]).toEqual([429, '7']);
    expect((await sendForm([set('a', {})])).headers.get('access-control-allow-origin')).toBeNull();
    await expect(sendForm([set('a', {})])).rejects.toThrow('fetch failed');
    expect(server.profiles().users).toEqual({});
    expect((await sendForm([set('a', {})])).status).toBe(200);
  });

  it('can store and then drop the connection', async () => {
    server.setScenario({ faults: [faults.droppedAfterStoring] });
    await expect(sendForm([set('a', { x: 1 })])).rejects.toThrow('fetch failed');
    expect(server.profiles().users).toEqual({ a: { x: 1 } });
  });

  it('records what came, and how many at a time', async () => {
    server.setScenario({ delayMs: 30 });
    await Promise.all([sendForm([set('a', {})]), sendForm([set('b', {})]), sendForm([set('c', {})])]);
    expect(server.mostInFlight()).toBe(3);
    expect(server.requests()).toHaveLength(3);
    expect(server.requests()[0]).toMatchObject({
      method: 'POST',
      path: '/engage',
      query: { verbose: '1' },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      records: [{ $token: 't', $set: {} }],
    });
  });
});
