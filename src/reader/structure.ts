import { isBlank, isEmpty } from '../core/plan/plan.ts';
import type { StructureNote } from '../core/reading.ts';
import { fieldKind } from './fieldKinds.ts';
import { guessNames } from './namesGuess.ts';
import { type TableShape, fitsShape } from './tableShape.ts';

/** Records at either end of a table that are looked at. */
const headRecords = 60;
const tailRecords = 12;
/** First words of a row of totals, in the languages of common exports. */
const totalWords =
  /^(grand |sub)?(total|totals|totale|totaal|sum|summe|gesamt|gesamtsumme|insgesamt|somme|suma|soma|итого|всего|合計|总计|總計|합계)\s*[:：]?$/iu;

interface NumberedRecord {
  /** Row number. */
  readonly row: number;
  readonly fields: readonly string[];
}

/** Looks for lines above and below a table, and for the form of its first rows. It never decides; it says what it saw. */
export class StructureFinder {
  readonly #shape: TableShape;
  readonly #head: NumberedRecord[] = [];
  #tail: NumberedRecord[] = [];
  #run: { first: number; last: number; width: number; count: number; tableEnd: number } | undefined;
  #second: StructureNote | undefined;
  #blankFrom = 0;
  #blankTo = -1;

  constructor(shape: TableShape) {
    this.#shape = shape;
  }

