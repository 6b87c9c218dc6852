import type { Oddities } from '../core/findings.ts';
import { ProblemError } from '../core/problems.ts';
import type { Dialect } from '../core/reading.ts';
import { concatBytes } from './bytes.ts';
import { type BlockSizes, cutBlocks } from './cutBlocks.ts';
import { oddRecords } from './oddRecords.ts';
import { maxRecordLength, RecordParser } from './recordParser.ts';
import type { TableShape } from './tableShape.ts';
import { yieldToOthers } from './yieldToOthers.ts';

const lineFeed = 10;
const carriageReturn = 13;

/** How long a question about rows, or the wish to stop, may wait. */
const yieldEveryMs = 5;

/** A clean border between two records. */
export interface RecordStart {
  /** In bytes from the start of the file. */
  readonly offset: number;
  /** Number of the record that starts there; 0 is the file's first, the row of names included. */
  readonly record: number;
  /** Line of the file as a text editor counts them; 1 is the first. */
  readonly line: number;
}

export interface ParsedBlock {
  readonly start: RecordStart;
  readonly records: string[][];
  /** What is odd about records, by their place among these. */
  readonly oddities: ReadonlyMap<number, Oddities>;
  /** Where the next block starts: after the last record. */
  readonly next: RecordStart;
  readonly unclosedQuote: boolean;
}

/**
 * Reads the records of a UTF-8 file in order, in blocks of whole records. Every block has at least one. The
 * thread gets to its messages in between.
 *
 * @param from where to start
 * @throws ProblemError `line-too-long` for a record that is too long, and as `readBytes` does
 */
export async function* readBlocks(
  blob: Blob,
  dialect: Dialect,
  shape: TableShape,
  from: RecordStart,
  sizes: BlockSizes,
): AsyncGenerator<ParsedBlock, void, undefined> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const parser = new RecordParser(dialect, shape);
  let start = from;
  let tail = nothing;
  let yieldedAt = performance.now();
  for await (const block of cutBlocks(blob.slice(from.offset), lineBreakOf(dialect).charCodeAt(0), sizes)) {
    const text = tail.text + decoder.decode(block.bytes, { stream: !block.isLast });
    const bytes = concatBytes(tail.bytes, block.bytes);
    const parsed = parser.parse(text, block.isLast ? 'file' : 'anywhere');
    const { records, consumed, unclosedQuote } = parsed;
    tail = block.isLast ? nothing : tailOf(bytes, text.slice(consumed), records.length > 0, dialect);
    if (records.length > 0) {
      const next = {
        offset: start.offset + bytes.length - tail.bytes.length,
        record: start.record + records.length,
        line: start.line + linesIn(text, consumed, dialect, records.length),
      };
      yield { start, records, oddities: oddRecords(parsed, text, shape), next, unclosedQuote };
      start = next;
    }
    if (tail.text.length > 2 * maxRecordLength && !block.isLast)
      throw new ProblemError({ code: 'line-too-long', row: start.record + 1 });
    if (performance.now() - yieldedAt < yieldEveryMs) continue;
    await yieldToOthers();
    yieldedAt = performance.now();
  }
}

function lineBreakOf({ newline }: Dialect): '\n' | '\r' {
  return newline === '\r' ? '\r' : '\n';
}

/** Only fields in quotes run over lines. */
function linesIn(text: string, end: number, dialect: Dialect, records: number): number {
  if (dialect.quote === '' || !text.includes(dialect.quote)) return records;
  const lineBreak = lineBreakOf(dialect);
  let lines = 0;
  for (let at = text.indexOf(lineBreak); at !== -1 && at < end; at = text.indexOf(lineBreak, at + 1)) lines++;
  return lines;
}

interface Tail {
  readonly text: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const nothing: Tail = { text: '', bytes: new Uint8Array(0) };

/**
 * The bytes at an end that decode to a text that follows a line break. Found by its line breaks: they are the same in
 * bytes and in text, while a replacement character does not tell how many bytes it stands for.
 *
 * @param isCut records were taken off; else the text is all of the bytes
 */
function tailOf(bytes: Uint8Array<ArrayBuffer>, text: string, isCut: boolean, { newline }: Dialect): Tail {
  if (!isCut) return { text, bytes };
  const isBreak = (code: number | undefined): boolean =>
    (code === lineFeed && newline !== '\r') || (code === carriageReturn && newline !== '\n');
  let breaks = 1;
  for (let at = 0; at < text.length; at++) if (isBreak(text.charCodeAt(at))) breaks++;
  let start = bytes.length;
  while (breaks > 0 && start > 0) if (isBreak(bytes[--start])) breaks--;
  return { text, bytes: bytes.subarray(start + 1) };
}
