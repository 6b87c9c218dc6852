import Papa from 'papaparse';
import { type Oddities, oddityBit } from '../core/findings.ts';
import type { Dialect } from '../core/reading.ts';
import {
  firstPatience,
  isSeveralRecords,
  linesBetween,
  readLine,
  suspectLength,
  type Trigger,
} from './damage.ts';
import { type OneRecord, RecordReader } from './recordReader.ts';
import { type TableShape, fitsShape, noShape } from './tableShape.ts';

/** Characters of one quoted field above which a quote was certainly left open. Bounds the memory that a file can take. */
export const maxRecordLength = 1_000_000;

const carriageReturn = 13;

/** What the end of a text is: somewhere in the file, a border between two records, or the file's end. */
export type TextEnd = 'anywhere' | 'record' | 'file';

export interface ParsedText {
  readonly records: string[][];
  /** What is odd about how records are written (`damaged`, `comment`), by their place among these. */
  readonly oddities: ReadonlyMap<number, Oddities>;
  /** Characters that the records take up. What follows belongs to a record that goes on. */
  readonly consumed: number;
  /** The file ended inside a quoted field of the last record. */
  readonly unclosedQuote: boolean;
}

interface PlacedRecord {
  readonly fields: string[];
  readonly end: number;
  readonly oddity: Oddities;
  readonly unclosed: boolean;
}

const damaged = oddityBit('damaged');
const comment = oddityBit('comment');
const noOddities: ReadonlyMap<number, Oddities> = new Map();

/**
 * Turns text that starts at a record's start into records. PapaParse does where a text is clean, and `RecordReader`
 * where it is not; both agree on what is clean, and what becomes of a record depends on nothing but the text from its
 * start on. So a preview, a scan and a run agree, however the file was cut.
 */
export class RecordParser {
  readonly #dialect: Dialect;
  readonly #shape: TableShape;
  readonly #newline: '\n' | '\r';
  readonly #parser: Papa.Parser;
  readonly #reader: RecordReader;

