import { expect } from 'vitest';
import type { Reading } from '../core/reading.ts';
import type { BlockSizes } from './cutBlocks.ts';
import { Table } from './table.ts';

/** Commas, quotes, LF, UTF-8, no names. */
export const plain: Reading = {
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  newline: '\n',
  firstRowIsNames: false,
};
export const never = new AbortController().signal;
const everything = { first: 0, count: Infinity };

/** A table of text that is not scanned yet. */
export async function openTable(
  text: BlobPart,
  reading: Reading = plain,
  sizes?: BlockSizes,
): Promise<Table> {
  const source = {
    original: new Blob([text]),
    detected: reading,
    namesGuess: { looksLikeNames: false, reason: '' },
    encodingEvidence: '',
  };
  return Table.open(source, reading, sizes);
}

/** A table whose scan is complete. */
export async function scanned(text: BlobPart, reading: Reading = plain, sizes?: BlockSizes): Promise<Table> {
  const table = await openTable(text, reading, sizes);
  await table.scan({ onFacts: () => undefined, signal: never });
  return table;
}

/** All records of a part, which must come in order and without a gap. */
export async function allRecords(table: Table, part = everything): Promise<string[][]> {
  const records: string[][] = [];
  for await (const block of table.records(part, never)) {
    expect(block.first).toBe(part.first + records.length);
    records.push(...block.records);
  }
  return records;
}
