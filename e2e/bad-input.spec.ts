import { rm } from 'node:fs/promises';
import { expect, test } from './tools/test.ts';

/** The eight bytes that every PNG begins with, and the start of its header. */
const png = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
]);
/** A zip's first bytes, which is what a workbook begins with, and nothing after them. */
const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0]);

const refused: readonly { title: string; name: string; content: string | Uint8Array; says: string }[] = [
  { title: 'an empty file', name: 'export.csv', content: '', says: '“export.csv” is empty.' },
  {
    title: 'a file of blank lines',
    name: 'blank.csv',
    content: '\n\n  \r\n\n',
    says: '“blank.csv” has only blank lines.',
  },
  { title: 'a picture', name: 'photo.png', content: png, says: '“photo.png” is not a text file.' },
  {
    title: 'a damaged Excel workbook',
    name: 'Q3 customers.xlsx',
    content: zip,
    says: '“Q3 customers.xlsx” is a zip file, but it is damaged or cut short.',
  },
];

for (const { title, name, content, says } of refused)
  test(`${title} is named and refused, and another file can be chosen at once`, async ({
    page,
    wizard,
    makeFile,
  }) => {
    await wizard.open();
    await wizard.chooseFile(await makeFile(name, content));
    await expect(page.getByRole('alert').filter({ hasText: says })).toBeVisible();
    await expect(wizard.continueButton).toBeDisabled();
    await wizard.chooseFile(await makeFile('good.csv', 'u-1,Amara\n'));
    await wizard.expectRow(1, ['u-1', 'Amara']);
    await expect(page.getByRole('alert').filter({ hasText: says })).toHaveCount(0);
  });

test('nothing pasted says so and keeps the dialog', async ({ page, wizard }) => {
  await wizard.open();
  await wizard.paste('   ');
  await expect(
    page.getByRole('dialog').getByText('Nothing to read yet. Copy some cells first.'),
  ).toBeVisible();
});

test('300 columns are shown, and the last one can be named and sent', async ({ wizard, makeFile }) => {
  const line = (row: number): string =>
    Array.from({ length: 300 }, (_, column) => `${row}-${column}`).join(',');
  await wizard.open();
  await wizard.chooseFile(await makeFile('wide.csv', `${line(1)}\n${line(2)}\n`));
  await wizard.expectReadAs('commas, UTF-8, 2 rows, 300 columns, no names in the first row');
  await wizard.continueToIdentifier();
  await wizard.useNoIdentifier();
  await wizard.continueToColumns();
  await wizard.uncheckAllColumns();
  await wizard.checkColumn('KN');
  await wizard.nameColumn('KN', 'Last');
  await wizard.continueToReview();
  expect(await wizard.jsonOfRow(2, '2-299')).toMatchObject([{ $set: { Last: '2-299' } }]);
});

test('one column is a file like any other', async ({ wizard, users, makeFile }) => {
  await wizard.open();
  await wizard.chooseFile(await makeFile('one.csv', 'amara@mail.example\ntaro@mail.example\n'));
  await wizard.continueToIdentifier();
  await wizard.useNoIdentifier();
  await wizard.continueToColumns();
  await wizard.continueToReview();
  expect(await wizard.importProfiles()).toMatchObject({ accepted: 2, inserted: 2 });
  await wizard.viewProfiles();
  await users.expectCount('User profiles', 2);
});

test('uneven rows are counted, shown, and do not stop anything', async ({ page, wizard, makeFile }) => {
  await wizard.open();
  await wizard.chooseFile(await makeFile('ragged.csv', 'a,b,c\nd,e\nf,g,h\ni,j,k,l\nm,n,o\n'));
  await expect(page.getByText('2 rows do not have 3 values.')).toBeVisible();
  await expect(page.getByText('First at row 2.')).toBeVisible();
  await expect(wizard.continueButton).toBeEnabled();
});

test('a lone quote costs no other row, and is found with its row and a way out', async ({
  page,
  wizard,
  makeFile,
}) => {
  await wizard.open();
  await wizard.chooseFile(await makeFile('quote.csv', 'u-1,Amara\nu-2,"Taro\nu-3,Eun\nu-4,Dov\n'));
  await expect(page.getByText('1 row has a stray quote.')).toBeVisible();
  await expect(page.getByText('First at row 2.')).toBeVisible();
  await wizard.expectRow(3, ['u-3', 'Eun']);
  await page.getByRole('button', { name: 'Set Quote to None' }).click();
  await wizard.expectRow(2, ['u-2', '"Taro']);
  await wizard.expectRow(4, ['u-4', 'Dov']);
});

test('more than a million rows are counted, and imported a million at a time', async ({
  page,
  wizard,
  makeFile,
}) => {
  test.slow();
  const lines = Array.from({ length: 1_000_001 }, (_, row) => row + 1).join('\n');
  await wizard.open();
  await wizard.chooseFile(await makeFile('million.csv', lines));
  await expect(page.getByText('The file has 1,000,001 rows.')).toBeVisible();
  await wizard.goToRow(1_000_001);
  await wizard.expectRow(1_000_001, ['1000001']);
  await wizard.importPart('Rows 1,000,001 to 1,000,001');
  await wizard.continueToIdentifier();
  await wizard.identifyBy('A');
  await wizard.continueToColumns();
  await wizard.alsoAsProperty('A', 'Number');
  await wizard.continueToReview();
  expect(await wizard.importProfiles()).toMatchObject({ accepted: 1 });
});

test('a file that is deleted after it was chosen stops the import in words, and can be chosen again', async ({
  page,
  wizard,
  makeFile,
}) => {
  const path = await makeFile('gone.csv', 'u-1,A\nu-2,B\n');
  await wizard.open();
  await wizard.chooseFile(path);
  await wizard.continueToIdentifier();
  await wizard.identifyBy('A');
  await wizard.continueToColumns();
  await wizard.nameColumn('B', 'Letter');
  await wizard.continueToReview();
  await wizard.expectReadyToImport(2);
  await rm(path);
  await wizard.startImport();
  await expect(
    page.getByRole('heading', { name: /^The file changed or moved since you chose it/ }),
  ).toBeVisible();
  await expect(page.getByText('Choose it again to go on.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Choose the file again' }).click();
  await wizard.chooseFile(await makeFile('back.csv', 'u-1,A\nu-2,B\n'));
  await wizard.expectRow(2, ['u-2', 'B']);
});
