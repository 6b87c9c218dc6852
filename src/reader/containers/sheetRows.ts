import { numberText } from './cellText.ts';
import { cleanText } from './workbookParts.ts';
import { type XmlHandler, attribute } from './xml.ts';

/** What cells refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly codes: readonly string[];
  readonly from1904: boolean;
}

/** Columns of the largest sheet that Excel makes (ECMA-376, part 1, 18.3.1.4: XFD). */
const mostColumns = 16_384;

/** Takes one row: its number from 1 on, and its cells from column A on. Rows and cells without a value are not there. */
export type TakeRow = (row: number, cells: readonly string[]) => void;

/** Makes rows of a sheet's XML. */
export class SheetRows implements XmlHandler {
  readonly #context: SheetContext;
  readonly #take: TakeRow;
  #row = 0;
  #column = -1;
  #cells: string[] = [];
  #type = 'n';
  #style = 0;
  #value = '';
  #isValue = false;
  #phonetic = 0;

  constructor(context: SheetContext, take: TakeRow) {
    this.#context = context;
    this.#take = take;
  }

  open(name: string, attributes: string): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'v' || name === 't') this.#isValue = this.#phonetic === 0;
    else if (name === 'rPh') this.#phonetic++;
  }

  text(text: string): void {
    if (this.#isValue) this.#value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isValue = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'rPh') this.#phonetic--;
    else if (name === 'row' && this.#cells.some((cell) => cell !== '')) this.#take(this.#row, this.#cells);
  }

  /** The numbers of rows and cells may be left out; then each stands after the one before. */
  #openRow(attributes: string): void {
    const row = Number(attribute(attributes, 'r') ?? this.#row + 1);
    if (!(row > this.#row)) throw new RangeError('rows out of order');
    this.#row = row;
    this.#column = -1;
    this.#cells = [];
  }

  #openCell(attributes: string): void {
    const place = attribute(attributes, 'r');
    this.#column = place === undefined ? this.#column + 1 : columnOf(place);
    if (!(this.#column < mostColumns)) throw new RangeError('too many columns');
    this.#type = attribute(attributes, 't') ?? 'n';
    this.#style = Number(attribute(attributes, 's') ?? 0);
    this.#value = '';
  }

  #closeCell(): void {
    if (this.#value === '') return;
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = this.#text();
  }

  /** By the types of ECMA-376, part 1, 18.18.11. Errors as `#N/A` are text, which they are for a person too. */
  #text(): string {
    const { strings, codes, from1904 } = this.#context;
    switch (this.#type) {
      case 's':
        return strings[Number(this.#value)] ?? '';
      case 'b':
        return this.#value === '1' || this.#value === 'true' ? 'TRUE' : 'FALSE';
      case 'n':
        return numberText(this.#value, { code: codes[this.#style] ?? 'General', from1904 });
      default:
        return cleanText(this.#value);
    }
  }
}

/** 0 for `A7`, 26 for `AA7`. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of place.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
