import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { makeZip } from './containers/testArchives.ts';
import { printReading } from './printReading.ts';
import { encodeAs } from './testEncode.ts';

async function print(file: Blob, options: { json?: boolean; pick?: string } = {}): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of printReading(file, 'people', { json: false, ...options })) lines.push(line);
  return lines;
}

it('a person is told how the file was read, what is odd, and its first rows', async () => {
  const text = `Анна;Москва\n\nОльга;Казань;лишнее\n"Иван\nИванов";${'Новгород'.repeat(10)}\n`;
  expect(await print(new Blob([gzipSync(encodeAs('windows-1251', text))]))).toEqual([
    'people',
    'Taken from: gzip',
    'Encoding: Windows-1251 (Cyrillic). Not UTF-8. Read as Windows-1251 (Cyrillic) it looks like Russian or Bulgarian.',
    'Dialect: semicolons, double quotes, lines end with LF or CRLF',
    'First row: a row like the others. Row 1 looks like the rows below.',
    'Rows: 4, columns: 2',
    'Found: 1 row empty, first at row 2',
    'Found: 1 row without 2 values, first at row 3',
    '        1  Анна | Москва',
    '        2   | ',
    '        3  Ольга | Казань | лишнее',
    `        4  Иван\\nИванов | ${'Новгород'.repeat(10).slice(0, 39)}…`,
  ]);
});

it('a program gets every row, after one line on how the file was read', async () => {
  const file = new Blob([Array.from({ length: 30 }, (_, n) => `id-${n},Oslo\n`).join('')]);
  const [head, ...rows] = (await print(file, { json: true })).map((line) => JSON.parse(line) as unknown);
  expect(head).toMatchObject({
    file: 'people',
    containers: [],
    reading: { delimiter: ',', encoding: 'utf-8' },
    facts: { rows: 30, blank: { count: 0 } },
  });
  expect(rows).toEqual(Array.from({ length: 30 }, (_, n) => ({ row: n + 1, fields: [`id-${n}`, 'Oslo'] })));
});

it('of several tables it says how to choose one, and reads that', async () => {
  const zip = makeZip({ 'a.csv': 'Ann,Oslo\n', 'b.csv': 'Bob,Rome\n' });
  expect(await print(zip)).toEqual([
    'people holds 2 files. Choose one with --pick:',
    '  --pick 0  a.csv (9 bytes)',
    '  --pick 1  b.csv (9 bytes)',
  ]);
  const lines = await print(zip, { pick: '1' });
  expect(lines[1]).toBe('Taken from: “b.csv” in a zip');
  expect(lines.at(-1)).toBe('        1  Bob | Rome');
});
