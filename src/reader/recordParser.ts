import Papa from 'papaparse';
import type { Dialect } from '../core/reading.ts';

const carriageReturn = 13;

export interface ParsedText {
  readonly records: string[][];
  /** Characters that the records take up. What follows belongs to a record that goes on. */
  readonly consumed: number;
  /** The text ended inside a quoted field of the last record. */
  readonly unclosedQuote: boolean;
}

/**
 * Turns text that starts at a record's start into records. PapaParse decides where records end, and nothing else
 * does: a preview and a run must agree.
 */
export class RecordParser {
  readonly #parser: Papa.Parser;
  readonly #newline: string;

  constructor(dialect: Dialect) {
    this.#newline = dialect.newline;
    this.#parser = new Papa.Parser({
      delimiter: dialect.delimiter,
      newline: dialect.newline,
      quoteChar: dialect.quote || '"',
      fastMode: dialect.quote === '',
    });
  }

  /** @param isLast the text ends the file, so that a record without a line break is whole */
  parse(text: string, isLast: boolean): ParsedText {
    const input = isLast ? this.#withoutLooseReturn(text) : text;
    const { data, errors, meta } = this.#parser.parse(input, 0, !isLast) as Papa.ParseResult<string[]>;
    if (isLast && input.endsWith(this.#newline) && isNothing(data.at(-1))) data.pop();
    if (this.#newline === '\n') stripReturns(data);
    const unclosedQuote = isLast && errors.some((error) => error.code === 'MissingQuotes');
    return { records: data, consumed: meta.cursor, unclosedQuote };
  }

  /** A file of CRLF lines that was cut between the two characters. */
  #withoutLooseReturn(text: string): string {
    return this.#newline === '\n' && text.endsWith('\r') ? text.slice(0, -1) : text;
  }
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
