import type { Dialect } from '../core/reading.ts';
import type { Patience, RecordReader } from './recordReader.ts';
import { type TableShape, fitsShape } from './tableShape.ts';

/** Lines of a suspect record that are looked at, its first left out. */
const lookedAtLines = 8;
/** Characters of a quoted field above which it is looked at, though all of its quotes are right. */
export const suspectLength = 64 * 1024;

/** When a record is looked at before its end is found. */
export const firstPatience: Patience = { lines: lookedAtLines, characters: suspectLength };

/** One line read without a look at the next: a quote that it does not close is text. */
export interface OneLine {
  readonly fields: string[];
  /** Start of the next line. */
  readonly end: number;
  /** A field starts with a quote that is not closed in this line. */
  readonly opens: boolean;
  /** A field without quotes around it ends with one. */
  readonly closes: boolean;
}

/** Reads the line that starts at a place as a record of its own. */
export function readLine(text: string, start: number, reader: RecordReader, dialect: Dialect): OneLine {
  const lineBreak = reader.lineEnd(text, start);
  const line = text.slice(start, lineBreak).replace(/\r$/, '');
  const fields: string[] = [];
  let [opens, closes, at] = [false, false, 0];
  while (at <= line.length) {
    const quoted = reader.readQuotedField(line, at);
    const after = quoted?.after ?? indexOrEnd(line, dialect.delimiter, at);
    const field = quoted?.field ?? line.slice(at, after);
    fields.push(field);
    if (!quoted && dialect.quote !== '') {
      if (field.trimStart().startsWith(dialect.quote)) opens = true;
      else if (field.trimEnd().endsWith(dialect.quote)) closes = true;
    }
    at = after + 1;
  }
  return { fields, end: reader.nextLine(text, lineBreak), opens, closes };
}

/** What made a record suspect: how it ended, that no end was found for long, or that the file ended in it. */
export type Trigger = 'ended' | 'given-up' | 'end-of-file';

/**
 * Whether a record that runs over lines is several records, and a quote that was not closed in the first. It is when
 * the lines after the first are records of the table by themselves. A line that only closes a quote speaks for one
 * field of several lines. A quote that is open at the file's end with no line after it is damage, too.
 *
 * @param lines the record's lines
 */
export function isSeveralRecords(lines: Iterable<OneLine>, shape: TableShape, trigger: Trigger): boolean {
  if (shape.columns === 0 || (shape.columns === 1 && trigger !== 'end-of-file')) return false;
  let first: OneLine | undefined;
  let records = 0;
  let others = 0;
  for (const line of lines) {
    if (!first) {
      if (!line.opens) return false;
      first = line;
    } else if (line.closes) return false;
    else if (isBlankLine(line)) continue;
    else if (fitsShape(line.fields.length, shape)) records++;
    else if (line.opens && line.fields.length > 1) return records > 0 || fits(first, shape);
    else return false;
    others++;
  }
  if (trigger === 'end-of-file' && others === 1) return true;
  return first !== undefined && records >= (fits(first, shape) ? 1 : 2);
}

/** Complete lines between two places, as many as are looked at. */
export function* linesBetween(
  text: string,
  start: number,
  end: number,
  reader: RecordReader,
  dialect: Dialect,
): Generator<OneLine, void, undefined> {
  let at = start;
  for (let count = 0; count <= lookedAtLines && at < end; count++) {
    if (reader.lineEnd(text, at) > end) return;
    const line = readLine(text, at, reader, dialect);
    yield line;
    at = line.end;
  }
}

function fits(line: OneLine, shape: TableShape): boolean {
  return fitsShape(line.fields.length, shape);
}

function isBlankLine({ fields }: OneLine): boolean {
  return fields.length === 1 && fields[0]?.trim() === '';
}

function indexOrEnd(line: string, delimiter: string, from: number): number {
  const index = line.indexOf(delimiter, from);
  return index === -1 ? line.length : index;
}
