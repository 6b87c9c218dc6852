import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Outcome, OutcomeLedger, outcomes } from '../core/outcomes.ts';
import { notAcceptedCsv } from './notAcceptedCsv.ts';
import { blocksOf } from './testing/runOver.ts';

interface Told {
  readonly outcome: Outcome;
  readonly reason?: string;
}

async function csvOf(
  records: readonly string[][],
  told: readonly Told[],
  names?: readonly string[],
  first = 0,
): Promise<string> {
  const ledger = new OutcomeLedger(records.length);
  told.forEach(({ outcome, reason }, record) => ledger.settle(record, outcome, reason));
  const parts = await notAcceptedCsv({
    records: () => blocksOf(records, 3),
    part: { first, count: records.length },
    ledger,
    names,
    columns: 2,
    signal: new AbortController().signal,
  });
  return parts.join('');
}

it('holds every record that was not accepted, with its row, outcome and reason', async () => {
  const csv = await csvOf(
    [
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
      ['d', '4'],
      ['e', '5'],
    ],
    [
      { outcome: 'rejected', reason: 'It is “odd”, they say.' },
      { outcome: 'accepted' },
      { outcome: 'skipped', reason: 'The row is empty.' },
      { outcome: 'uncertain', reason: 'No answer.' },
      { outcome: 'pending' },
    ],
  );
  expect(csv).toBe(
    [
      '\uFEFFColumn A,Column B,row,outcome,reason',
      'a,1,1,rejected,"It is “odd”, they say."',
      'c,3,3,skipped,The row is empty.',
      'd,4,4,uncertain,No answer.',
      'e,5,5,not sent,The import ended before this row was sent.',
      '',
    ].join('\r\n'),
  );
});

it('has the file’s own names, and counts the row of names', async () => {
  const csv = await csvOf([['a', '1']], [{ outcome: 'rejected', reason: 'No.' }], ['User, id', 'Plan']);
  expect(csv).toBe('\uFEFF"User, id",Plan,row,outcome,reason\r\na,1,2,rejected,No.\r\n');
});

it('has the row numbers of the whole file where the run took a part of it', async () => {
  const csv = await csvOf([['a', '1']], [{ outcome: 'skipped', reason: 'No.' }], undefined, 1000);
  expect(csv).toContain('a,1,1001,skipped,No.');
});

it('keeps columns in their places where rows are uneven, and loses no field', async () => {
  const rejected: Told = { outcome: 'rejected', reason: 'No.' };
  const csv = await csvOf([['a'], ['b', '2', 'extra', 'more']], [rejected, rejected]);
  expect(csv).toContain('\r\na,,1,rejected,No.\r\n');
  expect(csv).toContain('\r\nb,2,2,rejected,No.,extra,more\r\n');
});

describe('a field that a spreadsheet could run', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+cmd|x', "'+cmd|x"],
    ['-2+3+cmd', "'-2+3+cmd"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['-12.5', '-12.5'],
    ['+44 (0) 7911-123', '+44 (0) 7911-123'],
    ['-1,234.50', '"-1,234.50"'],
    ['-', '-'],
    ['a=b', 'a=b'],
  ])('%j is written %j', async (value, written) => {
    const csv = await csvOf([[value, 'x']], [{ outcome: 'rejected', reason: 'No.' }]);
    expect(csv.split('\r\n').slice(1, -1).join('\r\n')).toBe(`${written},x,1,rejected,No.`);
  });
});

it('is read back as the same fields, but for the mark before a formula', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string(), fc.constantFrom(...outcomes)), {
        maxLength: 30,
      }),
      async (rows) => {
        const csv = await csvOf(
          rows.map(([a, b]) => [a, b]),
          rows.map(([, , outcome]) => ({ outcome, reason: 'a "reason"' })),
        );
        const { data } = Papa.parse<string[]>(csv.slice(1), { delimiter: ',', newline: '\r\n' });
        const read = data.slice(1, -1).map((fields) => fields.slice(0, 3));
        const unmark = (value: string | undefined): string | undefined =>
          value?.replace(/^'(?=[=+\-@\t\r])/, '');
        const expected = rows.flatMap(([a, b, outcome], index) =>
          outcome === 'accepted' ? [] : [[unmark(a), unmark(b), String(index + 1)]],
        );
        expect(read.map(([a, b, row]) => [unmark(a), unmark(b), row])).toEqual(expected);
      },
    ),
  ));
