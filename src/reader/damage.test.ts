import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oddityBit } from '../core/findings.ts';
import type { BlockSizes } from './cutBlocks.ts';
import { allRecords, plain, scanned } from './testTable.ts';

const people = (count: number, first = 0): string[][] =>
  Array.from({ length: count }, (_, n) => [`${first + n}`, `person ${first + n}`, 'Oslo']);
const written = (records: readonly (readonly string[])[]): string =>
  records.map((fields) => `${fields.join(',')}\n`).join('');
const damaged = oddityBit('damaged');

describe('a quote that is not closed', () => {
  it.each<[string, string, string[]]>([
    ['in the last field', '7,Bob,"York', ['7', 'Bob', '"York']],
    ['in a field before others', '7,"Bob,York', ['7', '"Bob', 'York']],
    ['around a delimiter', '7,"Bob, Jr,York', ['7', '"Bob', ' Jr', 'York']],
    ['after fields in quotes', '"7","Bob","York', ['7', 'Bob', '"York']],
    ['before quotes that are inches', '7,"5" pipe,York', ['7', '"5" pipe', 'York']],
  ])('%s spoils one record of 100,000', async (_, line, fields) => {
    const [before, after] = [people(50_000), people(50_000, 50_000)];
    const table = await scanned(`${written(before)}${line}\n${written(after)}`);
    expect(await allRecords(table)).toEqual([...before, fields, ...after]);
    expect(table.facts.oddities.damaged).toEqual({ count: 1, firstRow: 50_001, firstLine: 50_001 });
    const [row] = await table.rows('damaged', 0, 10);
    expect(row).toMatchObject({ row: 50_001, fields });
    expect((row?.odd ?? 0) & damaged).toBe(damaged);
  });

  it('spoils one record where records with quotes follow', async () => {
    const table = await scanned('1,a,b\n2,"c,d\n3,"e, f",g\n4,h,"i ""j"""\n5,k,l\n');
    expect(await allRecords(table)).toEqual([
      ['1', 'a', 'b'],
      ['2', '"c', 'd'],
      ['3', 'e, f', 'g'],
      ['4', 'h', 'i "j"'],
      ['5', 'k', 'l'],
    ]);
  });

  it('in every record is found in every record', async () => {
    const records = people(20_000).map(([id = '']) => [id, `"${id} inch pipe`, 'Oslo']);
    const table = await scanned(written(records));
    expect(await allRecords(table)).toEqual(records);
    expect(table.facts.oddities.damaged.count).toBe(20_000);
  });

  it('at the end of the file leaves the records after it', async () => {
    const table = await scanned('Ann\n"Bob\nCleo\nDan');
    expect(await allRecords(table)).toEqual([['Ann'], ['"Bob'], ['Cleo'], ['Dan']]);
  });

  it('is kept with what follows where that is no table', async () => {
    const table = await scanned('1,a,b\n2,c,"Dear all,\nthis is prose.\nBye');
    expect(await allRecords(table)).toEqual([
      ['1', 'a', 'b'],
      ['2', 'c', 'Dear all,\nthis is prose.\nBye'],
    ]);
    expect(table.facts.unclosedQuote).toEqual({ count: 1, firstRow: 2 });
  });

  it('takes at most a million characters, whatever follows it', async () => {
    const prose = 'some words without a form\n'.repeat(60_000);
    const table = await scanned(`1,a,b\n2,"c,d\n${prose}3,e,f\n`);
    const records = await allRecords(table);
    expect(records[1]).toEqual(['2', '"c', 'd']);
    expect(records.at(-1)).toEqual(['3', 'e', 'f']);
  });
});

describe('quotes within a quoted field', () => {
  it('are text, and noted', async () => {
    const table = await scanned('1,a,b\n2,"the "best" one",c\n3,d,e\n');
    expect((await allRecords(table))[1]).toEqual(['2', 'the "best" one', 'c']);
    expect(table.facts.oddities.damaged).toEqual({ count: 1, firstRow: 2, firstLine: 2 });
  });

  it('do not part a field of several lines', async () => {
    const table = await scanned('1,a,b\n2,"He said "hi" to me\nthen, he left",c\n3,d,e\n');
    expect((await allRecords(table))[1]).toEqual(['2', 'He said "hi" to me\nthen, he left', 'c']);
  });
});

describe('a quoted field of many lines', () => {
  const line = fc.array(fc.constantFrom('word', 'a, b', 'x', '', '“so”', "it's", '""'), { maxLength: 6 });
  const text = fc.array(line, { minLength: 1, maxLength: 60 });
  const sizes = fc.record<BlockSizes>({
    first: fc.integer({ min: 1, max: 200 }),
    following: fc.integer({ min: 1, max: 200 }),
  });

  it('stays whole, whatever the size of the blocks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), sizes, async (notes, blockSizes) => {
        const records = notes.map((lines, n) => [
          `${n}`,
          lines.map((words) => words.join(' ')).join('\n'),
          'Oslo',
        ]);
        const csv = records.map(([id, note = '', city]) => `${id},"${note.replaceAll('"', '""')}",${city}\n`);
        const table = await scanned(csv.join(''), plain, blockSizes);
        expect(await allRecords(table)).toEqual(records);
        expect(table.facts.oddities.damaged.count).toBe(0);
      }),
    );
  });

  it('stays whole at 600,000 characters', async () => {
    const note = 'A line of prose, with commas, as people write them.\nAnd one without.\n'.repeat(8_000);
    const table = await scanned(`1,"${note}",a\n2,b,c\n`);
    expect(await allRecords(table)).toEqual([
      ['1', note, 'a'],
      ['2', 'b', 'c'],
    ]);
  });
});

it('damage is found alike in blocks of every size, by the scan, by a window and by a pass over the records', async () => {
  const lines = fc.array(
    fc.constantFrom(
      '1,Ann,Oslo',
      '2,"Bob,Rome',
      '"3","C, D",York',
      '4,"two\nlines",Hull',
      '5,"x "y" z",Bonn',
      '6,"E"" F',
      '',
      '7',
    ),
    { minLength: 4, maxLength: 30 },
  );
  const sizes = fc.record({
    first: fc.integer({ min: 1, max: 90 }),
    following: fc.integer({ min: 1, max: 90 }),
  });
  await fc.assert(
    fc.asyncProperty(lines, sizes, async (chosen, blockSizes) => {
      const csv = `0,a,b\n0,c,d\n0,e,f\n${chosen.join('\n')}\n`;
      const whole = await scanned(csv);
      const cut = await scanned(csv, plain, blockSizes);
      expect(await allRecords(cut)).toEqual(await allRecords(whole));
      expect(cut.facts.oddities).toEqual(whole.facts.oddities);
      expect(await cut.rows('all', 0, 500)).toEqual(await whole.rows('all', 0, 500));
      expect(await cut.rows('damaged', 0, 500)).toEqual(await whole.rows('damaged', 0, 500));
    }),
    { numRuns: 300 },
  );
});
