import { readFile } from 'node:fs/promises';
import type { WizardPage } from './pages/WizardPage.ts';
import { type Fault, faults } from './server/scenario.ts';
import { token } from './tools/customers.ts';
import { expect, test } from './tools/test.ts';

const five = 'u-1,A\nu-2,B\nu-3,C\nu-4,D\nu-5,E\n';
const allFive = {
  'u-1': { Letter: 'A' },
  'u-2': { Letter: 'B' },
  'u-3': { Letter: 'C' },
  'u-4': { Letter: 'D' },
  'u-5': { Letter: 'E' },
};

test.beforeEach(async ({ settings, mixpanel }) => {
  await settings.open();
  await settings.useMixpanelAt(mixpanel.url, token);
});

async function reviewOf(wizard: WizardPage, file: string): Promise<void> {
  await wizard.open();
  await wizard.chooseFile(file);
  await wizard.continueToIdentifier();
  await wizard.identifyBy('A');
  await wizard.continueToColumns();
  await wizard.nameColumn('B', 'Letter');
  await wizard.continueToReview();
}

/** Each fault once, and what the run says while it waits. */
const passing: readonly { title: string; fault: Fault; says: RegExp }[] = [
  { title: 'asks to slow down (429)', fault: faults.slowDown(), says: /slow down/i },
  { title: 'has a problem (503)', fault: faults.unavailable, says: /503/ },
  { title: 'drops the connection', fault: faults.dropped, says: /no answer|connection/i },
  {
    title: 'stores, and drops the connection',
    fault: faults.droppedAfterStoring,
    says: /no answer|connection/i,
  },
];

for (const { title, fault, says } of passing)
  test(`a run goes on by itself after Mixpanel ${title}`, async ({
    page,
    wizard,
    mixpanel,
    makeFile,
    allowConsole,
  }) => {
    allowConsole(/Failed to load resource/);
    mixpanel.setScenario({ faults: [fault] });
    await reviewOf(wizard, await makeFile('five.csv', five));
    await wizard.startImport();
    await expect(page.getByText(says).first()).toBeVisible();
    expect(await wizard.finish()).toMatchObject({ accepted: 5, rejected: 0, uncertain: 0, notSent: 0 });
    expect(mixpanel.profiles().users).toEqual(allFive);
  });

test('a token that is not accepted stops the run and leaves nothing accepted', async ({
  page,
  wizard,
  mixpanel,
  makeFile,
  allowConsole,
}) => {
  allowConsole(/status of 401/);
  mixpanel.setScenario({ always: faults.unauthorised });
  await reviewOf(wizard, await makeFile('five.csv', five));
  await wizard.startImport();
  await expect(
    page.getByRole('heading', { name: 'Mixpanel did not accept the project token' }),
  ).toBeVisible();
  expect(await wizard.finish()).toMatchObject({ accepted: 0 });
  expect(mixpanel.profiles().users).toEqual({});
});

test('a sign-in page that answers instead of Mixpanel stops the run and counts nothing as accepted', async ({
  page,
  wizard,
  mixpanel,
  makeFile,
}) => {
  mixpanel.setScenario({ always: faults.signInPage });
  await reviewOf(wizard, await makeFile('five.csv', five));
  await wizard.startImport();
  await expect(page.getByRole('heading', { name: 'The answer did not come from Mixpanel' })).toBeVisible();
  expect(await wizard.finish()).toMatchObject({ accepted: 0, uncertain: 5 });
});

test('rows that were not accepted are downloaded with row, outcome and reason, formulas defused', async ({
  wizard,
  mixpanel,
  makeFile,
  allowConsole,
}) => {
  allowConsole(/status of 400/);
  mixpanel.setScenario({
    reject: (record) => (record['$distinct_id'] === 'u-2' ? 'too many letters' : undefined),
  });
  const file = 'u-1,A\nu-2,"=HYPERLINK(""http://evil.example"",""B, b"")"\n,\nu-4,-12.5\n';
  await reviewOf(wizard, await makeFile('some.csv', file));
  const numbers = await wizard.importProfiles();
  expect(numbers).toMatchObject({ accepted: 2, rejected: 1, skipped: 1 });

  const download = await wizard.downloadRejectedRows();
  expect(download.suggestedFilename()).toBe('some - not imported.csv');
  const text = await readFile(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [names, refused, blank, end] = text.slice(1).split('\r\n');
  expect(names).toBe('Column A,Column B,row,outcome,reason');
  expect(refused).toMatch(
    /^u-2,"'=HYPERLINK\(""http:\/\/evil\.example"",""B, b""\)",2,rejected,.*too many letters/,
  );
  expect(blank).toMatch(/^,,3,skipped,/);
  expect(end).toBe('');
});

test('a cancelled run says what was sent and what was not, and the numbers add up', async ({
  wizard,
  mixpanel,
  makeFile,
}) => {
  mixpanel.setScenario({ delayMs: 150 });
  const rows = Array.from({ length: 400 }, (_, row) => `u-${row},${row}`).join('\n');
  await wizard.open();
  await wizard.chooseFile(await makeFile('many.csv', rows));
  await wizard.continueToIdentifier();
  await wizard.identifyBy('A');
  await wizard.continueToColumns();
  await wizard.nameColumn('B', 'Number');
  await wizard.continueToReview();
  await wizard.sendPerRequest(5);
  await wizard.startImport();
  await expect.poll(() => mixpanel.requests().length).toBeGreaterThan(4);
  await wizard.cancelImport();
  const numbers = await wizard.finish();
  expect(numbers.accepted).toBe(Object.keys(mixpanel.profiles().users).length);
  expect(numbers.accepted + numbers.notSent).toBe(400);
  expect(numbers.notSent).toBeGreaterThan(0);
});
