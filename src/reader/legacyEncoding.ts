import { analyse } from 'chardet';
import type { Encoding } from '../core/reading.ts';
import { type CharacterSet, alphabets, characterSets } from './alphabets.ts';
import { decodeText } from './decodeText.ts';

/** An encoding that explains some bytes, and the languages that it reads them as. */
export interface LegacyGuess {
  readonly encoding: Encoding;
  readonly languages: string;
}

interface Scored extends LegacyGuess {
  /** Natural logarithm of how likely the text is, up to a constant. */
  readonly score: number;
}

/** What of a decoded text tells how likely it is. */
interface DecodedText {
  /** How often each character beyond ASCII is there. */
  readonly counts: ReadonlyMap<string, number>;
  /** What words that are not written as words are cost. */
  readonly oddities: number;
  /** Characters beyond ASCII that stand side by side. */
  readonly pairs: number;
}
type Reader = (encoding: Encoding) => DecodedText | undefined;

/** How likely what is not a letter of the language is, in natural logarithms. A letter of an alphabet of 30 has -3.4. */
const cost = {
  sign: -6,
  otherLetter: -8,
  rareCharacter: -12.5,
  nonsense: -13,
  oddCase: -4,
  mixedScripts: -4,
  latinPair: -1.5,
};
/** Signs of typographers and keyboards. The rest of a code page is hardly ever met. */
const signs = /^[ ’‘“”„–—…€£°ºª«»·¿¡©®§•´№、。「」・ー～\uFF01-\uFF5E\u3000]$/;
const oddCase = /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/gu;
const foreign = String.raw`[\p{sc=Cyrl}\p{sc=Grek}\p{sc=Hebr}\p{sc=Arab}\p{sc=Thai}\p{sc=Hang}\p{sc=Han}]`;
const latinOrCode = String.raw`[a-zA-Z\\_^@|~\x60\[\]\{\}]`;
const mixedScripts = new RegExp(`${latinOrCode}${foreign}|${foreign}${latinOrCode}`, 'gu');
const pairs = /[^\0-\x7f](?=[^\0-\x7f])/gu;

/** chardet knows how prose looks and little of names, so of encodings that explain the bytes about equally it chooses. */
const confidenceWeight = 0.1;
/** One or two letters fit many languages; then the most usual encoding is taken. */
const usual: Encoding = 'windows-1252';
const usualBonus = 4;
const chardetNames: Readonly<Record<string, Encoding>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-5': 'iso-8859-5',
  'ISO-8859-6': 'windows-1256',
  'ISO-8859-7': 'windows-1253',
  'ISO-8859-8': 'windows-1255',
  'ISO-8859-2': 'windows-1250',
  'windows-1250': 'windows-1250',
  'windows-1251': 'windows-1251',
  'windows-1252': 'windows-1252',
  'windows-1253': 'windows-1253',
  'windows-1255': 'windows-1255',
  'windows-1256': 'windows-1256',
  'windows-1257': 'windows-1257',
  'windows-874': 'windows-874',
  'KOI8-R': 'koi8-r',
  Shift_JIS: 'shift_jis',
  'EUC-JP': 'euc-jp',
  'EUC-KR': 'euc-kr',
  GB18030: 'gb18030',
  Big5: 'big5',
};
/** chardet takes one for the other by a few bytes of C1; what the letters say is better. */
const relatives: ReadonlyMap<Encoding, Encoding> = new Map([
  ['iso-8859-2', 'windows-1250'],
  ['iso-8859-7', 'windows-1253'],
]);

/**
 * Guesses the encoding of text from before Unicode: the one that reads it as letters of a language, in words that are
 * written as words are.
 *
 * @param bytes lines that hold bytes above 0x7F; some 8 KiB are enough
 */
