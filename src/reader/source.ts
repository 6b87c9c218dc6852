import { ProblemError } from '../core/problems.ts';
import type { Encoding, NamesGuess, Reading } from '../core/reading.ts';
import { readBytes, streamBytes } from './bytes.ts';
import { decodeText } from './decodeText.ts';
import { detectDialect, sampleRecords } from './detectDialect.ts';
import { detectEncoding } from './detectEncoding.ts';
import { guessNames } from './namesGuess.ts';
import { isBinary, knownFormat } from './notText.ts';
import { samplePlaces } from './samplePlaces.ts';

/** Bytes at a file's start that everything is guessed from. */
const sampleSize = 256 * 1024;

/** A chosen file with a guess of how it is written. */
export interface Source {
  /** Its bytes as they were chosen, in the file's own encoding. */
  readonly original: Blob;
  /** `firstRowIsNames` is always false: names are a question to the person (`namesGuess`). */
  readonly detected: Reading;
  readonly namesGuess: NamesGuess;
  /** Why the encoding is thought to be what it is, in a sentence. */
  readonly encodingEvidence: string;
}

/** How a file was written by this app itself, so that nothing need be guessed. */
export type KnownReading = Pick<Reading, 'encoding' | 'delimiter' | 'quote' | 'newline'>;

/**
 * Looks at the start of a file, or at pasted text, and guesses how to read it.
 *
 * @throws ProblemError `nothing-pasted`, `empty-file`, `only-blank-lines`, `not-text`, `workbook`, `file-gone`,
 *   `not-readable`
 */
export async function openSource(
  chosen: { readonly kind: 'file'; readonly file: Blob } | { readonly kind: 'text'; readonly text: string },
  known?: KnownReading,
): Promise<Source> {
  if (chosen.kind === 'file') return detect(chosen.file, known);
  if (chosen.text.trim() === '') throw new ProblemError({ code: 'nothing-pasted' });
  return detect(new Blob([chosen.text]));
}

async function detect(original: Blob, known?: KnownReading): Promise<Source> {
  const bytes = await readBytes(original, 0, sampleSize);
  if (bytes.length === 0) throw new ProblemError({ code: 'empty-file' });
  const format = knownFormat(bytes);
  if (format) throw new ProblemError(format);
  const isWhole = original.size <= sampleSize;
  const guess = known
    ? { encoding: known.encoding, evidence: 'Written by Roster from the workbook.' }
    : await detectEncoding(original, bytes);
  const { encoding, evidence: encodingEvidence } = guess;
  const text = decodeText(bytes, encoding, { isWhole });
  if (text === '') throw new ProblemError({ code: 'empty-file' });
  if (isBinary(text)) throw new ProblemError({ code: 'not-text' });
  if (text.trim() === '' && (await isOnlyBlank(original, encoding)))
    throw new ProblemError({ code: 'only-blank-lines' });
  const dialect = known ?? detectDialect(await samplePlaces(original, encoding));
  const namesGuess = guessNames(sampleRecords(text, isWhole, dialect));
  return {
    original,
    detected: { ...dialect, encoding, firstRowIsNames: false },
    namesGuess,
    encodingEvidence,
  };
}

async function isOnlyBlank(blob: Blob, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of streamBytes(blob))
    if (decoder.decode(bytes, { stream: true }).trim() !== '') return false;
  return true;
}
