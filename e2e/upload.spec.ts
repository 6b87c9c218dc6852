import { gzipSync } from 'node:zlib';
import { expect, test } from './tools/test.ts';

const rows = 'u-1,"Okafor, Amara",Lagos\nu-2,Yamada,Osaka\n';

test('a file can be chosen', async ({ wizard, makeFile }) => {
  await wizard.open();
  await wizard.chooseFile(await makeFile('chosen.csv', rows));
  await wizard.expectReadAs('commas, UTF-8, 2 rows, 3 columns, no names in the first row');
  await wizard.expectRow(1, ['u-1', 'Okafor, Amara', 'Lagos']);
});

test('a file can be dropped', async ({ wizard }) => {
  await wizard.open();
  await wizard.dropFiles([{ name: 'dropped.csv', text: rows }]);
  await wizard.expectReadAs('commas, UTF-8, 2 rows, 3 columns, no names in the first row');
  await wizard.expectRow(2, ['u-2', 'Yamada', 'Osaka']);
});

test('of several dropped files the person says which one is meant', async ({ page, wizard }) => {
  await wizard.open();
  await wizard.dropFiles([
    { name: 'a.csv', text: 'other' },
    { name: 'b.csv', text: rows },
  ]);
  await expect(page.getByRole('heading', { name: 'Which file?' })).toBeVisible();
  await page.getByRole('radio', { name: 'b.csv' }).check();
  await page.getByRole('button', { name: 'Use this file' }).click();
  await wizard.expectRow(2, ['u-2', 'Yamada', 'Osaka']);
});

test('a table inside a gzip file is read, and the card says where it came from', async ({
  page,
  wizard,
  makeFile,
}) => {
  await wizard.open();
  await wizard.chooseFile(await makeFile('people.csv.gz', gzipSync(rows)));
  await wizard.expectRow(1, ['u-1', 'Okafor, Amara', 'Lagos']);
  await expect(page.getByText('unpacked from gzip')).toBeVisible();
});

test('rows can be pasted from a spreadsheet, quoted cells and all', async ({ wizard }) => {
  await wizard.open();
  await wizard.paste('u-1\t"two\nlines"\tLagos\nu-2\tplain\tOsaka\n');
  await wizard.expectReadAs('tabs, UTF-8, 2 rows, 3 columns, no names in the first row');
  await wizard.expectRow(1, ['u-1', 'two lines', 'Lagos']);
});

test('rows can be pasted onto the page itself', async ({ page, wizard }) => {
  await wizard.open();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'u-1\tAmara\nu-2\tTaro\n');
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await wizard.expectRow(2, ['u-2', 'Taro']);
});

for (const { delimiter, word } of [
  { delimiter: ',', word: 'commas' },
  { delimiter: ';', word: 'semicolons' },
  { delimiter: '\t', word: 'tabs' },
  { delimiter: '|', word: 'pipes' },
])
  test(`${word} are recognised between values, not inside quotes`, async ({ wizard, makeFile }) => {
    const line = (fields: string[]): string => fields.join(delimiter);
    await wizard.open();
    const text = `${line(['u-1', '"a, b; c | d"', 'x'])}\n${line(['u-2', '"says ""hi"""', 'y'])}\n`;
    await wizard.chooseFile(await makeFile('some.csv', `\uFEFF${text}`));
    await wizard.expectReadAs(`${word}, UTF-8, 2 rows, 3 columns, no names in the first row`);
    await wizard.expectRow(1, ['u-1', 'a, b; c | d', 'x']);
    await wizard.expectRow(2, ['u-2', 'says "hi"', 'y']);
  });

