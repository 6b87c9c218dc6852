import type { RecordMode } from './server/answers.ts';
import type { WireRecord } from './server/decodeRecords.ts';
import type { MixpanelServer } from './server/mixpanelServer.ts';
import type { WizardPage } from './pages/WizardPage.ts';
import { customers, token, uuid } from './tools/customers.ts';
import { expect, test } from './tools/test.ts';

const user = (id: unknown, operation: WireRecord): WireRecord => ({
  $token: token,
  $ip: '0',
  $distinct_id: id,
  ...operation,
});
const company = (id: string, operation: WireRecord): WireRecord => ({
  $token: token,
  $ip: '0',
  $group_key: 'company_id',
  $group_id: id,
  ...operation,
});

/** Every property of `customers`, named as in the tests below. */
const amara = { $name: 'Amara Okafor', $email: 'amara@mail.example', Plan: 'pro', $city: 'Lagos' };
const taro = { $name: '山田 太郎', $email: 'taro@mail.example', $city: '大阪' };
const bo = { $name: 'O’Brien, "Bo"', Plan: 'free', $city: 'Cork\nIreland' };

async function nameColumns(wizard: WizardPage): Promise<void> {
  await wizard.nameColumn('B', 'Name');
  await wizard.nameColumn('C', 'Email');
  await wizard.nameColumn('D', 'Plan');
  await wizard.nameColumn('E', 'City');
}

async function identifyByA(wizard: WizardPage): Promise<void> {
  await wizard.identifyBy('A');
  await wizard.continueToColumns();
  await nameColumns(wizard);
}

interface Case {
  readonly title: string;
  readonly file: string;
  /** From the Identifier step to the end of the Columns step. */
  readonly choose: (wizard: WizardPage) => Promise<void>;
  readonly review?: (wizard: WizardPage) => Promise<void>;
  readonly path: '/engage' | '/groups';
  /** In the file's order. */
  readonly expected: readonly WireRecord[];
  /** Different ids among them. */
  readonly profiles: number;
}

const cases: readonly Case[] = [
  {
    title: 'an identifier column: its text is the id, without spaces around it and with its zeros',
    file: customers,
    choose: identifyByA,
    path: '/engage',
    expected: [user('u-1', { $set: amara }), user('007', { $set: taro }), user('u-3', { $set: bo })],
    profiles: 3,
  },
  {
    title: 'no identifier column: the email is the id, and a row without one gets a random id',
    file: customers,
    choose: async (wizard) => {
      await wizard.useNoIdentifier();
      await wizard.continueToColumns();
      await wizard.nameColumn('A', 'Old ID');
      await nameColumns(wizard);
    },
    path: '/engage',
    expected: [
      user('amara@mail.example', { $set: { 'Old ID': 'u-1', ...amara } }),
      user('taro@mail.example', { $set: { 'Old ID': '007', ...taro } }),
      user(expect.stringMatching(uuid), { $set: { 'Old ID': ' u-3 ', ...bo } }),
    ],
    profiles: 3,
  },
  {
    title: 'neither identifier nor email: every row gets a random id of its own',
    file: 'Amara Okafor,Lagos\n山田 太郎,大阪\nAmara Okafor,Lagos\n',
    choose: async (wizard) => {
      await wizard.useNoIdentifier();
      await wizard.continueToColumns();
      await wizard.nameColumn('A', 'Name');
      await wizard.nameColumn('B', 'City');
    },
    path: '/engage',
    expected: [
      user(expect.stringMatching(uuid), { $set: { $name: 'Amara Okafor', $city: 'Lagos' } }),
      user(expect.stringMatching(uuid), { $set: { $name: '山田 太郎', $city: '大阪' } }),
      user(expect.stringMatching(uuid), { $set: { $name: 'Amara Okafor', $city: 'Lagos' } }),
    ],
    profiles: 3,
  },
  {
    title: 'group profiles: group key and id, and a row without a group id is left out',
    file: 'acme-1,"Acme, Inc.",120\n,Nameless Ltd,4\n0042,Überseehandel,\n',
    choose: async (wizard) => {
      await wizard.describeGroups('company_id');
      await wizard.identifyBy('A');
      await wizard.continueToColumns();
      await wizard.nameColumn('B', 'Name');
      await wizard.nameColumn('C', 'Seats');
    },
    path: '/groups',
    expected: [
      company('acme-1', { $set: { $name: 'Acme, Inc.', Seats: '120' } }),
      company('0042', { $set: { $name: 'Überseehandel' } }),
    ],
    profiles: 2,
  },
  {
    title: 'unchecked columns are in no request',
    file: customers,
    choose: async (wizard) => {
      await identifyByA(wizard);
      await wizard.uncheckColumn('C');
      await wizard.uncheckColumn('E');
    },
    path: '/engage',
    expected: [
      user('u-1', { $set: { $name: amara.$name, Plan: 'pro' } }),
      user('007', { $set: { $name: taro.$name } }),
      user('u-3', { $set: { $name: bo.$name, Plan: 'free' } }),
    ],
    profiles: 3,
  },
  {
    title: 'only fill in missing is $set_once',
    file: customers,
    choose: identifyByA,
    review: (wizard) => wizard.fillInOnlyMissing(),
    path: '/engage',
    expected: [
      user('u-1', { $set_once: amara }),
      user('007', { $set_once: taro }),
      user('u-3', { $set_once: bo }),
    ],
    profiles: 3,
  },
  {
    title: 'blanks cleared are a second operation, $unset',
    file: customers,
    choose: identifyByA,
    review: (wizard) => wizard.clearBlanks(),
    path: '/engage',
    expected: [
      user('u-1', { $set: amara }),
      user('007', { $set: taro }),
      user('007', { $unset: ['Plan'] }),
      user('u-3', { $set: bo }),
      user('u-3', { $unset: ['$email'] }),
    ],
    profiles: 3,
  },
];

