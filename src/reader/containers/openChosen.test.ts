import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../core/problems.ts';
import { Table } from '../table.ts';
import { allRecords, never } from '../testTable.ts';
import { type OpenOptions, openChosen } from './openChosen.ts';
import { makeWorkbook, makeZip } from './testArchives.ts';

const people = 'Ann,Oslo\nBob,Rome\n';
const records = [
  ['Ann', 'Oslo'],
  ['Bob', 'Rome'],
];

const open = (file: Blob, options?: OpenOptions): ReturnType<typeof openChosen> =>
  openChosen({ kind: 'file', file }, options);

async function read(file: Blob, options?: OpenOptions): Promise<{ from: string[]; records: string[][] }> {
  const opened = await open(file, options);
  if (opened.kind !== 'source') throw new Error(`asked for a ${opened.what}`);
  const table = await Table.open(opened.source, opened.source.detected);
  await table.scan({ onFacts: () => undefined, signal: never });
  const from = opened.containers.map(({ kind, name }) => (name === undefined ? kind : `${kind}: ${name}`));
  return { from, records: await allRecords(table) };
}

async function ask(file: Blob, options?: OpenOptions): Promise<{ what: string; options: string[][] }> {
  const opened = await open(file, options);
  if (opened.kind !== 'choose') throw new Error('nothing was asked');
  return { what: opened.what, options: opened.options.map(({ id, label, detail }) => [id, label, detail]) };
}

async function problem(file: Blob, options?: OpenOptions): Promise<Problem> {
  return open(file, options).then(
    () => expect.fail('there was no problem'),
    (error: { problem: Problem }) => error.problem,
  );
}

const workbook = makeWorkbook({
  sheets: {
    People:
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Ann</t></is></c><c r="B1" t="str"><v>Oslo</v></c></row>',
  },
});

describe('a table is taken out of', () => {
  it.each([
    ['a text file', new Blob([people]), []],
    ['gzip', new Blob([gzipSync(people)]), ['gzip']],
    ['gzip of two parts', new Blob([gzipSync('Ann,Oslo\n'), gzipSync('Bob,Rome\n')]), ['gzip']],
    ['a zip with one file', makeZip({ 'out/': '', 'out/people.csv': people }), ['zip: out/people.csv']],
    ['a zip without compression', makeZip({ 'people.csv': people }, { stored: true }), ['zip: people.csv']],
    ['a zip64', makeZip({ 'people.csv': people }, { zip64: true }), ['zip: people.csv']],
    ['a zip with a file without an ending', makeZip({ export: people }), ['zip: export']],
    ['gzip in a zip', makeZip({ 'people.csv.gz': gzipSync(people) }), ['zip: people.csv.gz', 'gzip']],
    [
      'a zip whose other files are no tables',
      makeZip({
        'readme.pdf': '%PDF',
        'names/Zoë 漢字.csv': people,
        '__MACOSX/names/._Zoë 漢字.csv': 'x',
        '.DS_Store': 'x',
        'empty.csv': '',
      }),
      ['zip: names/Zoë 漢字.csv'],
    ],
  ])('%s', async (_, file, from) => {
    expect(await read(file)).toEqual({ from, records });
  });

  it('a workbook with one sheet, also within a zip', async () => {
    expect(await read(workbook)).toEqual({ from: ['workbook: People'], records: [['Ann', 'Oslo']] });
    const zipped = makeZip({ 'people.xlsx': new Uint8Array(await workbook.arrayBuffer()) });
    expect((await read(zipped)).from).toEqual(['zip: people.xlsx', 'workbook: People']);
  });

  it('text in another encoding, which is guessed after unpacking', async () => {
    const file = new Blob([gzipSync(Buffer.from('Zoë,Köln\n', 'latin1'))]);
    expect((await read(file)).records).toEqual([['Zoë', 'Köln']]);
  });
});

