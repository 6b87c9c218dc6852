import { describe, expect, it } from 'vitest';
import { oddityBit } from '../core/findings.ts';
import type { Problem } from '../core/problems.ts';
import type { FileFacts, Reading, Row } from '../core/reading.ts';
import { allRecords, never, openTable, plain, scanned } from './testTable.ts';

describe('what a scan finds', () => {
  const scan = async (text: BlobPart, reading: Partial<Reading> = {}): Promise<FileFacts> =>
    (await scanned(text, { ...plain, ...reading })).facts;

  it('counts rows without the row of names, and numbers them as a spreadsheet does', async () => {
    const table = await scanned('name,city\nAnn,Oslo\nBob,Rome\n', { ...plain, firstRowIsNames: true });
    expect(table.facts).toMatchObject({ complete: true, rows: 2, names: ['name', 'city'] });
    expect(await table.rows('all', 1, 5)).toEqual([{ row: 3, fields: ['Bob', 'Rome'] }]);
    expect(await table.rowsAt([1, 0, 7])).toEqual([
      { row: 3, fields: ['Bob', 'Rome'] },
      { row: 2, fields: ['Ann', 'Oslo'] },
    ]);
  });

  it('keeps blank lines as rows, but makes none of a trailing line break', async () => {
    const table = await scanned('a,b\n\n , \nc,d\n');
    expect(table.facts).toMatchObject({
      rows: 4,
      blank: { count: 2, firstRow: 2 },
      uneven: { count: 0, firstRow: 0 },
    });
    expect(await table.rows('blank', 0, 10)).toEqual([
      { row: 2, fields: ['', ''] },
      { row: 3, fields: [' ', ' '] },
    ]);
  });

  it('lists rows with fewer or more fields than most, missing ones read as empty', async () => {
    const table = await scanned('a,b,c\nd\ne,f,g,h\ni,j,k\n');
    expect(table.facts.columns).toHaveLength(3);
    expect(table.facts.uneven).toEqual({ count: 2, firstRow: 2, firstLine: 2 });
    expect(table.facts.oddities).toMatchObject({
      short: { count: 1, firstRow: 2 },
      long: { count: 1, firstRow: 3 },
    });
    expect(await table.rows('uneven', 0, 10)).toEqual([
      { row: 2, fields: ['d', '', ''], odd: oddityBit('short') },
      { row: 3, fields: ['e', 'f', 'g', 'h'], odd: oddityBit('long') },
    ]);
    expect(await table.rows('long', 0, 10)).toEqual(await table.rows('uneven', 1, 1));
  });

  it('lists rows with letters that the encoding could not read', async () => {
    const table = await scanned(new Uint8Array([0x61, 0x0a, 0x5a, 0xeb, 0x0a, 0x62, 0x0a]));
    expect(table.facts.undecodable).toEqual({ count: 1, firstRow: 2, firstLine: 2 });
    expect(await table.rows('undecodable', 0, 10)).toEqual([
      { row: 2, fields: ['Z\uFFFD'], odd: oddityBit('undecodable') },
    ]);
  });

  it('says in which row a quote was left open at the end of the file', async () => {
    expect((await scan('a,b\nc,"d\ne f\n')).unclosedQuote).toEqual({ count: 1, firstRow: 2 });
    expect((await scan('a,b\nc,"d"\n')).unclosedQuote.count).toBe(0);
  });

  it('reads a lone quote within a field as text', async () => {
    const table = await scanned('1,5" pipe\n2,x\n');
    expect(await allRecords(table)).toEqual([
      ['1', '5" pipe'],
      ['2', 'x'],
    ]);
  });

  it('knows of each column how much is filled, different and an address, and shows samples', async () => {
    const { columns } = await scan('ann@example.com,x, \nbob@example,x,\n"  cleo@example.com ",y,\n,x,\n');
    expect(columns).toEqual([
      {
        filled: 3,
        distinct: 3,
        distinctIsExact: true,
        emails: 2,
        longest: 19,
        samples: ['ann@example.com', 'bob@example', '  cleo@example.com '],
      },
      { filled: 4, distinct: 2, distinctIsExact: true, emails: 0, longest: 1, samples: ['x', 'y'] },
      { filled: 0, distinct: 0, distinctIsExact: true, emails: 0, longest: 0, samples: [] },
    ]);
  });

  it('estimates the different values of a column beyond 131,072, and says so', async () => {
    const text = Array.from({ length: 200_000 }, (_, n) => `id-${n}`).join('\n');
    const [column] = (await scan(text)).columns;
    expect(column?.distinctIsExact).toBe(false);
    expect(Math.abs((column?.distinct ?? 0) / 200_000 - 1)).toBeLessThan(0.02);
  });

  it('counts a file of one column', async () => {
    expect(await scan('Ann\nBob\nCleo\n')).toMatchObject({ rows: 3, columns: [{ filled: 3 }] });
  });

  it('ignores a byte order mark, but keeps a second one', async () => {
    expect(await allRecords(await scanned('\uFEFF\uFEFFa,b\n'))).toEqual([['\uFEFFa', 'b']]);
  });
});

