import { customers, token } from './tools/customers.ts';
import { expect, test } from './tools/test.ts';

const choices = [
  { title: 'overwriting, blanks left alone', fillIn: false, clear: false },
  { title: 'filling in only, blanks left alone', fillIn: true, clear: false },
  { title: 'overwriting, blanks cleared', fillIn: false, clear: true },
];

for (const { title, fillIn, clear } of choices)
  test(`the JSON in the review is what Mixpanel receives, but for the masked token: ${title}`, async ({
    settings,
    wizard,
    mixpanel,
    makeFile,
  }) => {
    await settings.open();
    await settings.useMixpanelAt(mixpanel.url, token);
    await settings.sendAtATime(1);
    await wizard.open();
    await wizard.chooseFile(await makeFile('customers.csv', customers));
    await wizard.continueToIdentifier();
    await wizard.useNoIdentifier();
    await wizard.continueToColumns();
    await wizard.nameColumn('A', 'Old ID');
    await wizard.nameColumn('B', 'Name');
    await wizard.nameColumn('C', 'Email');
    await wizard.nameColumn('D', 'Plan');
    await wizard.nameColumn('E', 'City');
    await wizard.continueToReview();
    if (fillIn) await wizard.fillInOnlyMissing();
    if (clear) await wizard.clearBlanks();

    const shown: unknown[] = [];
    for (const [row, id] of [
      [1, 'u-1'],
      [2, '007'],
      [3, ' u-3 '],
    ] as const) {
      const json = JSON.stringify(await wizard.jsonOfRow(row, id));
      expect(json).not.toContain(token);
      shown.push(...(JSON.parse(json.replaceAll(/"\$token":"[^"]*"/g, `"$token":"${token}"`)) as unknown[]));
    }
    await wizard.importProfiles();
    expect(mixpanel.requests().flatMap((request) => request.records ?? [])).toEqual(shown);
  });

test('a row that is left out says why instead of showing JSON', async ({ page, wizard, makeFile }) => {
  await wizard.open();
  await wizard.chooseFile(await makeFile('gap.csv', 'u-1,A\n,B\n'));
  await wizard.continueToIdentifier();
  await wizard.identifyBy('A');
  await wizard.forEmptyIdentifiers('Leave these rows out');
  await wizard.continueToColumns();
  await wizard.nameColumn('B', 'Letter');
  await wizard.continueToReview();
  await wizard.showRow(2);
  await expect(page.getByText('The identifier is empty, and such rows are left out.')).toBeVisible();
  await wizard.expectReadyToImport(1);
});

test('profiles in a request are as many as was chosen', async ({ settings, wizard, mixpanel, makeFile }) => {
  await settings.open();
  await settings.useMixpanelAt(mixpanel.url, token);
  await settings.sendAtATime(1);
  const rows = Array.from({ length: 25 }, (_, row) => `u-${row},${row}`).join('\n');
  await wizard.open();
  await wizard.chooseFile(await makeFile('many.csv', rows));
  await wizard.continueToIdentifier();
  await wizard.identifyBy('A');
  await wizard.continueToColumns();
  await wizard.nameColumn('B', 'Number');
  await wizard.continueToReview();
  await wizard.sendPerRequest(10);
  await wizard.importProfiles();
  expect(mixpanel.requests().map((request) => request.records?.length)).toEqual([10, 10, 5]);
});