describe('of several tables it is asked which', () => {
  const zip = makeZip({ 'a/customers.csv': people, 'b.tsv': 'x\ty\n'.repeat(2000) });

  it('of a zip, and the answer opens that one', async () => {
    expect(await ask(zip)).toEqual({
      what: 'file-in-zip',
      options: [
        ['0', 'a/customers.csv', '18 bytes'],
        ['1', 'b.tsv', '7.8 KB'],
      ],
    });
    expect((await read(zip, { pick: '0' })).records).toEqual(records);
    expect((await read(zip, { pick: '1' })).from).toEqual(['zip: b.tsv']);
  });

  it('of the files that were dropped together', async () => {
    const files = [new File([people], 'one.csv'), new File(['x\n'], 'two.csv')];
    expect(await openChosen({ kind: 'files', files })).toMatchObject({ kind: 'choose', what: 'file' });
    const opened = await openChosen({ kind: 'files', files }, { pick: '1' });
    expect(opened.kind === 'source' && (await opened.source.original.text())).toBe('x\n');
    const [only] = files;
    expect(only && (await openChosen({ kind: 'files', files: [only] })).kind).toBe('source');
  });

  it('one question after the other, whose answers add up', async () => {
    const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const two = makeWorkbook({ sheets: { Leads: row, Empty: '', Old: row }, hidden: ['Old'] });
    const bytes = new Uint8Array(await two.arrayBuffer());
    const nested = makeZip({ 'people.csv': people, 'two.xlsx': bytes });
    expect((await ask(nested)).what).toBe('file-in-zip');
    expect(await ask(nested, { pick: '1' })).toEqual({
      what: 'sheet',
      options: [
        ['1/0', 'Leads', ''],
        ['1/1', 'Old', 'hidden'],
      ],
    });
    expect((await read(nested, { pick: '1/1' })).from).toEqual(['zip: two.xlsx', 'workbook: Old']);
  });

  it('again when the answer is of another file', async () => {
    expect((await ask(zip, { pick: '7' })).what).toBe('file-in-zip');
  });
});

describe('an archive is turned away in words', () => {
  const long = 'Ann,Oslo\n'.repeat(100_000);
  const zipBytes = async (): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await makeZip({ 'people.csv': long }).arrayBuffer());

  it.each<[string, Blob, Problem]>([
    [
      'gzip that is cut short',
      new Blob([gzipSync(long).subarray(0, 1000)]),
      { code: 'archive-broken', what: 'gzip' },
    ],
    [
      'gzip that is none',
      new Blob([new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3])]),
      { code: 'archive-broken', what: 'gzip' },
    ],
    ['the start of a zip', new Blob(['PK\u0003\u0004....']), { code: 'archive-broken', what: 'zip' }],
    ['an empty zip', makeZip({}), { code: 'archive-empty', what: 'zip', entries: 0 }],
    [
      'a zip of pictures',
      makeZip({ 'a.png': 'x', 'b.jpg': 'y' }),
      { code: 'archive-empty', what: 'zip', entries: 2 },
    ],
    [
      'a zip with a password',
      makeZip({ 'a.csv': people }, { encrypted: true }),
      { code: 'archive-encrypted' },
    ],
    [
      'a workbook without cells',
      makeWorkbook({ sheets: { A: '', B: '<row r="1"/>' } }),
      { code: 'archive-empty', what: 'workbook', entries: 0 },
    ],
    ['an OpenDocument sheet', makeZip({ mimetype: 'x', 'content.xml': 'y' }), { code: 'workbook' }],
    ['a binary workbook', makeZip({ 'xl/workbook.bin': 'x' }), { code: 'workbook' }],
    [
      'a workbook with a document type, as bombs of entities have',
      makeZip({ 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' }),
      { code: 'archive-broken', what: 'workbook' },
    ],
  ])('%s', async (_, file, expected) => {
    expect(await problem(file)).toEqual(expected);
  });

  it('a zip whose bytes changed on the way', async () => {
    const bytes = await zipBytes();
    bytes.fill(0xff, 60, 200);
    expect(await problem(new Blob([bytes]))).toEqual({ code: 'archive-broken', what: 'zip' });
    const stored = new Uint8Array(await makeZip({ 'people.csv': people }, { stored: true }).arrayBuffer());
    stored[45] = 0x41;
    expect(await problem(new Blob([stored]))).toEqual({ code: 'archive-broken', what: 'zip' });
  });

  it('one that unpacks to more than the limit, whatever its directory says', async () => {
    const limits = { size: 100_000, ratio: 1e9, anyRatio: 0 };
    expect(await problem(new Blob([gzipSync(long)]), { limits })).toEqual({
      code: 'archive-too-large',
      what: 'gzip',
      limit: 100_000,
    });
    const bytes = await zipBytes();
    new DataView(bytes.buffer).setUint32(bytes.length - 22 - 56 + 24, 10, true);
    expect(await problem(new Blob([bytes]), { limits })).toMatchObject({ code: 'archive-too-large' });
  });

  it('one that unpacks to very many times its size', async () => {
    const limits = { size: 1e9, ratio: 100, anyRatio: 10_000 };
    expect(await problem(await Promise.resolve(makeZip({ 'a.csv': long })), { limits })).toEqual({
      code: 'archive-suspicious',
      what: 'zip',
      ratio: 100,
    });
  });

  it('archives within archives within archives', async () => {
    const deep = [1, 2, 3].reduce((bytes) => gzipSync(bytes), gzipSync(people));
    expect(await problem(new Blob([deep]))).toMatchObject({ code: 'archive-not-supported' });
  });
});

it('unpacking can be cancelled', async () => {
  const controller = new AbortController();
  const opening = open(new Blob([gzipSync(people)]), { signal: controller.signal });
  controller.abort();
  await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
});