test('every word of how a file is read can be changed, and the rows are read again at once', async ({
  page,
  wizard,
  makeFile,
}) => {
  await wizard.open();
  // “Müller” in Windows-1252, with a semicolon inside the first field.
  const bytes = new Uint8Array([...Buffer.from('u-1;x,M'), 0xfc, ...Buffer.from('ller,Köln\n', 'latin1')]);
  await wizard.chooseFile(await makeFile('old.csv', bytes));
  await wizard.readWith('Encoding', 'Windows-1252 (Western)');
  await wizard.readWith('Delimiter', /^Comma/);
  await wizard.expectRow(1, ['u-1;x', 'Müller', 'Köln']);
  await wizard.readWith('Delimiter', /^Semicolon/);
  await wizard.expectRow(1, ['u-1', 'x,Müller,Köln']);
  await wizard.readWith('Encoding', 'ISO-8859-2 (Central European)');
  await wizard.expectReadAs('semicolons, ISO-8859-2, 1 row, 2 columns, no names in the first row');
  await page
    .getByRole('button', { name: 'commas' })
    .or(page.getByRole('button', { name: 'semicolons' }))
    .click();
  await page.getByRole('menuitemcheckbox', { name: /^Pipe/ }).click();
  await wizard.expectReadAs('pipes, ISO-8859-2, 1 row, 1 column, no names in the first row');
  await wizard.expectRow(1, ['u-1;x,Müller,Köln']);
});

test('quotes can be read as plain text', async ({ wizard, makeFile }) => {
  await wizard.open();
  await wizard.chooseFile(await makeFile('inches.csv', 'u-1,"5,5"" pipe"\nu-2,"6"" pipe"\n'));
  await wizard.expectRow(1, ['u-1', '5,5" pipe']);
  await wizard.readWith('Quote', 'None');
  await wizard.expectRow(1, ['u-1', '"5', '5"" pipe"']);
});

test('names in the first row are a question, and the answer loses nothing either way', async ({
  page,
  wizard,
  makeFile,
}) => {
  await wizard.open();
  await wizard.chooseFile(await makeFile('named.csv', 'id,full name,email\nu-1,Amara,amara@mail.example\n'));
  await wizard.expectReadAs('commas, UTF-8, 2 rows, 3 columns, no names in the first row');
  await wizard.expectRow(1, ['id', 'full name', 'email']);
  await expect(page.getByText('Is the first row names or a person?')).toBeVisible();

  await page.getByRole('button', { name: 'It holds column names' }).click();
  await wizard.expectReadAs('commas, UTF-8, 1 row, 3 columns, names in the first row');
  await expect(page.getByRole('columnheader', { name: 'full name' })).toBeVisible();
  await wizard.expectRow(2, ['u-1', 'Amara', 'amara@mail.example']);
  await expect(page.getByText('Is the first row names or a person?')).toHaveCount(0);

  await page.getByRole('switch', { name: 'First row contains column names' }).click();
  await wizard.expectReadAs('commas, UTF-8, 2 rows, 3 columns, no names in the first row');
  await wizard.expectRow(1, ['id', 'full name', 'email']);
  await page.getByRole('switch', { name: 'First row contains column names' }).click();
  await wizard.expectRow(2, ['u-1', 'Amara', 'amara@mail.example']);
});

test('every row can be seen: the first, any one by its number, and the last', async ({
  wizard,
  makeFile,
}) => {
  const lines = Array.from({ length: 40_000 }, (_, row) => `u-${row + 1},name ${row + 1}`);
  await wizard.open();
  await wizard.chooseFile(await makeFile('long.csv', lines.join('\n')));
  await wizard.expectReadAs('commas, UTF-8, 40,000 rows, 2 columns, no names in the first row');
  await wizard.expectRow(1, ['u-1', 'name 1']);
  await wizard.goToRow(23_456);
  await wizard.expectRow(23_456, ['u-23456', 'name 23456']);
  await wizard.goToRow(40_000);
  await wizard.expectRow(40_000, ['u-40000', 'name 40000']);
});

test('a file can be replaced and removed', async ({ page, wizard, makeFile }) => {
  await wizard.open();
  await wizard.chooseFile(await makeFile('first.csv', rows));
  await wizard.replaceFile(await makeFile('second.csv', 'only,one\n'));
  await wizard.expectRow(1, ['only', 'one']);
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('heading', { name: 'Upload your file' })).toBeVisible();
});