test.beforeEach(async ({ settings, mixpanel }) => {
  await settings.open();
  await settings.useMixpanelAt(mixpanel.url, token);
  // One request at a time, so that records arrive in the file's order.
  await settings.sendAtATime(1);
});

for (const { title, file, choose, review, path, expected, profiles } of cases)
  test(`Mixpanel receives exactly the updates of ${title}`, async ({ wizard, mixpanel, makeFile }) => {
    await wizard.open();
    await wizard.chooseFile(await makeFile('customers.csv', file));
    await wizard.continueToIdentifier();
    await choose(wizard);
    await wizard.continueToReview();
    await review?.(wizard);
    await wizard.importProfiles();

    const records = sent(mixpanel, path);
    expect(records).toEqual(expected);
    const ids = records.map((record) => record['$distinct_id'] ?? record['$group_id']);
    expect(new Set(ids).size).toBe(profiles);
    for (const request of posts(mixpanel)) {
      expect(request.query).toMatchObject({ ip: '0', strict: '1', verbose: '1' });
      expect(request.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
      expect(request.headers).not.toHaveProperty('cookie');
      expect(request.headers).not.toHaveProperty('authorization');
    }
    expect(mixpanel.requests().filter((request) => request.method === 'OPTIONS')).toEqual([]);
  });

test('rows with one identifier arrive in the order of the file, however many requests are under way', async ({
  settings,
  wizard,
  mixpanel,
  makeFile,
}) => {
  await settings.sendAtATime(4);
  mixpanel.setScenario({ delayMs: 40 });
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const rows = Array.from({ length: 70 }, (_, row) => `${ids[row % ids.length]},step ${row}`);
  await wizard.open();
  await wizard.chooseFile(await makeFile('repeats.csv', rows.join('\n')));
  await wizard.continueToIdentifier();
  await wizard.identifyBy('A');
  await wizard.continueToColumns();
  await wizard.nameColumn('B', 'Step');
  await wizard.continueToReview();
  await wizard.sendPerRequest(3);
  await wizard.importProfiles();

  const records = sent(mixpanel, '/engage');
  for (const id of ids)
    expect(records.filter((record) => record['$distinct_id'] === id)).toEqual(
      rows.filter((row) => row.startsWith(`${id},`)).map((row) => user(id, { $set: { Step: row.slice(2) } })),
    );
  expect(mixpanel.profiles().users).toEqual(
    Object.fromEntries(ids.map((id, place) => [id, { Step: `step ${63 + place}` }])),
  );
  expect(mixpanel.mostInFlight()).toBeLessThanOrEqual(4);
  for (const request of posts(mixpanel)) expect(request.records?.length).toBeLessThanOrEqual(3);
});

/** What is on screen when Mixpanel refuses one of five. Without being strict it does not say so, and no client can know. */
const modes: Record<RecordMode, { readonly accepted: number; readonly rejected: number }> = {
  lenient: { accepted: 5, rejected: 0 },
  atomic: { accepted: 4, rejected: 1 },
  'strict-partial': { accepted: 4, rejected: 1 },
  'strict-atomic': { accepted: 4, rejected: 1 },
};

for (const [mode, { accepted, rejected }] of Object.entries(modes))
  test(`a record that Mixpanel refuses costs no other record, answered the ${mode} way`, async ({
    wizard,
    mixpanel,
    makeFile,
    allowConsole,
  }) => {
    allowConsole(/status of 400/);
    mixpanel.setScenario({
      mode: mode as RecordMode,
      reject: (record) => (record['$distinct_id'] === 'u-3' ? 'this one is refused' : undefined),
    });
    await wizard.open();
    await wizard.chooseFile(await makeFile('five.csv', 'u-1,A\nu-2,B\nu-3,C\nu-4,D\nu-5,E\n'));
    await wizard.continueToIdentifier();
    await wizard.identifyBy('A');
    await wizard.continueToColumns();
    await wizard.nameColumn('B', 'Letter');
    await wizard.continueToReview();
    const numbers = await wizard.importProfiles();

    expect(numbers).toMatchObject({ accepted, rejected, skipped: 0, uncertain: 0, notSent: 0 });
    expect(mixpanel.profiles().users).toEqual({
      'u-1': { Letter: 'A' },
      'u-2': { Letter: 'B' },
      'u-4': { Letter: 'D' },
      'u-5': { Letter: 'E' },
    });
  });

function posts(mixpanel: MixpanelServer) {
  return mixpanel.requests().filter((request) => request.method === 'POST');
}

function sent(mixpanel: MixpanelServer, path: string): WireRecord[] {
  return posts(mixpanel).flatMap((request) => {
    expect(request.path).toBe(path);
    return request.records ?? [];
  });
}
