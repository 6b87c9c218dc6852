import { BlobWriter } from '../blobWriter.ts';

/** Characters that are handed on at a time. */
const pieceLength = 256 * 1024;

/** Writes rows as CSV: commas, doubled quotes, LF, UTF-8. Line n is the sheet's row n. */
export class SheetCsv {
  readonly #writer = new BlobWriter();
  #text = '';
  #rows = 0;
  #width: number;
  #isEven = true;

  /** @param width fields of every row at least; each wider row makes those that follow as wide */
  constructor(width: number) {
    this.#width = width;
  }

  /** Fields of the widest row. */
  get width(): number {
    return this.#width;
  }

  /** False when a row turned out wider than rows that were written before. */
  get isEven(): boolean {
    return this.#isEven;
  }

  /** @param row its number from 1 on; rows that were passed over are written as blank lines */
  add(row: number, cells: readonly string[]): void {
    if (cells.length > this.#width) {
      this.#isEven &&= this.#rows === 0 || this.#width === 0;
      this.#width = cells.length;
    }
    const blankLines = '\n'.repeat(row - this.#rows - 1);
    const padding = ','.repeat(this.#width - cells.length);
    this.#text += `${blankLines}${cells.map(quoted).join(',')}${padding}\n`;
    this.#rows = row;
    if (this.#text.length >= pieceLength) this.#flush();
  }

  finish(): Blob {
    this.#flush();
    return this.#writer.finish();
  }

  #flush(): void {
    this.#writer.addText(this.#text);
    this.#text = '';
  }
}

function quoted(text: string): string {
  return /[",\n\r\uFEFF]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
