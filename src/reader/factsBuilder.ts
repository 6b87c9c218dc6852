import { isBlank } from '../core/plan/plan.ts';
import { maxProperties } from '../core/profiles/properties.ts';
import { ProblemError } from '../core/problems.ts';
import type { FileFacts, Finding } from '../core/reading.ts';
import { RecordList } from '../core/recordList.ts';
import { ColumnCounter } from './columnCounter.ts';
import type { ParsedBlock } from './readBlocks.ts';

/** Different values that are counted exactly: of one column, and of all columns together. */
const exactPerColumn = 131_072;
const exactTogether = 4_000_000;

const noFinding: Finding = { count: 0, firstRow: 0 };

/** Gathers what one pass over a file finds. Memory grows with the number of odd rows only. */
export class FactsBuilder {
  readonly lists = { blank: new RecordList(), uneven: new RecordList(), undecodable: new RecordList() };
  readonly #namesRows: number;
  readonly #bytesTotal: number;
  #columns: readonly ColumnCounter[] | undefined;
  #names: readonly string[] | undefined;
  #rows = 0;
  #bytesRead = 0;
  #unclosedQuote = noFinding;

  constructor(firstRowIsNames: boolean, bytesTotal: number) {
    this.#namesRows = firstRowIsNames ? 1 : 0;
    this.#bytesTotal = bytesTotal;
  }

  /**
   * Adds the next block.
   *
   * @throws ProblemError `too-many-columns`
   */
  add(block: ParsedBlock): void {
    this.#columns ??= startColumns(block.records);
    const isNamed = block.start.record < this.#namesRows;
    if (isNamed) this.#names = padded(block.records[0] ?? [], this.#columns?.length ?? 0);
    const records = isNamed ? block.records.slice(1) : block.records;
    this.#columns?.forEach((column, index) => column.addAll(records, index));
    this.#inspect(records, block.hasReplacements);
    this.#bytesRead = block.end;
    if (block.unclosedQuote)
      this.#unclosedQuote = { count: 1, firstRow: block.start.record + block.records.length };
  }

  /** @param complete the whole file was added */
  facts(complete: boolean): FileFacts {
    const { blank, uneven, undecodable } = this.lists;
    return {
      complete,
      bytesRead: complete ? this.#bytesTotal : this.#bytesRead,
      bytesTotal: this.#bytesTotal,
      rows: this.#rows,
      columns: this.#columns?.map((column) => column.facts()) ?? [],
      names: this.#names,
      blank: this.#finding(blank),
      uneven: this.#finding(uneven),
      undecodable: this.#finding(undecodable),
      unclosedQuote: this.#unclosedQuote,
    };
  }

  #inspect(records: readonly string[][], hasReplacements: boolean): void {
    const width = this.#columns?.length ?? 1;
    for (const fields of records) {
      const record = this.#rows++;
      if (isBlank(fields)) this.lists.blank.push(record);
      else if (fields.length !== width) this.lists.uneven.push(record);
      if (hasReplacements && fields.some((field) => field.includes('\uFFFD')))
        this.lists.undecodable.push(record);
    }
  }

  #finding(list: RecordList): Finding {
    const first = list.slice(0, 1)[0];
    return first === undefined ? noFinding : { count: list.length, firstRow: first + this.#namesRows + 1 };
  }
}

/** Fields with '' for those that are missing. */
export function padded(fields: readonly string[], columns: number): readonly string[] {
  return fields.length >= columns
    ? fields
    : [...fields, ...Array.from({ length: columns - fields.length }, () => '')];
}

/** Undefined while there are only blank lines: they do not say how many columns there are. */
function startColumns(records: readonly string[][]): ColumnCounter[] | undefined {
  const columns = commonWidth(records.filter((fields) => !isBlank(fields)));
  if (columns === 0) return undefined;
  if (columns > maxProperties)
    throw new ProblemError({ code: 'too-many-columns', columns, limit: maxProperties });
  const capacity = Math.min(exactPerColumn, Math.floor(exactTogether / columns));
  return Array.from({ length: columns }, () => new ColumnCounter(capacity));
}

/** The number of fields that most records have, the larger of two that tie; 0 without records. */
export function commonWidth(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  let [width, most] = [0, 0];
  for (const [length, count] of counts)
    if (count > most || (count === most && length > width)) [width, most] = [length, count];
  return width;
}
