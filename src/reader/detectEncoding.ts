import { type Encoding, encodingLabels } from '../core/reading.ts';
import { concatBytes, readBytes } from './bytes.ts';
import { decodeText } from './decodeText.ts';

/** An encoding with the evidence for it, in a sentence. */
export interface EncodingGuess {
  readonly encoding: Encoding;
  readonly evidence: string;
}

/** Some bytes of a file. */
interface Sample {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly startsFile: boolean;
  readonly endsFile: boolean;
}

/** Bytes that are looked at in one place, and in how many places between the start and the end of a file. */
const placeSize = 64 * 1024;
const places = 16;

/** NULs in one half of the bytes for each one in the other half, from which on they are the high bytes of UTF-16. */
const oneSided = 20;
/** Lines of any script have a delimiter or a digit among so many characters. */
const charactersPerNul = 20;
/** Characters that read as UTF-8 for each damaged one, from which on it is UTF-8 with damage. No other encoding gets near. */
const soundPerDamaged = 10;
/** Bytes of words beyond ASCII that an older encoding is guessed from. */
const wordsSize = 8 * 1024;
/** No encoding has a byte below this within a character, so a text may be cut there. */
const lowestInCharacter = 0x30;

/**
 * Guesses an encoding: by byte order mark, then UTF-16 by where its NULs stand, then strict UTF-8 in several places of
 * the file, then by the languages that older encodings read it as.
 *
 * @param start the file's first bytes
 * @throws ProblemError as `readBytes` does
 */
export async function detectEncoding(blob: Blob, start: Uint8Array<ArrayBuffer>): Promise<EncodingGuess> {
  const certain = byMark(start) ?? byNuls(start) ?? byEscapes(start);
  if (certain) return certain;
  const samples = [
    { bytes: start, startsFile: true, endsFile: start.length === blob.size },
    ...(await furtherSamples(blob, start.length)),
  ];
  return byUtf8(samples) ?? byWords(samples);
}

function byMark([a, b, c]: Uint8Array): EncodingGuess | undefined {
  const marked = (encoding: Encoding): EncodingGuess => ({
    encoding,
    evidence: `The file begins with the byte order mark of ${encodingLabels[encoding]}.`,
  });
  if (a === 0xef && b === 0xbb && c === 0xbf) return marked('utf-8');
  if (a === 0xff && b === 0xfe) return marked('utf-16le');
  if (a === 0xfe && b === 0xff) return marked('utf-16be');
  return undefined;
}

function byNuls(bytes: Uint8Array): EncodingGuess | undefined {
  const nuls = [0, 0];
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1))
    nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  const enough = bytes.length / 2 / charactersPerNul;
  const evidence = 'Every character takes two bytes, one of which is often zero.';
  if (odd >= enough && odd > even * oneSided) return { encoding: 'utf-16le', evidence };
  if (even >= enough && even > odd * oneSided) return { encoding: 'utf-16be', evidence };
  return undefined;
}

/** The escapes into JIS X 0208 (RFC 1468) stand in no other kind of table. */
function byEscapes(bytes: Uint8Array): EncodingGuess | undefined {
  for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, at + 1))
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x40 || bytes[at + 2] === 0x42))
      return { encoding: 'iso-2022-jp', evidence: 'Holds the escape sequences of ISO-2022-JP.' };
  return undefined;
}

async function furtherSamples(blob: Blob, from: number): Promise<Sample[]> {
  const rest = blob.size - from;
  if (rest <= 0) return [];
  const count = Math.min(places, Math.ceil(rest / placeSize));
  const step = (rest - Math.min(rest, placeSize)) / Math.max(1, count - 1);
  const starts = Array.from({ length: count }, (_, index) => Math.floor(from + index * step));
  return Promise.all(
    starts.map(async (start) => {
      const bytes = await readBytes(blob, start, start + placeSize);
      return { bytes, startsFile: false, endsFile: start + bytes.length === blob.size };
    }),
  );
}

function byUtf8(samples: readonly Sample[]): EncodingGuess | undefined {
  let sound = 0;
  let damaged = 0;
  for (const sample of samples) {
    const bytes = withoutCutCharacter(sample);
    const text = decodeText(bytes, 'utf-8', { isWhole: sample.endsFile });
    const beyondAscii = text.match(/[^\0-\x7f]/gu) ?? [];
    const replaced = isUtf8(bytes, sample.endsFile)
      ? 0
      : beyondAscii.filter((character) => character === '\uFFFD').length;
    damaged += replaced;
    sound += beyondAscii.length - replaced;
  }
  if (damaged > 0 && sound < damaged * soundPerDamaged) return undefined;
  if (sound === 0)
    return { encoding: 'utf-8', evidence: 'Only letters and signs that nearly all encodings share.' };
  return {
    encoding: 'utf-8',
    evidence:
      damaged === 0
        ? 'Letters beyond A to Z are written as in UTF-8.'
        : 'Nearly all letters beyond A to Z are written as in UTF-8; some are damaged.',
  };
}

/** Bytes from the middle of a file may begin within a character: with up to three bytes 10xxxxxx. */
function withoutCutCharacter({ bytes, startsFile }: Sample): Uint8Array<ArrayBuffer> {
  let start = 0;
  while (!startsFile && start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start++;
  return bytes.subarray(start);
}

function isUtf8(bytes: Uint8Array<ArrayBuffer>, isWhole: boolean): boolean {
  try {
    decodeText(bytes, 'utf-8', { isWhole, fatal: true });
    return true;
  } catch {
    return false;
  }
}

async function byWords(samples: readonly Sample[]): Promise<EncodingGuess> {
  const { guessLegacyEncoding } = await import('./legacyEncoding.ts');
  const share = Math.ceil(wordsSize / samples.length);
  const words = samples.map((sample) => wordsBeyondAscii(sample, share)).reduce(concatBytes);
  const { encoding, languages } = guessLegacyEncoding(words);
  return { encoding, evidence: `Not UTF-8. Read as ${encodingLabels[encoding]} it looks like ${languages}.` };
}

/** The words of a sample that hold bytes beyond ASCII, each with what follows it; words cut by its ends are left out. */
function wordsBeyondAscii({ bytes, startsFile, endsFile }: Sample, limit: number): Uint8Array<ArrayBuffer> {
  const words: number[] = [];
  let start = 0;
  let beyond = false;
  for (let at = 0; at <= bytes.length && words.length < limit; at++) {
    const byte = bytes[at];
    if (byte !== undefined && byte >= lowestInCharacter) {
      beyond ||= byte > 0x7f;
      continue;
    }
    const isCut = (start === 0 && !startsFile) || (byte === undefined && !endsFile);
    if (beyond && !isCut) words.push(...bytes.subarray(start, Math.min(at, start + limit)), byte ?? 0x0a);
    start = at + 1;
    beyond = false;
  }
  return new Uint8Array(words);
}