  /** @param shape of the table, to tell damage by; without it a quote that is left open takes what follows */
  constructor(dialect: Dialect, shape: TableShape = noShape) {
    this.#dialect = dialect;
    this.#shape = shape;
    this.#newline = dialect.newline === '\r' ? '\r' : '\n';
    this.#parser = new Papa.Parser({
      delimiter: dialect.delimiter,
      newline: this.#newline,
      quoteChar: dialect.quote || '"',
      fastMode: dialect.quote === '',
    });
    this.#reader = new RecordReader(dialect);
  }

  parse(given: string, textEnd: TextEnd): ParsedText {
    const isLast = textEnd === 'file';
    const text = isLast ? this.#withoutLooseReturn(given) : given;
    if (!this.#isPlain(text)) return this.#readAll(text, textEnd);
    const { data, errors, meta } = this.#parser.parse(text, 0, !isLast) as Papa.ParseResult<string[]>;
    if (errors.length > 0 || !this.#isClean(text, data)) return this.#readAll(text, textEnd);
    const left = text.length - meta.cursor;
    if (!isLast && left > 0 && (textEnd === 'record' || left > suspectLength))
      return this.#readAll(text, textEnd);
    if (isLast && text.endsWith(this.#newline) && isNothing(data.at(-1))) data.pop();
    if (this.#newline === '\n') stripReturns(data);
    return { records: data, oddities: noOddities, consumed: meta.cursor, unclosedQuote: false };
  }

  /** There is nothing in a text that PapaParse reads otherwise or not at all. */
  #isPlain(text: string): boolean {
    const { quote, newline, escape, comment: prefix = '', spacesBeforeQuotes } = this.#dialect;
    if (newline === 'any' && text.includes('\r')) return false;
    if (prefix !== '' && (text.startsWith(prefix) || text.includes(this.#newline + prefix))) return false;
    if (quote === '') return true;
    if (escape === 'backslash' && text.includes('\\')) return false;
    if (spacesBeforeQuotes && (text.includes(` ${quote}`) || text.includes(`\t${quote}`))) return false;
    return newline === '\r' || !text.includes(`\r${quote}`);
  }

  /** No record may be damaged: none runs over lines that does not fit, and no field is very long. */
  #isClean(text: string, records: readonly string[][]): boolean {
    if (this.#dialect.quote === '' || !text.includes(this.#dialect.quote)) return true;
    for (const fields of records) {
      const suspects = this.#shape.columns > 0 && !fitsShape(fields.length, this.#shape);
      for (const field of fields)
        if (field.length > suspectLength / 2 || (suspects && field.includes(this.#newline))) return false;
    }
    return true;
  }

  /** A file of CRLF lines that was cut between the two characters. */
  #withoutLooseReturn(text: string): string {
    return this.#dialect.newline === '\n' && text.endsWith('\r') ? text.slice(0, -1) : text;
  }

  #readAll(text: string, textEnd: TextEnd): ParsedText {
    const records: string[][] = [];
    const oddities = new Map<number, Oddities>();
    let [at, unclosedQuote] = [0, false];
    while (at < text.length) {
      const next = this.#next(text, at, textEnd);
      if (!next) break;
      if (next.oddity !== 0) oddities.set(records.length, next.oddity);
      records.push(next.fields);
      at = next.end;
      unclosedQuote = next.unclosed;
    }
    return { records, oddities, consumed: at, unclosedQuote };
  }

  /** The record that starts at a place; undefined when more text is needed to tell. */
  #next(text: string, at: number, textEnd: TextEnd): PlacedRecord | undefined {
    const isLast = textEnd !== 'anywhere';
    const one = this.#reader.read(text, at, isLast, firstPatience);
    const trigger = this.#triggerOf(text, at, one);
    if (!trigger) return asRead(one);
    if (one.state === 'open' && textEnd !== 'file') return this.#cutShort(text, at, textEnd);
    if (this.#isSeveral(text, at, one, trigger)) return this.#firstLine(text, at);
    if (one.state !== 'suspect') return asRead(one);
    const whole = this.#reader.read(text, at, isLast, { lines: Infinity, characters: maxRecordLength });
    if (whole.state === 'whole') return asRead(whole);
    if (whole.state === 'suspect') return this.#firstLine(text, at);
    if (textEnd !== 'file') return this.#cutShort(text, at, textEnd);
    return this.#isSeveral(text, at, whole, 'end-of-file') ? this.#firstLine(text, at) : asRead(whole);
  }

  #isSeveral(text: string, at: number, one: OneRecord, trigger: Trigger): boolean {
    const lines = linesBetween(text, at, one.end, this.#reader, this.#dialect);
    return isSeveralRecords(lines, this.#shape, trigger);
  }

  /** A record whose end is not in the text. At a border between records it can only be one that was found damaged. */
  #cutShort(text: string, at: number, textEnd: TextEnd): PlacedRecord | undefined {
    return textEnd === 'record' ? this.#firstLine(text, at) : undefined;
  }

  #triggerOf(text: string, at: number, one: OneRecord): Trigger | undefined {
    if (one.state === 'suspect') return 'given-up';
    if (one.state === 'open') return 'end-of-file';
    if (one.isComment || (one.strays === 0 && fitsShape(one.fields.length, this.#shape))) return undefined;
    const firstEnd = this.#reader.nextLine(text, this.#reader.lineEnd(text, at));
    return firstEnd < one.end ? 'ended' : undefined;
  }

  #firstLine(text: string, at: number): PlacedRecord {
    const { fields, end } = readLine(text, at, this.#reader, this.#dialect);
    return { fields, end, oddity: damaged, unclosed: false };
  }
}

function asRead({ fields, end, state, strays, isComment }: OneRecord): PlacedRecord {
  const unclosed = state === 'open';
  const isDamaged = strays > 0 || unclosed;
  return { fields, end, oddity: (isDamaged ? damaged : 0) | (isComment ? comment : 0), unclosed };
}

/** What PapaParse makes of the nothing that follows the last line break. */
function isNothing(record: readonly string[] | undefined): boolean {
  return record?.length === 1 && record[0] === '';
}

/** Lines may end with LF or CRLF, also both in one file, so LF parts them and a CR before it goes. */
function stripReturns(records: string[][]): void {
  for (const record of records) {
    const end = record.length - 1;
    const field = record[end];
    if (field?.charCodeAt(field.length - 1) === carriageReturn) record[end] = field.slice(0, -1);
  }
}
