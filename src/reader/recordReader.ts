import type { Dialect } from '../core/reading.ts';

/** How reading one record ended. */
export interface OneRecord {
  readonly fields: string[];
  /** Where the next record starts. */
  readonly end: number;
  /**
   * `whole`: it ended with a line or with the file. `open`: the text ended inside a quoted field, or before it could be
   * told whether a field ends. `suspect`: a quoted field goes on and on with quotes that neither end it nor are escaped,
   * or is very long; it was given up.
   */
  readonly state: 'whole' | 'open' | 'suspect';
  /** Quotes within quoted fields that neither end the field nor are escaped. */
  readonly strays: number;
  readonly isComment: boolean;
}

/** When to give up reading a quoted field. */
export interface Patience {
  /** Line ends in a record with a stray quote. */
  readonly lines: number;
  /** Characters of a quoted field. */
  readonly characters: number;
}

export const endless: Patience = { lines: Infinity, characters: Infinity };

const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;

interface QuotedEnd {
  readonly state: OneRecord['state'];
  /** The quote that closes the field, or the end of the text. */
  readonly close: number;
  /** The delimiter, line break or end of the text that follows it. */
  readonly after: number;
}

/**
 * Reads records one by one. Reads what PapaParse reads in the same way, and is slower; it is for dialects that
 * PapaParse does not know and for text with damaged quotes.
 */
export class RecordReader {
  readonly #delimiter: number;
  readonly #quote: string;
  readonly #backslash: boolean;
  readonly #comment: string;
  readonly #spaces: boolean;
  readonly #feeds: boolean;
  readonly #returns: boolean;
  #strays = 0;

  constructor(dialect: Dialect) {
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#quote = dialect.quote;
    this.#backslash = dialect.escape === 'backslash';
    this.#comment = dialect.comment ?? '';
    this.#spaces = dialect.spacesBeforeQuotes === true;
    this.#feeds = dialect.newline !== '\r';
    this.#returns = dialect.newline !== '\n';
  }