export function guessLegacyEncoding(bytes: Uint8Array<ArrayBuffer>): LegacyGuess {
  const confidence = new Map<Encoding, number>();
  for (const match of analyse(bytes)) {
    const encoding = chardetNames[match.name];
    if (encoding) confidence.set(encoding, Math.max(match.confidence, confidence.get(encoding) ?? 0));
  }
  const read = readerOf(bytes);
  let best: Scored | undefined;
  for (const guess of [...alphabetGuesses(read), ...characterSetGuesses(read)]) {
    const score =
      guess.score +
      (confidence.get(relatives.get(guess.encoding) ?? guess.encoding) ?? 0) * confidenceWeight +
      (guess.encoding === usual ? usualBonus : 0);
    if (!best || score > best.score) best = { ...guess, score };
  }
  return best ?? { encoding: 'windows-1252', languages: 'Western European languages' };
}

function* alphabetGuesses(read: Reader): Generator<Scored> {
  for (const { languages, encodings, letters } of alphabets) {
    const known = new Set(letters);
    const likely = Math.log(0.97 / known.size);
    const isLatin = /^\p{sc=Latin}/u.test(letters);
    for (const [place, encoding] of encodings.entries()) {
      const text = read(encoding);
      if (!text) continue;
      const score = scoreOf(text, (character) => {
        if (known.has(character) || known.has(character.toLowerCase())) return likely;
        return /\p{L}/u.test(character) ? cost.otherLetter : cost.nonsense;
      });
      yield { encoding, languages, score: score - place + (isLatin ? text.pairs * cost.latinPair : 0) };
    }
  }
}

function* characterSetGuesses(read: Reader): Generator<Scored> {
  for (const set of characterSets) {
    const text = read(set.encoding);
    if (!text) continue;
    const frequent = new Set(set.frequent);
    const common = commonCharacters(set);
    const score = scoreOf(text, (character) => {
      if (frequent.has(character)) return Math.log(0.5 / frequent.size);
      return common.has(character) ? Math.log(0.45 / set.common) : cost.rareCharacter;
    });
    yield { encoding: set.encoding, languages: set.languages, score };
  }
}

function scoreOf(text: DecodedText, costOf: (character: string) => number): number {
  let score = text.oddities;
  for (const [character, count] of text.counts)
    score += count * (signs.test(character) ? cost.sign : costOf(character));
  return score;
}

/** Reads the bytes in an encoding, once; undefined where they are not valid in it. */
function readerOf(bytes: Uint8Array<ArrayBuffer>): Reader {
  const texts = new Map<Encoding, DecodedText | undefined>();
  return (encoding) => {
    if (!texts.has(encoding)) texts.set(encoding, lookAt(decodeStrictly(bytes, encoding)));
    return texts.get(encoding);
  };
}

function lookAt(text: string | undefined): DecodedText | undefined {
  if (text === undefined) return undefined;
  const counts = new Map<string, number>();
  for (const character of text)
    if (character > '\x7f') counts.set(character, (counts.get(character) ?? 0) + 1);
  return {
    counts,
    oddities: countOf(text, oddCase) * cost.oddCase + countOf(text, mixedScripts) * cost.mixedScripts,
    pairs: countOf(text, pairs),
  };
}

/** Hits with a character beyond ASCII: `McDonald` says nothing of an encoding. */
function countOf(text: string, pattern: RegExp): number {
  return (text.match(pattern) ?? []).filter((hit) => /[^\0-\x7f]/.test(hit)).length;
}

function commonCharacters({ commonLeads, encoding }: CharacterSet): ReadonlySet<string> {
  const pairs: number[] = [];
  for (let lead = commonLeads[0]; lead <= commonLeads[1]; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) pairs.push(lead, trail);
  return new Set(new TextDecoder(encoding).decode(new Uint8Array(pairs)));
}

function decodeStrictly(bytes: Uint8Array<ArrayBuffer>, encoding: Encoding): string | undefined {
  try {
    return decodeText(bytes, encoding, { isWhole: true, fatal: true });
  } catch {
    return undefined;
  }
}
