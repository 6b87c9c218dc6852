import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlank } from '../core/plan/plan.ts';
import type { Reading } from '../core/reading.ts';
import { allRecords, openTable, plain, scanned } from './testTable.ts';

/** Fields of any characters, with those that matter to CSV often among them. */
const field = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      "'",
      ',',
      ';',
      '\t',
      '|',
      '\n',
      '\r',
      ' ',
      'a',
      'é',
      '漢',
      '😀',
      '\uFEFF',
      '\uFFFD',
    ),
  }),
);
const tables = fc
  .integer({ min: 1, max: 4 })
  .chain((columns) =>
    fc.array(fc.array(field, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 30 }),
  );
const dialects = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|', '^'),
  quote: fc.constantFrom<Reading['quote']>('"', "'"),
  escape: fc.constantFrom('doubled' as const, 'backslash' as const),
  space: fc.constantFrom('', ' '),
  ending: fc.constantFrom('\n', '\r\n', '\r', 'mixed', 'all'),
});
const blockSizes = fc.record({
  first: fc.integer({ min: 1, max: 40 }),
  following: fc.integer({ min: 1, max: 40 }),
});

type Written = typeof dialects extends fc.Arbitrary<infer T> ? T : never;

const endings: Readonly<Record<string, readonly string[]>> = {
  mixed: ['\r\n', '\n'],
  all: ['\r\n', '\n', '\r'],
};

function write(rows: readonly string[][], { delimiter, quote, escape, space, ending }: Written): string {
  const escaped = (text: string): string =>
    escape === 'backslash'
      ? text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)
      : text.replaceAll(quote, quote + quote);
  const needsQuotes = (text: string): boolean =>
    text === '' ||
    /^[\s\uFEFF]/.test(text) ||
    [quote, delimiter, '\n', '\r', '\\'].some((special) => text.includes(special));
  const field = (text: string, index: number): string =>
    needsQuotes(text) ? `${index > 0 ? space : ''}${quote}${escaped(text)}${quote}` : text;
  const lineEnds = endings[ending] ?? [ending];
  return rows
    .map((row, index) => row.map(field).join(delimiter) + (lineEnds[index % lineEnds.length] ?? '\n'))
    .join('');
}

describe('reading a table', () => {
  it('gives back every table that is written in a dialect it knows, whatever the size of its blocks', async () => {
    await fc.assert(
      fc.asyncProperty(tables, dialects, blockSizes, fc.boolean(), async (rows, written, sizes, endsOpen) => {
        fc.pre(!rows.every(isBlank));
        // A last column with nothing in any row is a delimiter at the end of every line, and no column.
        fc.pre(rows.some((row) => (row.at(-1) ?? '').trim() !== ''));
        const newline = written.ending === '\r' ? '\r' : written.ending === 'all' ? 'any' : '\n';
        const whole = write(rows, written);
        const text = endsOpen ? whole.replace(/\r?\n$|\r$/, '') : whole;
        const { delimiter, quote, escape } = written;
        const spacesBeforeQuotes = written.space !== '';
        const reading: Reading = { ...plain, delimiter, quote, escape, newline, spacesBeforeQuotes };
        const opened = await scanned(text, reading, sizes);
        expect(await allRecords(opened)).toEqual(rows);
        expect(opened.facts.rows).toBe(rows.length);
        const all = await opened.rows('all', 0, rows.length + 1);
        expect(all.map((row) => row.fields)).toEqual(rows);
        expect(all.map((row) => row.row)).toEqual(rows.map((_, index) => index + 1));
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same records for any text, whatever the size of its blocks, and in any window', async () => {
    const text = fc.string({
      unit: fc.constantFrom(
        '"',
        ',',
        '\n',
        '\r\n',
        '\r',
        ' ',
        'a',
        'é',
        '😀',
        '""',
        '",',
        '"\n',
        '\n1,2\n',
        '#',
        '\\',
      ),
      minLength: 1,
      maxLength: 80,
    });
    const anyDialect = fc.record({
      quote: fc.constantFrom<Reading['quote']>('"', ''),
      newline: fc.constantFrom<Reading['newline']>('\n', '\r', 'any'),
      escape: fc.constantFrom('doubled' as const, 'backslash' as const),
      comment: fc.constantFrom('', '#'),
      spacesBeforeQuotes: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(text, blockSizes, anyDialect, async (csv, sizes, dialect) => {
        const whole = await openTable(csv, { ...plain, ...dialect });
        const expected = await allRecords(whole);
        fc.pre(!expected.every(isBlank));
        const table = await scanned(csv, { ...plain, ...dialect }, sizes);
        expect(await allRecords(table)).toEqual(expected);
        const rows = (await table.rows('all', 0, 1000)).map((row) => row.fields);
        expect(rows.map((fields, index) => fields.slice(0, expected[index]?.length))).toEqual(
          expected.map((fields, index) => fields.slice(0, rows[index]?.length)),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('another encoding', () => {
  it.each<[Reading['encoding'], number[], string]>([
    ['windows-1252', [0x5a, 0x6f, 0xeb, 0x2c, 0x80], 'Zoë,€'],
    ['windows-1251', [0xce, 0xeb, 0xe3, 0xe0], 'Олга'],
    ['shift_jis', [0x8a, 0xbf, 0x8e, 0x9a], '漢字'],
    ['utf-16be', [0xfe, 0xff, 0x00, 0x41, 0x6f, 0x22], 'A漢'],
    ['gb18030', [0x81, 0x30, 0x81, 0x30], '\u0080'],
  ])('is read: %s', async (encoding, bytes, text) => {
    const table = await scanned(new Uint8Array(bytes), { ...plain, encoding });
    expect(await allRecords(table)).toEqual([text.split(',')]);
  });

  it('keeps characters whole that stand across the pieces of a long file', async () => {
    const bytes = new Uint8Array(600_001)
      .fill(0x8a)
      .map((_, index) => (index === 0 ? 0x61 : index % 2 ? 0x8a : 0xbf));
    const table = await scanned(bytes, { ...plain, encoding: 'shift_jis' });
    expect(await allRecords(table)).toEqual([[`a${'漢'.repeat(300_000)}`]]);
  });
});
