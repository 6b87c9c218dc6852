import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { openAsBlob } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../core/problems.ts';
import { type Source, openSource } from './source.ts';
import { Table } from './table.ts';
import { encodeAs } from './testEncode.ts';

const open = (bytes: BlobPart): Promise<Source> => openSource({ kind: 'file', file: new Blob([bytes]) });

function problemOf(work: Promise<unknown>): Promise<Problem> {
  return work.then(
    () => expect.fail('there was no problem'),
    (error: { problem: Problem }) => error.problem,
  );
}

function utf16(text: string, littleEndian: boolean, mark = false): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(2 * (text.length + (mark ? 1 : 0))));
  const all = mark ? `\uFEFF${text}` : text;
  for (let index = 0; index < all.length; index++)
    view.setUint16(2 * index, all.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
}

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8', 'Zoë,漢字\n', 'utf-8'],
    ['UTF-8 with a byte order mark', '\uFEFFZoë,漢字\n', 'utf-8'],
    ['UTF-16 LE with a mark', utf16('Zoë,漢字\n', true, true), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16('Zoë,漢字\n', false, true), 'utf-16be'],
    ['UTF-16 LE without a mark', utf16('漢字,漢字漢字\n', true), 'utf-16le'],
    ['UTF-16 BE without a mark', utf16('Ann,Oslo\n', false), 'utf-16be'],
    ['ISO-2022-JP', encodeAs('iso-2022-jp', '山田,太郎\n'), 'iso-2022-jp'],
    ['Shift JIS', encodeAs('shift_jis', '山田,太郎\n鈴木,花子\n'), 'shift_jis'],
    ['Windows-1252', new Uint8Array([0x5a, 0x6f, 0xeb, 0x2c, 0x80, 0x0a]), 'windows-1252'],
  ])('is guessed: %s', async (_, bytes, encoding) => {
    expect((await open(bytes)).detected.encoding).toBe(encoding);
  });

  it('is UTF-8 where the first 256 KiB end within a character', async () => {
    expect((await open(`a${'漢'.repeat(200_000)}\n`)).detected.encoding).toBe('utf-8');
  });

  it('is guessed from all of the file, not from its start alone', async () => {
    const ascii = 'Ann,Oslo\n'.repeat(100_000);
    const russian = encodeAs('windows-1251', 'Анна,Иванова,Москва\n'.repeat(30_000));
    const { detected, encodingEvidence } = await open(new Blob([ascii, russian, ascii]));
    expect(detected.encoding).toBe('windows-1251');
    expect(encodingEvidence).toMatch(/^Not UTF-8. Read as Windows-1251 \(Cyrillic\) it looks like Russian/);
    expect((await open(new Blob([ascii, '漢字,東京\n'.repeat(30_000), ascii]))).encodingEvidence).toBe(
      'Letters beyond A to Z are written as in UTF-8.',
    );
  });

  it('stays UTF-8 where a few characters are damaged', async () => {
    const broken = new Uint8Array([0x5a, 0xeb, 0x0a]);
    const { detected, encodingEvidence } = await open(new Blob(['Zoë,漢字\n'.repeat(100), broken]));
    expect(detected.encoding).toBe('utf-8');
    expect(encodingEvidence).toMatch(/some are damaged/);
  });

  it('is UTF-8 for letters that all encodings share', async () => {
    expect(await open('Ann,Oslo\n')).toMatchObject({
      detected: { encoding: 'utf-8' },
      encodingEvidence: 'Only letters and signs that nearly all encodings share.',
    });
  });
});

describe('a guess', () => {
  it('never takes the first row for names by itself', async () => {
    const { detected, namesGuess } = await open('Name,Email\nAnn,ann@example.com\nBob,bob@example.com\n');
    expect(namesGuess.looksLikeNames).toBe(true);
    expect(detected.firstRowIsNames).toBe(false);
  });

  it('reads cells pasted from a spreadsheet by tabs', async () => {
    const { detected } = await openSource({ kind: 'text', text: 'Ann\tParis, France\nBob\tOslo, Norway' });
    expect(detected).toMatchObject({ delimiter: '\t', encoding: 'utf-8' });
  });
});

describe('what is not a table is named for what it is', () => {
  it.each<[string, BlobPart, Problem['code']]>([
    ['an empty file', '', 'empty-file'],
    ['a lone byte order mark', '\uFEFF', 'empty-file'],
    ['blank lines', ' \r\n\n\t\n', 'only-blank-lines'],
    ['more blank lines than the sample', '\n'.repeat(300_000), 'only-blank-lines'],
    ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'not-text'],
    ['a PDF', '%PDF-1.7\n', 'not-text'],
    ['a JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'not-text'],
    ['gzip that was not unpacked', new Uint8Array([0x1f, 0x8b, 8, 0]), 'not-text'],
    ['a zip that was not unpacked', 'PK\u0003\u0004', 'not-text'],
    ['bytes with NULs here and there', new Uint8Array([65, 0, 66, 67, 0, 68, 0, 0, 69]), 'not-text'],
    ['many control characters', '\u0001\u0002\u0003\u0004\u0005\u0006abc', 'not-text'],
    ['an old Excel workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'workbook'],
  ])('%s', async (_, bytes, code) => {
    expect(await problemOf(open(bytes))).toEqual({ code });
  });

  it('nothing pasted', async () => {
    expect(await problemOf(openSource({ kind: 'text', text: ' \n' }))).toEqual({ code: 'nothing-pasted' });
  });

  it('is not said of a file whose text starts after 300,000 blank lines', async () => {
    expect((await open(`${'\n'.repeat(300_000)}Ann,Oslo\n`)).detected.delimiter).toBe(',');
  });
});

it('says that a file is gone when it was deleted after it was chosen', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'roster-'));
  const name = path.join(folder, 'people.csv');
  await writeFile(name, 'Ann,Oslo\n'.repeat(100_000));
  const source = await openSource({ kind: 'file', file: await openAsBlob(name) });
  const table = await Table.open(source, source.detected);
  await rm(folder, { recursive: true });
  const scan = table.scan({ onFacts: () => undefined, signal: new AbortController().signal });
  expect(await problemOf(scan)).toEqual({ code: 'file-gone' });
  expect(await problemOf(openSource({ kind: 'file', file: source.original }))).toEqual({ code: 'file-gone' });
});
