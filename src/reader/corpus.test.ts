import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Problem, ProblemError } from '../core/problems.ts';
import type { Reading } from '../core/reading.ts';
import { openChosen } from './containers/openChosen.ts';
import { type BlockSizes, defaultSizes } from './cutBlocks.ts';
import { openSource } from './source.ts';
import { Table } from './table.ts';
import { allRecords, never } from './testTable.ts';

type Expected =
  | { readonly detected: Partial<Reading>; readonly records: readonly (readonly string[])[] }
  | { readonly problem: Problem };

const folder = new URL('../../e2e/fixtures/csv/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => name.slice(0, -4));

function bytesOf(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`${name}.csv`, folder)));
}

/** What comes of a file, in the form of the JSON beside it. */
async function outcomeOf(name: string, sizes: BlockSizes): Promise<Expected> {
  try {
    const opened = await openChosen({ kind: 'file', file: new Blob([bytesOf(name)]) });
    if (opened.kind === 'choose') throw new Error(`${name}.csv holds several tables`);
    const { source } = opened;
    const table = await Table.open(source, source.detected, sizes);
    await table.scan({ onFacts: () => undefined, signal: never });
    const { delimiter, newline, encoding } = source.detected;
    return { detected: { delimiter, newline, encoding }, records: await allRecords(table) };
  } catch (error) {
    if (error instanceof ProblemError) return { problem: error.problem };
    throw error;
  }
}

it.each(names)('%s.csv is read as is written down beside it', async (name) => {
  const expected: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
  expect(await outcomeOf(name, defaultSizes)).toEqual(expected);
  expect(await outcomeOf(name, { first: 1, following: 7 })).toEqual(expected);
});

it('names.csv is asked about, not decided on', async () => {
  const { namesGuess } = await openSource({ kind: 'file', file: new Blob([bytesOf('names')]) });
  expect(namesGuess.looksLikeNames).toBe(true);
});

it('only-names.csv has no rows once its first row is names', async () => {
  const source = await openSource({ kind: 'file', file: new Blob([bytesOf('only-names')]) });
  const table = await Table.open(source, { ...source.detected, firstRowIsNames: true });
  const scan = table.scan({ onFacts: () => undefined, signal: never });
  await expect(scan).rejects.toEqual(new ProblemError({ code: 'only-names' }));
});
