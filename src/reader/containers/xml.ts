/** What is met while going through XML. Names come without their prefix: workbooks choose prefixes as they like. */
export interface XmlHandler {
  /** @param attributes as written between the name and the bracket; see `attribute` */
  open?(name: string, attributes: string): void;
  /** Also called for elements that are closed where they open. */
  close?(name: string): void;
  /** Text with its entities resolved. One text may come in several pieces. */
  text?(text: string): void;
}

/** A tag: slash, name, attributes, slash. Brackets may stand in quotes. */
const tag = /<(\/?)(?:[^\s/>"'<]+:)?([^\s/>"':<]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>/y;
const skipped = [
  { start: '<!--', end: '-->' },
  { start: '<?', end: '?>' },
] as const;
const cdata = { start: '<![CDATA[', end: ']]>' };
/** A tag, comment or piece of CDATA longer than this is no part of a workbook. Characters. */
const longestMarkup = 1_000_000;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Goes through XML as it comes, in pieces of any size. Knows what workbooks have and nothing more: no document types,
 * so no entities beyond the five named ones and those by number.
 *
 * @throws RangeError for what is not such XML
 */
export class XmlScanner {
  readonly #handler: XmlHandler;
  #rest = '';

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  push(text: string): void {
    const input = this.#rest + text;
    let at = 0;
    for (;;) {
      const start = input.indexOf('<', at);
      if (start === -1) {
        at = this.#text(input, at, wholeEntities(input, at));
        break;
      }
      this.#text(input, at, start);
      const end = this.#markup(input, start);
      if (end === undefined) {
        at = start;
        break;
      }
      at = end;
    }
    this.#rest = input.slice(at);
    if (this.#rest.length > longestMarkup) throw new RangeError('markup without an end');
  }

  /** To be called after the last piece. */
  finish(): void {
    if (this.#rest.trim() !== '') throw new RangeError('the end is missing');
  }

  #text(input: string, start: number, end: number): number {
    if (end > start) this.#handler.text?.(unescapeXml(input.slice(start, end)));
    return end;
  }

  /** Returns where the markup at `start` ends; undefined when that has not come yet. */
  #markup(input: string, start: number): number | undefined {
    tag.lastIndex = start;
    const match = tag.exec(input);
    if (match && input[start + 1] !== '!' && input[start + 1] !== '?') {
      const [, closing, name = '', attributes = '', empty] = match;
      if (!closing) this.#handler.open?.(name, attributes);
      if (closing || empty) this.#handler.close?.(name);
      return tag.lastIndex;
    }
    for (const { start: opening, end } of skipped)
      if (input.startsWith(opening, start)) return endOf(input, end, start + opening.length);
    if (!input.startsWith(cdata.start, start)) {
      if (input.startsWith('<!D', start)) throw new RangeError('a document type');
      return undefined;
    }
    const end = endOf(input, cdata.end, start);
    if (end !== undefined)
      this.#handler.text?.(input.slice(start + cdata.start.length, end - cdata.end.length));
    return end;
  }
}

/** Made once for each name: a sheet asks for millions of attributes. */
const attributePatterns = new Map<string, RegExp>();

/** The value of an attribute; undefined when it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  const pattern =
    attributePatterns.get(name) ?? new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  attributePatterns.set(name, pattern);
  const match = pattern.exec(attributes);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : unescapeXml(value);
}

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return named[name] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Where text at the end of a piece may be cut: not within an entity. */
function wholeEntities(input: string, start: number): number {
  const entity = input.lastIndexOf('&');
  return entity >= start && !input.includes(';', entity) && input.length - entity < 12
    ? entity
    : input.length;
}

function endOf(input: string, mark: string, from: number): number | undefined {
  const at = input.indexOf(mark, from);
  return at === -1 ? undefined : at + mark.length;
}
