import { isBlank } from '../core/plan/plan.ts';
import { type Dialect, delimiters } from '../core/reading.ts';
import { shapeOf } from './findShape.ts';
import { RecordParser } from './recordParser.ts';
import type { Sample } from './samplePlaces.ts';
import { type DialectScore, scoreDialect } from './scoreDialect.ts';
import { separatorLineOf } from './separatorLine.ts';
import { commonWidth } from './tableShape.ts';

/** Characters at a file's start that its first records are taken from. */
const sampleLength = 64 * 1024;
/** Tried after the usual four, where they are in the text. */
const rareDelimiters = ['^', '~', '¦', '\u0001', '\u001F'];
/** Share of records with quotes out of place, from which on quotes may be plain text. */
const manyDamaged = 0.1;
/** In a short file one lone quote is many, and still only a slip. */
const leastDamaged = 3;
/** Share of line ends that are a CR alone, from which on they are meant as line ends. */
const someReturns = 0.1;

interface Candidate extends DialectScore {
  readonly dialect: Dialect;
}

/**
 * Guesses how a text is written, by reading samples of it in each way that its characters allow.
 *
 * @param samples from the file's start on
 */
export function detectDialect(samples: readonly Sample[]): Dialect {
  const separator = separatorLineOf(samples[0]?.text ?? '');
  const below = samples.map((sample, index) =>
    index === 0 && separator ? { ...sample, text: sample.text.slice(separator.length) } : sample,
  );
  const text = below.map((sample) => sample.text).join('');
  const newline = newlineOf(text);
  const all = separator
    ? [separator.delimiter]
    : [...delimiters, ...rareDelimiters.filter((delimiter) => text.includes(delimiter))];
  const candidates = all
    .flatMap((delimiter) => dialectsWith(delimiter, newline, text))
    .map((dialect) => ({ dialect, ...scoreDialect(below, dialect) }));
  const best = withoutQuotes(bestOf(candidates), below);
  const dialect = best.score > 0 ? best.dialect : oneColumn(best.dialect, text, separator?.delimiter);
  return hasComments(best) ? { ...dialect, comment: '#' } : dialect;
}

/** The records at the start of a text, without blank ones. */
export function sampleRecords(text: string, isWhole: boolean, dialect: Dialect): string[][] {
  const below = text.slice(separatorLineOf(text)?.length ?? 0);
  const sample = below.slice(0, sampleLength);
  const isAll = isWhole && sample.length === below.length;
  const shape = shapeOf(sample, isAll, dialect);
  const { records } = new RecordParser(dialect, shape).parse(sample, isAll ? 'file' : 'anywhere');
  return records.filter((fields) => !isBlank(fields));
}

function newlineOf(text: string): Dialect['newline'] {
  if (!text.includes('\r')) return '\n';
  if (!text.includes('\n')) return '\r';
  const returns = text.match(/\r(?!\n)/g)?.length ?? 0;
  const feeds = text.match(/\n/g)?.length ?? 0;
  return returns > (returns + feeds) * someReturns ? 'any' : '\n';
}

/** The ways of quoting that the text has signs of, the usual one first. */
function dialectsWith(delimiter: string, newline: Dialect['newline'], text: string): Dialect[] {
  const plain: Dialect = { delimiter, quote: '"', newline };
  const quotes = opensField(text, delimiter, "'") ? (['"', "'"] as const) : (['"'] as const);
  return quotes.flatMap((quote) => {
    const ways: Dialect[] = [{ ...plain, quote }];
    if (text.includes(`\\${quote}`)) ways.push({ ...plain, quote, escape: 'backslash' });
    const spaced = text.includes(`${delimiter} ${quote}`)
      ? ways.map((way) => ({ ...way, spacesBeforeQuotes: true }))
      : [];
    return [...ways, ...spaced];
  });
}

function opensField(text: string, delimiter: string, quote: string): boolean {
  return (
    text.startsWith(quote) ||
    [delimiter, `${delimiter} `, '\n', '\r'].some((before) => text.includes(before + quote))
  );
}

/** The highest score; the first of equal ones. */
function bestOf(candidates: readonly Candidate[]): Candidate {
  return candidates.reduce((best, candidate) => (candidate.score > best.score ? candidate : best));
}

/** Where quotes are often out of place they may be inches, or words. */
function withoutQuotes(best: Candidate, samples: readonly Sample[]): Candidate {
  const count = best.damaged * best.records.length;
  if (best.damaged < manyDamaged || count < leastDamaged) return best;
  const { delimiter, newline } = best.dialect;
  const dialect: Dialect = { delimiter, quote: '', newline };
  const plain = { dialect, ...scoreDialect(samples, dialect) };
  return plain.score > best.score ? plain : best;
}

/** A delimiter that is nowhere in the text, so that prose stays whole. */
function oneColumn(dialect: Dialect, text: string, separator: string | undefined): Dialect {
  const absent = delimiters.find((delimiter) => !text.includes(delimiter));
  return { ...dialect, delimiter: separator ?? absent ?? dialect.delimiter };
}

/** Lines that start with a number sign are comments where most of them are no records of the table. */
function hasComments({ records }: Candidate): boolean {
  const marked = records.filter(([first]) => first?.startsWith('#'));
  const width = commonWidth(records);
  return (
    width > 1 &&
    marked.length > 0 &&
    marked.filter(({ length }) => length === width).length < marked.length / 2
  );
}
