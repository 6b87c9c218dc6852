import type { NamesGuess } from '../core/reading.ts';
import { evidenceAgainst, guessNames } from './namesGuess.ts';

/** Rows that are compared with the first, at most: spread evenly over the file. */
const keptRows = 400;

/** Gathers evidence about the first record of a table from all of the file. */
export class NamesEvidence {
  readonly #row: number;
  /** Columns in which the first record's value was met again. */
  readonly #repeated = new Set<number>();
  #first: readonly string[] | undefined;
  #kept: (readonly string[])[] = [];
  /** The first record cannot be names; what follows need not be compared with it. */
  #isSettled = false;
  #stride = 1;
  #seen = 0;

  /** @param row number of the first record */
  constructor(row: number) {
    this.#row = row;
  }

  /** Adds the next records, the first of the table among them. Those that are blank or comments are no evidence. */
  add(records: readonly (readonly string[])[]): void {
    if (this.#isSettled && this.#kept.length > 0) return;
    const below = this.#first ? records : records.slice(1);
    if (!this.#first && records[0]) {
      this.#first = copied(records[0]);
      this.#isSettled = evidenceAgainst(this.#first) !== undefined;
    }
    for (const fields of below) {
      if (this.#seen++ % this.#stride !== 0) continue;
      this.#kept.push(copied(fields));
      if (this.#kept.length > keptRows) this.#halve();
    }
    this.#first?.forEach((value, column) => {
      if (!this.#repeated.has(column) && meets(below, column, value)) this.#repeated.add(column);
    });
  }

  guess(): NamesGuess {
    return guessNames([this.#first ?? [], ...this.#kept], this.#row, this.#repeated);
  }

  #halve(): void {
    this.#kept = this.#kept.filter((_, place) => place % 2 === 0);
    this.#stride *= 2;
  }
}

function meets(records: readonly (readonly string[])[], column: number, value: string): boolean {
  for (const fields of records) if (fields[column] === value) return true;
  return false;
}

/** Fields are parts of a block's text, and would keep all of it in memory. */
function copied(fields: readonly string[]): readonly string[] {
  return JSON.parse(JSON.stringify(fields)) as string[];
}
