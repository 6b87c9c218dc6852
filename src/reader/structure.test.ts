import { expect, it } from 'vitest';
import type { StructureNote } from '../core/reading.ts';
import { allRecords, plain, scanned } from './testTable.ts';

async function notesOf(csv: string): Promise<Partial<StructureNote>[]> {
  return (await scanned(csv)).facts.structure.map(({ kind, firstRow, lastRow, suggestion }) => ({
    kind,
    firstRow,
    lastRow,
    suggestion,
  }));
}

const rows = '1001,Ann,Leeds\n1002,Bob,York\n1003,Cleo,Hull\n';

it('finds lines above a table', async () => {
  expect(await notesOf(`Customers\n\nExported today\n${rows}`)).toEqual([
    { kind: 'preamble', firstRow: 1, lastRow: 3, suggestion: { firstTableRow: 4 } },
  ]);
});

it('finds lines below a table', async () => {
  expect(await notesOf(`${rows}\nEnd of report\n`)).toEqual([
    { kind: 'footer', firstRow: 5, lastRow: 5, suggestion: { lastTableRow: 3 } },
  ]);
});

it('finds a row of totals, with all columns or fewer', async () => {
  expect(await notesOf(`${rows}Total:,,60\n`)).toEqual([
    { kind: 'totals', firstRow: 4, lastRow: 4, suggestion: { lastTableRow: 3 } },
  ]);
  expect((await notesOf(`a,b,c,d,e\n1,2,3,4,5\n1,2,3,4,5\nSumme,60\n`))[0]).toMatchObject({
    kind: 'totals',
    firstRow: 4,
  });
});

it('finds a second table, of other columns or of the same', async () => {
  expect(await notesOf(`${rows}\nplan,price\nfree,0\npro,20\n`)).toMatchObject([
    { kind: 'second-table', firstRow: 5, suggestion: { lastTableRow: 3 } },
  ]);
  expect(await notesOf(`id,name,city\n${rows}\nid,name,city\n${rows}`)).toMatchObject([
    { kind: 'second-table', firstRow: 6, suggestion: { lastTableRow: 4 } },
  ]);
});

it('finds names that are spread over two rows', async () => {
  expect(await notesOf(',Address,,Orders\nid,city,zip,count\n1,Leeds,LS1,3\n2,York,YO1,5\n')).toEqual([
    {
      kind: 'two-row-names',
      firstRow: 1,
      lastRow: 2,
      suggestion: { firstTableRow: 2, firstRowIsNames: true },
    },
  ]);
});

it.each([
  ['a plain table', rows],
  ['ragged rows in its middle', '1,a,b\n2\n3,c,d\n4,e,f,g\n5,h,i\n'],
  ['one column', 'Ann\n\nBob\n'],
  ['a customer called Total', '1,Total,Leeds\n2,Shell,York\n3,Total,Hull\n'],
])('says nothing of %s', async (_, csv) => {
  expect(await notesOf(csv)).toEqual([]);
});

it('says what it saw in words', async () => {
  const { structure } = (await scanned(`Customers\n${rows}`)).facts;
  expect(structure.map(({ reason }) => reason)).toEqual(['Row 1 above the table has 1 value, not 3.']);
});

it('removes nothing by itself, and what is passed over once the person agrees is counted and listed', async () => {
  const csv = `Customers\nid,name,city\n${rows}Total,60\n`;
  const asIs = await scanned(csv);
  expect(asIs.facts).toMatchObject({ rows: 6, passedOver: { count: 0 } });
  const table = await scanned(csv, { ...plain, firstTableRow: 2, lastTableRow: 5, firstRowIsNames: true });
  expect(await allRecords(table)).toEqual(
    rows
      .trim()
      .split('\n')
      .map((line) => line.split(',')),
  );
  expect(table.facts).toMatchObject({
    rows: 3,
    names: ['id', 'name', 'city'],
    passedOver: { count: 2, firstRow: 1 },
  });
  expect((await table.rows('passedOver', 0, 9)).map(({ row, fields }) => [row, fields[0]])).toEqual([
    [1, 'Customers'],
    [6, 'Total'],
  ]);
  expect((await table.rows('all', 0, 9)).map(({ row }) => row)).toEqual([3, 4, 5]);
  expect(table.facts.structure).toEqual([]);
});

it('makes no column of the delimiter that ends every line, until something stands behind it', async () => {
  expect((await scanned('1,a,\n2,b,\n3,c,\n')).facts).toMatchObject({
    columns: [{}, {}],
    uneven: { count: 0 },
  });
  expect((await scanned('1,a,\n2,b,\n')).facts.columns).toHaveLength(2);
  const late = `${'1,a,\n'.repeat(30_000)}2,b,late\n`;
  expect((await scanned(late)).facts.columns).toHaveLength(3);
});

it('counts lines as a text editor does, and rows as a spreadsheet does', async () => {
  const { oddities } = (await scanned('1,"a\nb\nc"\n2,d\n3\n')).facts;
  expect(oddities.short).toEqual({ count: 1, firstRow: 3, firstLine: 5 });
});

it('lists comments, long fields and NULs', async () => {
  const table = await scanned(`# so, it\n1,a\n2,${'x'.repeat(10_001)}\n3,b\0\n`, { ...plain, comment: '#' });
  const { comment, overlong, nul, long } = table.facts.oddities;
  expect([comment, overlong, nul, long].map(({ count, firstRow }) => [count, firstRow])).toEqual([
    [1, 1],
    [1, 3],
    [1, 4],
    [0, 0],
  ]);
  expect(table.facts.columns[0]).toMatchObject({ filled: 3 });
});

it('passes over the line that names the delimiter, and says so', async () => {
  const table = await scanned('sep=;\n1;a\n', { ...plain, delimiter: ';' });
  expect(await allRecords(table)).toEqual([['1', 'a']]);
  expect(table.facts.separatorLine).toBe('sep=;');
});

it('asks about names by rows of the whole file, and keeps them whatever is answered', async () => {
  const csv = `code,town\n${'AB12,Leeds\n'.repeat(5)}${Array.from({ length: 20_000 }, (_, n) => `${1000 + n},York\n`).join('')}`;
  const { facts } = await scanned(csv);
  expect(facts.namesGuess?.looksLikeNames).toBe(true);
  expect(facts).toMatchObject({ names: undefined, firstRecord: ['code', 'town'] });
});
