import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delimiters } from '../core/reading.ts';
import { detectDialect } from './detectDialect.ts';

const delimiterOf = (text: string): string => detectDialect(text, true).delimiter;

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
    ['one column of prose', 'Hello\nWell, yes\nNo\nNever\n', ','],
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
    expect(detectDialect(text, true).newline).toBe(newline);
  });
});
