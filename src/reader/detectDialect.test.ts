import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dialect, delimiters } from '../core/reading.ts';
import { detectDialect } from './detectDialect.ts';
import { RecordParser } from './recordParser.ts';
import { samplePlaces } from './samplePlaces.ts';

const detect = (text: string): Dialect => detectDialect([{ text, isLast: true }]);
const delimiterOf = (text: string): string => detect(text).delimiter;

describe('the delimiter', () => {
  it.each([
    ['commas', 'Ann,Paris,1\nBob,Oslo,2\n', ','],
    ['semicolons around decimal commas', '1,5;2,5;3,5\n4,5;5,5;6,5\n', ';'],
    ['semicolons around decimal commas in one row', 'Ann;1,5;2,25\n', ';'],
    ['tabs around prose with commas', 'Ann\tParis, France\t1\nBob\tOslo, Norway\t2\n', '\t'],
    ['tabs around numbers with commas', '1,5\t2,5\t3,5\n1,5\t2,5\t3,5\n', '\t'],
    ['pipes', 'Ann|a,b|1\nBob|c|2\n', '|'],
    ['commas, with a list of semicolons in one column', '1,Ann,red;blue\n2,Bob,green;red;blue\n', ','],
    ['commas, with semicolons in quotes', '1,Ann,"x;y"\n2,Bob,"z;w"\n', ','],
    ['commas in quotes between semicolons', '"a,b";"c,d";"e,f"\n"a,b";"c,d";"e,f"\n', ';'],
    ['one column', 'Ann\nBob\nCleo\n', ','],
    ['one column of prose, by one that it does not hold', 'Hello\nWell, yes\nNo\nNever\n', ';'],
    ['nothing', '', ','],
  ])('is found in a file with %s', (_, text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  it('is found in every table of words, in each of the four', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'é', '漢', ' ', '1'),
      minLength: 1,
      maxLength: 6,
    });
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 10 }),
      );
    fc.assert(
      fc.property(table, fc.constantFrom(...delimiters), (rows, delimiter) => {
        fc.pre(rows.flat().some((field) => field.trim() !== ''));
        expect(delimiterOf(rows.map((row) => row.join(delimiter)).join('\n'))).toBe(delimiter);
      }),
    );
  });
});

describe('the line ending', () => {
  it.each([
    ['LF', 'a,b\nc,d\n', '\n'],
    ['CRLF', 'a,b\r\nc,d\r\n', '\n'],
    ['both LF and CRLF', 'a,b\r\nc,d\n', '\n'],
    ['CR alone', 'a,b\rc,d\r', '\r'],
  ])('of a file with %s', (_, text, newline) => {
    expect(detect(text).newline).toBe(newline);
  });
});

describe('the whole dialect', () => {
  const person = fc.record({
    id: fc.integer({ min: 1000, max: 99_999 }).map(String),
    name: fc.constantFrom(
      'Ann Bell',
      'Bob O’Neil',
      "Cleo O'Hara",
      'José García',
      '佐藤 さくら',
      'Dan "Dee" Day',
      'Eve, Jr.',
    ),
    email: fc.integer({ min: 1, max: 999 }).map((n) => `user${n}@example.com`),
    amount: fc.constantFrom('12.50', '1,5', '1,234.00', '', '7'),
    since: fc.constantFrom('2024-05-01', '01.02.2023', '3/4/2022 10:15'),
    note: fc.constantFrom(
      '',
      'called; left a message',
      'two\nlines, as said',

      'a | b',
      '5" pipe',
      "it's fine",
    ),
    plan: fc.constantFrom('free', 'pro', 'team'),
  });
  const tables = fc
    .subarray(['id', 'name', 'email', 'amount', 'since', 'note', 'plan'] as const, { minLength: 2 })
    .chain((columns) =>
      fc.array(
        person.map((record) => columns.map((column) => record[column])),
        { minLength: 3, maxLength: 60 },
      ),
    );
  const written = fc.record({
    delimiter: fc.constantFrom(...delimiters),
    quote: fc.constantFrom('"', "'"),
    escape: fc.constantFrom('doubled', 'backslash'),
    ending: fc.constantFrom('\n', '\r\n', '\r'),
  });

  function write(
    rows: readonly string[][],
    way: typeof written extends fc.Arbitrary<infer T> ? T : never,
  ): string {
    const { delimiter, quote, escape, ending } = way;
    const quoted = (text: string): string =>
      quote +
      (escape === 'backslash'
        ? text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)
        : text.replaceAll(quote, quote + quote)) +
      quote;
    const special = [quote, '"', delimiter, '\n', '\r', '\\'];
    const field = (text: string): string => (special.some((one) => text.includes(one)) ? quoted(text) : text);
    return rows.map((row) => row.map(field).join(delimiter) + ending).join('');
  }

  it('is found so well that at least 99 of 100 tables of customers read as they were written', () => {
    const cases = fc.sample(fc.tuple(tables, written), { numRuns: 1000, seed: 20_240_501 });
    const failed = cases.filter(([rows, way]) => {
      const text = write(rows, way);
      const { records } = new RecordParser(detect(text)).parse(text, 'file');
      return JSON.stringify(records) !== JSON.stringify(rows);
    });
    expect(failed.length).toBeLessThanOrEqual(10);
  });
});

it('is decided by the whole file, not by its first lines', async () => {
  const head = 'Report; of, many | words\n'.repeat(20);
  const text = `${head}${'1,Ann,Oslo,pro\n'.repeat(20_000)}`;
  expect(detectDialect(await samplePlaces(new Blob([text]), 'utf-8')).delimiter).toBe(',');
});
