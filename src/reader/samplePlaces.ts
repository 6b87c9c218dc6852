import type { Encoding } from '../core/reading.ts';
import { readBytes } from './bytes.ts';
import { decodeText } from './decodeText.ts';

/** Bytes of the sample at the start, and of each further one. */
const firstSize = 64 * 1024;
const furtherSize = 32 * 1024;
/** Where further samples stand, as shares of the file. */
const places = [0.33, 0.66, 1];

/** Part of a file that starts at a line's start. */
export interface Sample {
  readonly text: string;
  /** The file ends with it. */
  readonly isLast: boolean;
}

/**
 * Takes text from the start, the middle and the end of a file, so that a long head or a few odd rows do not decide how
 * it is read. A line's start may be within a quoted field; such a sample is off by one record, not wrong.
 *
 * @throws ProblemError as `readBytes` does
 */
export async function samplePlaces(blob: Blob, encoding: Encoding): Promise<Sample[]> {
  const samples = [
    { text: await decode(blob, 0, Math.min(firstSize, blob.size), encoding), isLast: blob.size <= firstSize },
  ];
  for (const place of places) {
    // Even, for the two bytes of UTF-16; and not within the sample at the start.
    const start = Math.max(firstSize, 2 * Math.floor((place * (blob.size - furtherSize)) / 2));
    if (start >= blob.size || (start === firstSize && place < 1)) continue;
    const end = place === 1 ? blob.size : Math.min(blob.size, start + furtherSize);
    const text = await decode(blob, start, end, encoding);
    samples.push({ text: text.slice(startOfLine(text)), isLast: end === blob.size });
  }
  return samples;
}

async function decode(blob: Blob, start: number, end: number, encoding: Encoding): Promise<string> {
  return decodeText(await readBytes(blob, start, end), encoding, { isWhole: end === blob.size });
}

function startOfLine(text: string): number {
  const lineBreak = /\r\n|\n|\r/.exec(text);
  return lineBreak ? lineBreak.index + lineBreak[0].length : text.length;
}