  /**
   * Reads the record that starts at a place.
   *
   * @param isLast the text ends the file
   */
  read(text: string, start: number, isLast: boolean, patience: Patience): OneRecord {
    this.#strays = 0;
    if (this.#comment !== '' && text.startsWith(this.#comment, start))
      return this.#readComment(text, start, isLast);
    const fields: string[] = [];
    let at = start;
    for (;;) {
      const open = this.#openingQuote(text, at);
      let after: number;
      if (open === -1) {
        after = this.#fieldEnd(text, at);
        fields.push(text.slice(at, this.#withoutReturn(text, at, after)));
      } else {
        const end = this.#quotedEnd(text, start, open, isLast, patience);
        fields.push(this.#unescaped(text.slice(open + 1, end.close)));
        if (end.state !== 'whole') return this.#record(fields, end.after, end.state);
        after = end.after;
      }
      if (after === text.length) return this.#record(fields, after, isLast ? 'whole' : 'open');
      if (text.charCodeAt(after) !== this.#delimiter) return this.#ended(text, fields, after, isLast);
      at = after + 1;
    }
  }

  /** Reads a quoted field that ends within a line; undefined for any other. `after` is where its delimiter stands. */
  readQuotedField(line: string, at: number): { readonly field: string; readonly after: number } | undefined {
    const open = this.#openingQuote(line, at);
    if (open === -1) return undefined;
    const { state, close, after } = this.#quotedEnd(line, at, open, true, endless);
    return state === 'whole' ? { field: this.#unescaped(line.slice(open + 1, close)), after } : undefined;
  }

  /** Where the line that holds a place ends, its line break left out; the text's end when there is none. */
  lineEnd(text: string, from: number): number {
    if (!this.#returns) return endOr(text.indexOf('\n', from), text);
    if (!this.#feeds) return endOr(text.indexOf('\r', from), text);
    let at = from;
    while (at < text.length && !this.#isLineBreak(text.charCodeAt(at))) at++;
    return at;
  }

  /** Where the next line starts, for the place of a line break. */
  nextLine(text: string, lineBreak: number): number {
    const isPair =
      this.#feeds &&
      text.charCodeAt(lineBreak) === carriageReturn &&
      text.charCodeAt(lineBreak + 1) === lineFeed;
    return Math.min(text.length, lineBreak + (isPair ? 2 : 1));
  }

  #record(fields: string[], end: number, state: OneRecord['state']): OneRecord {
    return { fields, end, state, strays: this.#strays, isComment: false };
  }

  /** A CR at the text's end may be half of a line break. */
  #ended(text: string, fields: string[], lineBreak: number, isLast: boolean): OneRecord {
    const isCut =
      !isLast &&
      this.#feeds &&
      lineBreak === text.length - 1 &&
      text.charCodeAt(lineBreak) === carriageReturn;
    return this.#record(fields, this.nextLine(text, lineBreak), isCut ? 'open' : 'whole');
  }

  #readComment(text: string, start: number, isLast: boolean): OneRecord {
    const lineBreak = this.lineEnd(text, start);
    const fields = [text.slice(start, this.#withoutReturn(text, start, lineBreak))];
    const isOpen = !isLast && lineBreak >= text.length - 1 && text.charCodeAt(lineBreak) !== lineFeed;
    const end = this.nextLine(text, lineBreak);
    return { fields, end, state: isOpen ? 'open' : 'whole', strays: 0, isComment: true };
  }

  /** The quote that opens the field at a place, or -1. */
  #openingQuote(text: string, at: number): number {
    if (this.#quote === '') return -1;
    let open = at;
    if (this.#spaces) while (this.#isBlank(text.charCodeAt(open))) open++;
    return text[open] === this.#quote ? open : -1;
  }

  #fieldEnd(text: string, from: number): number {
    let at = from;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === this.#delimiter || this.#isLineBreak(code)) break;
    }
    return at;
  }

  /** Lines may end with LF or CRLF, also both in one file, so LF parts them and a CR before it goes. */
  #withoutReturn(text: string, start: number, end: number): number {
    const isLineEnd = end === text.length || text.charCodeAt(end) === lineFeed;
    return isLineEnd && this.#feeds && end > start && text.charCodeAt(end - 1) === carriageReturn
      ? end - 1
      : end;
  }

  #quotedEnd(text: string, start: number, open: number, isLast: boolean, patience: Patience): QuotedEnd {
    const limit = open + patience.characters;
    let close = text.indexOf(this.#quote, open + 1);
    for (; close !== -1 && close <= limit; close = text.indexOf(this.#quote, close + 1)) {
      if (this.#backslash && this.#isEscaped(text, open, close)) continue;
      if (text[close + 1] === this.#quote) {
        close++;
        continue;
      }
      let after = close + 1;
      while (this.#isSpace(text.charCodeAt(after))) after++;
      if (after === text.length) return { state: isLast ? 'whole' : 'open', close, after };
      const code = text.charCodeAt(after);
      if (code === this.#delimiter || this.#isLineBreak(code)) return { state: 'whole', close, after };
      this.#strays++;
      if (this.#crosses(text, start, close, patience.lines)) return { state: 'suspect', close, after: close };
    }
    if (text.length > limit) return { state: 'suspect', close: limit, after: limit };
    return { state: 'open', close: text.length, after: text.length };
  }

  /** After an odd number of backslashes. */
  #isEscaped(text: string, open: number, quote: number): boolean {
    let first = quote;
    while (first > open + 1 && text[first - 1] === '\\') first--;
    return (quote - first) % 2 === 1;
  }

  /** There are so many line ends between two places. */
  #crosses(text: string, start: number, end: number, lines: number): boolean {
    if (lines === Infinity) return false;
    let at = start;
    for (let crossed = 0; crossed < lines; crossed++) {
      const lineBreak = this.lineEnd(text, at);
      if (lineBreak >= end) return false;
      at = this.nextLine(text, lineBreak);
    }
    return true;
  }

  #isBlank(code: number): boolean {
    return code !== this.#delimiter && (code === space || code === tab);
  }

  #unescaped(content: string): string {
    if (this.#backslash && content.includes('\\'))
      return content.replace(
        /\\([\\"'])|""|''/g,
        (pair: string, escaped: string | undefined) =>
          escaped ?? (pair === this.#quote + this.#quote ? this.#quote : pair),
      );
    return content.includes(this.#quote)
      ? content.replaceAll(this.#quote + this.#quote, this.#quote)
      : content;
  }

  #isLineBreak(code: number): boolean {
    return (code === lineFeed && this.#feeds) || (code === carriageReturn && this.#returns);
  }

  /** White space that is no delimiter and no line break. */
  #isSpace(code: number): boolean {
    if (code === this.#delimiter || this.#isLineBreak(code)) return false;
    return (
      code === space ||
      (code >= tab && code <= carriageReturn) ||
      (code >= 0xa0 && /\s/.test(String.fromCharCode(code)))
    );
  }
}

function endOr(found: number, text: string): number {
  return found === -1 ? text.length : found;
}
