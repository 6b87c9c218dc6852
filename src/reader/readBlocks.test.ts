import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { isBlank } from '../core/plan/plan.ts';
import type { Reading } from '../core/reading.ts';
import { allRecords, plain, scanned } from './testTable.ts';

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
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  quote: fc.constantFrom<Reading['quote']>('"', "'"),
  ending: fc.constantFrom('\n', '\r\n', '\r', 'mixed'),
});
const blockSizes = fc.record({
  first: fc.integer({ min: 1, max: 40 }),
  following: fc.integer({ min: 1, max: 40 }),
});

/** Known limit: a quoted field at a record's end loses a CR at its end where lines may end with CRLF. */
function readable(rows: readonly string[][], newline: string): string[][] {
  return rows.map((row) =>
    row.map((text, index) =>
      newline === '\n' && index === row.length - 1 ? text.replace(/\r+$/, '') : text,
    ),
  );
}

function write(rows: readonly string[][], delimiter: string, quote: string, ending: string): string {
  const quoted = (text: string): string => quote + text.replaceAll(quote, quote + quote) + quote;
  const needsQuotes = (text: string): boolean =>
    text === '' ||
    text.startsWith('\uFEFF') ||
    [quote, delimiter, '\n', '\r'].some((special) => text.includes(special));
  return rows
    .map((row, index) => {
      const line = row.map((text) => (needsQuotes(text) ? quoted(text) : text)).join(delimiter);
      return line + (ending === 'mixed' ? (index % 2 === 0 ? '\r\n' : '\n') : ending);
    })
    .join('');
}

describe('reading a table', () => {
  it('gives back every table that is written in a dialect it knows, whatever the size of its blocks', async () => {
    await fc.assert(
      fc.asyncProperty(
        tables,
        dialects,
        blockSizes,
        fc.boolean(),
        async (table, { delimiter, quote, ending }, sizes, endsOpen) => {
          const newline = ending === '\r' ? '\r' : '\n';
          const rows = readable(table, newline);
          fc.pre(!rows.every(isBlank));
          const written = write(rows, delimiter, quote, ending);
          const text = endsOpen ? written.replace(/\r?\n$|\r$/, '') : written;
          const reading: Reading = { ...plain, delimiter, quote, newline };
          const opened = await scanned(text, reading, sizes);
          expect(await allRecords(opened)).toEqual(rows);
          expect(opened.facts.rows).toBe(rows.length);
          const all = await opened.rows('all', 0, rows.length + 1);
          expect(all.map((row) => row.fields)).toEqual(rows);
          expect(all.map((row) => row.row)).toEqual(rows.map((_, index) => index + 1));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('reads any text as PapaParse reads the whole of it at once', async () => {
    const text = fc.string({
      unit: fc.constantFrom('"', ',', '\n', '\r\n', ' ', 'a', 'é', '😀', '""', '",', '"\n'),
      minLength: 1,
      maxLength: 80,
    });
    await fc.assert(
      fc.asyncProperty(
        text,
        blockSizes,
        fc.constantFrom<Reading['quote']>('"', ''),
        async (csv, sizes, quote) => {
          const whole = Papa.parse<string[]>(csv, {
            delimiter: ',',
            newline: '\n',
            fastMode: quote === '',
          }).data;
          if (csv.endsWith('\n') && whole.at(-1)?.join(',') === '') whole.pop();
          const stripped = whole.map((fields) => fields.with(-1, (fields.at(-1) ?? '').replace(/\r$/, '')));
          fc.pre(!stripped.every(isBlank));
          const table = await scanned(csv, { ...plain, quote }, sizes);
          expect(await allRecords(table)).toEqual(stripped);
          const width = table.facts.columns.length;
          const expected = stripped.map((fields) => [
            ...fields,
            ...Array<string>(Math.max(0, width - fields.length)).fill(''),
          ]);
          expect((await table.rows('all', 0, 1000)).map((row) => row.fields)).toEqual(expected);
        },
      ),
      { numRuns: 300 },
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
