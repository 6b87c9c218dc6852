import { ProblemError } from '../core/problems.ts';
import type { Dialect } from '../core/reading.ts';
import { type BlockSizes, type ByteBlock, cutBlocks } from './cutBlocks.ts';
import { RecordParser } from './recordParser.ts';
import { yieldToOthers } from './yieldToOthers.ts';

/** Characters of one record above which a quote was certainly left open. Bounds the memory that a file can take. */
export const maxRecordLength = 1_000_000;

/** How long a question about rows, or the wish to stop, may wait. */
const yieldEveryMs = 5;

/** A clean border between two records. */
export interface RecordStart {
  /** In bytes from the start of the file. */
  readonly offset: number;
  /** Number of the record that starts there; 0 is the file's first, the row of names included. */
  readonly record: number;
}

export interface ParsedBlock {
  readonly start: RecordStart;
  readonly records: string[][];
  /** Offset of the byte after the last record. */
  readonly end: number;
  /** Some field holds U+FFFD. */
  readonly hasReplacements: boolean;
  readonly unclosedQuote: boolean;
}

/**
 * Reads the records of a UTF-8 file in order, in blocks of whole records. Every block has at least one. The
 * thread gets to its messages in between.
 *
 * @param from where to start
 * @throws ProblemError `unclosed-quote` for a record that is too long, and as `readBytes` does
 */
export async function* readBlocks(
  blob: Blob,
  dialect: Dialect,
  from: RecordStart,
  sizes: BlockSizes,
): AsyncGenerator<ParsedBlock, void, undefined> {
  const newline = dialect.newline.charCodeAt(0);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const parser = new RecordParser(dialect);
  let start = from;
  let offset = from.offset;
  let carry = '';
  let yieldedAt = performance.now();
  for await (const block of cutBlocks(blob.slice(from.offset), newline, sizes)) {
    const text = carry + decoder.decode(block.bytes, { stream: !block.isLast });
    const { records, consumed, unclosedQuote } = parser.parse(text, block.isLast);
    offset += block.bytes.length;
    carry = text.slice(consumed);
    if (records.length > 0) {
      const end = offset - (block.isLast ? 0 : bytesOfTail(block, carry, dialect.newline));
      yield { start, records, end, hasReplacements: text.includes('\uFFFD'), unclosedQuote };
      start = { offset: end, record: start.record + records.length };
    }
    if (carry.length > maxRecordLength && !block.isLast)
      throw new ProblemError({ code: 'unclosed-quote', row: start.record + 1 });
    if (performance.now() - yieldedAt < yieldEveryMs) continue;
    await yieldToOthers();
    yieldedAt = performance.now();
  }
}

/**
 * Bytes at a block's end that decode to its tail. Found by the tail's line breaks: they are the same in bytes and in
 * text, while a replacement character does not tell how many bytes it stands for.
 */
function bytesOfTail({ bytes }: ByteBlock, tail: string, newline: string): number {
  let start = bytes.length;
  for (let lines = tail.split(newline).length; lines > 0; lines--)
    start = bytes.lastIndexOf(newline.charCodeAt(0), start - 1);
  return bytes.length - start - 1;
}