  /**
   * Adds the next records.
   *
   * @param row number of the first
   * @param odd places of those that are blank, or have more or fewer fields than the table, in order
   */
  add(records: readonly (readonly string[])[], row: number, odd: readonly number[]): void {
    for (const fields of records.slice(0, headRecords - this.#head.length))
      this.#head.push({ row: row + this.#head.length, fields });
    const last = Math.max(0, records.length - tailRecords);
    const tail = records.slice(last).map((fields, index) => ({ row: row + last + index, fields }));
    this.#tail = [...this.#tail, ...tail].slice(-tailRecords);
    for (const place of odd) this.#look(row + place, records[place] ?? []);
    if (this.#blankTo >= row - 1) this.#lookAfterBlank(records, row);
  }

  /** @param complete the table was added to its end */
  notes(complete: boolean): StructureNote[] {
    const above = this.#preamble();
    const names = this.#twoRowNames(above?.suggestion.firstTableRow);
    const below = complete ? this.#below() : [];
    return [above, names, ...below].filter((note) => note !== undefined);
  }

  #look(row: number, fields: readonly string[]): void {
    if (isBlank(fields)) {
      if (row !== this.#blankTo + 1) this.#blankFrom = row;
      this.#blankTo = row;
      return;
    }
    const follows = this.#run && row === this.#run.last + 1 && fields.length === this.#run.width;
    if (this.#run && follows) this.#run = { ...this.#run, last: row, count: this.#run.count + 1 };
    else if (row === this.#blankTo + 1 && fields.length > 1 && (this.#run?.count ?? 0) < 2)
      this.#run = { first: row, last: row, width: fields.length, count: 1, tableEnd: this.#blankFrom - 1 };
  }

  /** A row below a blank one that says what the first row says starts another table. */
  #lookAfterBlank(records: readonly (readonly string[])[], row: number): void {
    const [first] = this.#head;
    const after = records[this.#blankTo + 1 - row];
    if (!first || !after || this.#second || this.#blankTo + 1 === first.row) return;
    if (after.length < 2 || after.join('\n') !== first.fields.join('\n')) return;
    this.#second = secondTable(
      this.#blankTo + 1,
      this.#blankFrom - 1,
      'has the same values as the first row',
    );
  }

  #preamble(): StructureNote | undefined {
    if (this.#shape.columns < 2) return undefined;
    const start = this.#head.findIndex(
      ({ fields }) => fitsShape(fields.length, this.#shape) && !isBlank(fields),
    );
    const above = this.#head.slice(0, Math.max(0, start));
    const first = above[0];
    if (
      !first ||
      above.every(({ fields }) => isBlank(fields)) ||
      !above.every((record) => this.#isAside(record))
    )
      return undefined;
    const lastRow = first.row + start - 1;
    return {
      kind: 'preamble',
      firstRow: first.row,
      lastRow,
      reason: `${rowsWords(first.row, lastRow)} above the table ${haveWords(above)}, not ${this.#shape.columns.toLocaleString('en-US')}.`,
      suggestion: { firstTableRow: lastRow + 1 },
    };
  }

  #twoRowNames(firstTableRow: number | undefined): StructureNote | undefined {
    const start = firstTableRow === undefined ? 0 : firstTableRow - (this.#head[0]?.row ?? 0);
    const [upper, lower, ...rest] = this.#head.slice(start);
    if (!upper || !lower || this.#shape.columns < 2) return undefined;
    if (!fitsShape(upper.fields.length, this.#shape) || !upper.fields.some((field) => !isEmpty(field)))
      return undefined;
    const hasGaps = upper.fields.slice(0, this.#shape.columns).some(isEmpty);
    if (!hasGaps || upper.fields.some((field) => !isEmpty(field) && fieldKind(field) !== 'words'))
      return undefined;
    const below = rest.map(({ fields }) => fields).filter((fields) => !isBlank(fields));
    if (!guessNames([lower.fields.slice(0, this.#shape.columns), ...below]).looksLikeNames) return undefined;
    return {
      kind: 'two-row-names',
      firstRow: upper.row,
      lastRow: lower.row,
      reason: `Row ${words(upper.row)} holds headings over some columns, and row ${words(lower.row)} names for all of them.`,
      suggestion: { firstTableRow: lower.row, firstRowIsNames: true },
    };
  }

  #below(): StructureNote[] {
    const run = this.#run;
    const second =
      this.#second ??
      (run && run.count > 1
        ? secondTable(
            run.first,
            run.tableEnd,
            `and those below have ${words(run.width)} values, not ${words(this.#shape.columns)}`,
          )
        : undefined);
    if (second) return [second];
    const note = this.#shape.columns < 2 ? undefined : (this.#footer() ?? this.#totals());
    return note ? [note] : [];
  }

  #footer(): StructureNote | undefined {
    const end = this.#tail.findLastIndex((record) => !this.#isAside(record)) + 1;
    const below = this.#tail.slice(end);
    const filled = below.filter(({ fields }) => !isBlank(fields));
    const [first, last] = [filled[0], filled.at(-1)];
    if (!first || !last || end === 0) return undefined;
    const lastTableRow = this.#tail[end - 1]?.row ?? first.row - 1;
    const [kind, what]: [StructureNote['kind'], string] = filled.some(isTotals)
      ? ['totals', 'a total']
      : ['footer', `${haveWords(filled)}, not ${words(this.#shape.columns)}`];
    return {
      kind,
      firstRow: first.row,
      lastRow: last.row,
      reason:
        kind === 'totals'
          ? `${rowsWords(first.row, last.row)} below the table ${filled.length === 1 ? 'is' : 'hold'} ${what}.`
          : `${rowsWords(first.row, last.row)} below the table ${what}.`,
      suggestion: { lastTableRow },
    };
  }

  /** A row of totals that has all columns. */
  #totals(): StructureNote | undefined {
    const last = this.#tail.findLast(({ fields }) => !isBlank(fields));
    if (!last || !isTotals(last)) return undefined;
    return {
      kind: 'totals',
      firstRow: last.row,
      lastRow: last.row,
      reason: `Row ${words(last.row)}, the last, holds “${last.fields.find((field) => !isEmpty(field))?.trim()}” and numbers.`,
      suggestion: { lastTableRow: last.row - 1 },
    };
  }

  /** Blank, or with so few values that it is no record of the table. */
  #isAside({ fields }: NumberedRecord): boolean {
    if (isBlank(fields)) return true;
    const filled = fields.filter((field) => !isEmpty(field)).length;
    return !fitsShape(fields.length, this.#shape) && filled <= Math.max(1, this.#shape.columns / 2);
  }
}

function isTotals({ fields }: NumberedRecord): boolean {
  const [first = '', ...others] = fields.filter((field) => !isEmpty(field));
  return (
    totalWords.test(first.trim()) &&
    others.length > 0 &&
    others.every((field) => fieldKind(field) === 'number')
  );
}

function secondTable(firstRow: number, tableEnd: number, reason: string): StructureNote {
  return {
    kind: 'second-table',
    firstRow,
    lastRow: firstRow,
    reason: `Row ${words(firstRow)}, below an empty row, ${reason}.`,
    suggestion: { lastTableRow: tableEnd },
  };
}

function haveWords(records: readonly NumberedRecord[]): string {
  const counts = records.map(({ fields }) => fields.filter((field) => !isEmpty(field)).length);
  const most = Math.max(...counts);
  const values =
    most === 1
      ? '1 value'
      : `${most === Math.min(...counts.filter(Boolean)) ? '' : 'at most '}${words(most)} values`;
  return `${records.length === 1 ? 'has' : 'have'} ${values}`;
}

function rowsWords(first: number, last: number): string {
  return first === last ? `Row ${words(first)}` : `Rows ${words(first)} to ${words(last)}`;
}

function words(count: number): string {
  return count.toLocaleString('en-US');
}
