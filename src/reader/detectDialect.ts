import { isBlank } from '../core/plan/plan.ts';
import { type Dialect, delimiters } from '../core/reading.ts';
import { commonWidth } from './factsBuilder.ts';
import { RecordParser } from './recordParser.ts';

/** Characters that are parsed once per candidate. */
const sampleLength = 64 * 1024;
/** Fields in quotes may all hold another delimiter; that alone must not rule a delimiter out. */
const leastClean = 0.1;

/**
 * Guesses how a text is written, by parsing its start with each delimiter.
 *
 * @param isWhole the text is the whole file
 */
export function detectDialect(text: string, isWhole: boolean): Dialect {
  const newline = text.includes('\r') && !text.includes('\n') ? '\r' : '\n';
  let best: Dialect = { delimiter: ',', quote: '"', newline };
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const dialect: Dialect = { delimiter, quote: '"', newline };
    const score = scoreOf(sampleRecords(text, isWhole, dialect), delimiter);
    if (score > bestScore) [best, bestScore] = [dialect, score];
  }
  return best;
}

/** The records at the start of a text, without blank ones. */
export function sampleRecords(text: string, isWhole: boolean, dialect: Dialect): string[][] {
  const sample = text.slice(0, sampleLength);
  const { records } = new RecordParser(dialect).parse(sample, isWhole && sample.length === text.length);
  return records.filter((fields) => !isBlank(fields));
}

/**
 * Many fields, the same number in every record, and none that holds another delimiter: `1,5;2,5` has two commas and
 * one semicolon, but read by commas its fields are `1`, `5;2`, `5`.
 */
function scoreOf(records: readonly string[][], delimiter: string): number {
  const width = commonWidth(records);
  if (width < 2) return 0;
  const even = records.filter((fields) => fields.length === width).length / records.length;
  const fields = records.flat();
  const others = otherDelimiters(delimiter);
  const clean = fields.filter((field) => !others.test(field) || isNumeric(field)).length / fields.length;
  return even * even * width * Math.max(clean, leastClean);
}

/** Another delimiter within a field; in prose white space follows it. */
function otherDelimiters(delimiter: string): RegExp {
  const others = delimiters.filter((other) => other !== delimiter);
  return new RegExp(`[^ ][${others.join('')}][^ ]`);
}

function isNumeric(field: string): boolean {
  return /^[-+]?[\d., %€$£]+$/.test(field);
}