describe('a scan', () => {
  const big = Array.from({ length: 60_000 }, (_, n) => `${n},person ${n},"a, b"\n`).join('');

  it('tells of the first rows after the first block, and answers for them while it goes on', async () => {
    const table = await openTable(big);
    const reports: FileFacts[] = [];
    let rows: Promise<Row[]> | undefined;
    let complete = false;
    const early = new Promise<boolean>((resolve) => {
      const onFacts = (facts: FileFacts): void => {
        reports.push(facts);
        rows ??= table.rows('all', 0, 100).finally(() => resolve(!complete));
      };
      void table.scan({ onFacts, signal: never }).finally(() => (complete = true));
    });
    expect(await early).toBe(true);
    expect((await rows)?.map((row) => row.row)).toEqual(Array.from({ length: 100 }, (_, n) => n + 1));
    expect(reports[0]).toMatchObject({ complete: false, bytesTotal: big.length });
    expect(reports[0]?.rows).toBeGreaterThan(100);
    expect(reports[0]?.bytesRead).toBeLessThan(big.length);
  });

  it('ends with an AbortError when it is cancelled', async () => {
    const table = await openTable(big);
    const controller = new AbortController();
    const scan = table.scan({ onFacts: () => controller.abort(), signal: controller.signal });
    await expect(scan).rejects.toMatchObject({ name: 'AbortError' });
    expect(table.facts.complete).toBe(false);
  });

  it('lets a pass over the records hear of its cancelling', async () => {
    const table = await openTable(big, plain, { first: 1000, following: 1000 });
    const controller = new AbortController();
    let read = 0;
    const pass = async (): Promise<void> => {
      for await (const { records } of table.records({ first: 0, count: 60_000 }, controller.signal)) {
        if (read === 0) setTimeout(() => controller.abort());
        read += records.length;
      }
    };
    await expect(pass()).rejects.toMatchObject({ name: 'AbortError' });
    expect(read).toBeLessThan(60_000);
  });

  it('finds any rows of the whole file, in any order', async () => {
    const table = await scanned(big);
    const wanted = [59_999, 0, 31_234, 1, 59_998];
    expect((await table.rowsAt(wanted)).map((row) => row.fields[0])).toEqual(wanted.map(String));
    expect(await table.rows('all', 59_999, 100)).toHaveLength(1);
  });

  it.each([
    ['before the scan', openTable],
    ['after it', scanned],
  ])('leaves every part of the file to be read in order, %s', async (_, prepare) => {
    const table = await prepare(big);
    for (const part of [
      { first: 0, count: 3 },
      { first: 31_234, count: 20_000 },
      { first: 59_990, count: 100 },
    ]) {
      const ids = (await allRecords(table, part)).map(([id]) => Number(id));
      const count = Math.min(part.count, 60_000 - part.first);
      expect(ids).toEqual(Array.from({ length: count }, (__, n) => part.first + n));
    }
  });
});

describe('a scan ends with a problem', () => {
  it.each<[string, string, Partial<Reading>, Problem]>([
    [
      'for a line of over two million characters',
      `a,b\n${'c'.repeat(5_000_000)}`,
      {},
      { code: 'line-too-long', row: 2 },
    ],
    [
      'for over 2,000 columns',
      `${'a,'.repeat(2000)}a\n`,
      {},
      { code: 'too-many-columns', columns: 2001, limit: 2000 },
    ],
    ['for names without rows', 'name,city\n', { firstRowIsNames: true }, { code: 'only-names' }],
    ['for rows of nothing but delimiters', ',,,\n,,,\n', {}, { code: 'only-blank-lines' }],
  ])('%s', async (_, text, reading, problem) => {
    await expect(scanned(text, { ...plain, ...reading })).rejects.toMatchObject({ problem });
  });

  it('but not for 2,000 columns', async () => {
    expect((await scanned(`${'a,'.repeat(1999)}a\n`)).facts.columns).toHaveLength(2000);
  });
});
