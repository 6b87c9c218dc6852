import { isBlank } from '../core/plan/plan.ts';
import { type Dialect, delimiters } from '../core/reading.ts';
import { firstPatience, readLine } from './damage.ts';
import { RecordReader } from './recordReader.ts';
import type { Sample } from './samplePlaces.ts';
import { commonWidth } from './tableShape.ts';

/** Characters that the last record of a sample may lack; a quote that is open for longer was left open. */
const longestCut = 4096;
/** Fields in quotes may all hold another delimiter; that alone must not rule a delimiter out. */
const leastClean = 0.1;

/** A quote that stands around a field, or around a part of one that was cut in two. */
const looseQuote = /^\s*["']|["']\s*$/;

/** What a dialect makes of samples. */
export interface DialectScore {
  readonly records: readonly (readonly string[])[];
  /** 0: the samples have one column. */
  readonly score: number;
  /** Share of records in which a quote stands where none may. */
  readonly damaged: number;
}

/**
 * How well a dialect reads samples: many fields, the same number in every record, no quotes out of place or left around
 * a field, and no field that holds another delimiter: `1,5;2,5` has two commas and one semicolon, but read by commas its fields are `1`,
 * `5;2`, `5`.
 */
export function scoreDialect(samples: readonly Sample[], dialect: Dialect): DialectScore {
  const read = samples.map((sample) => readSample(sample, dialect));
  const records = read.flatMap((one) => one.records).filter((fields) => !isBlank(fields));
  const damaged = read.reduce((sum, one) => sum + one.damaged, 0) / Math.max(1, records.length);
  const width = commonWidth(records);
  const even = records.filter((fields) => fields.length === width).length / Math.max(1, records.length);
  const quality = even * even * Math.max(0.1, 1 - damaged) * cleanShare(records.flat(), dialect);
  return { records, damaged, score: width < 2 ? 0 : quality * width };
}

function readSample(sample: Sample, dialect: Dialect): { records: string[][]; damaged: number } {
  const reader = new RecordReader(dialect);
  const { text, isLast } = sample;
  const records: string[][] = [];
  let damaged = 0;
  for (let at = 0; at < text.length;) {
    const whole = reader.read(text, at, isLast, firstPatience);
    if (whole.state === 'open' && !isLast && text.length - at < longestCut) break;
    const isDamaged = whole.state !== 'whole' || whole.strays > 0;
    const crosses = whole.state !== 'whole' || reader.lineEnd(text, at) < whole.end - 2;
    const one = isDamaged && crosses ? readLine(text, at, reader, dialect) : whole;
    if (isDamaged) damaged++;
    records.push(one.fields);
    at = one.end;
  }
  return { records, damaged };
}

function cleanShare(fields: readonly string[], { delimiter }: Dialect): number {
  const others = delimiters.filter((other) => other !== delimiter).join('');
  // In prose white space follows a comma or a semicolon.
  const otherDelimiter = new RegExp(`[^ ][${others}][^ ]`);
  const clean = fields.filter(
    (field) => (!otherDelimiter.test(field) || isNumeric(field)) && !looseQuote.test(field),
  );
  return Math.max(clean.length / Math.max(1, fields.length), leastClean);
}

function isNumeric(field: string): boolean {
  return /^[-+]?[\d., %€$£]+$/.test(field);
}
