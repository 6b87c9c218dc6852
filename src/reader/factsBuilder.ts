import { firstOddity, type Oddities, type Oddity, oddities, oddityBit } from '../core/findings.ts';
import { isBlank } from '../core/plan/plan.ts';
import { maxProperties } from '../core/profiles/properties.ts';
import { ProblemError } from '../core/problems.ts';
import type { FileFacts, Finding } from '../core/reading.ts';
import { RecordList } from '../core/recordList.ts';
import { ColumnCounter } from './columnCounter.ts';
import { NamesEvidence } from './namesEvidence.ts';
import type { ParsedBlock } from './readBlocks.ts';
import { StructureFinder } from './structure.ts';
import type { TableShape } from './tableShape.ts';
import type { TableWindow } from './tableWindow.ts';

/** Different values that are counted exactly: of one column, and of all columns together. */
const exactPerColumn = 131_072;
const exactTogether = 4_000_000;

const noFinding: Finding = { count: 0, firstRow: 0 };
const comment = oddityBit('comment');
const uneven = oddityBit('short') | oddityBit('long');

export type FactsList = 'blank' | 'uneven' | Oddity;

/** Gathers what one pass over a file finds. Memory grows with the number of odd rows only. */
export class FactsBuilder {
  readonly lists: Readonly<Record<FactsList, RecordList>> = {
    blank: new RecordList(),
    uneven: new RecordList(),
    short: new RecordList(),
    long: new RecordList(),
    damaged: new RecordList(),
    undecodable: new RecordList(),
    nul: new RecordList(),
    overlong: new RecordList(),
    comment: new RecordList(),
  };
  readonly #shape: TableShape;
  readonly #window: TableWindow;
  readonly #bytesTotal: number;
  readonly #columns: readonly ColumnCounter[];
  readonly #structure: StructureFinder;
  readonly #evidence: NamesEvidence;
  /** Line of the first record of each list. */
  readonly #firstLines = new Map<FactsList, number>();
  #firstRecord: readonly string[] = [];
  #rows = 0;
  #before = 0;
  #after = 0;
  #bytesRead = 0;
  #unclosedQuote = noFinding;

  constructor(shape: TableShape, window: TableWindow, bytesTotal: number) {
    this.#shape = shape;
    this.#window = window;
    this.#bytesTotal = bytesTotal;
    this.#columns = startColumns(Math.min(shape.fields, maxProperties + 1));
    this.#structure = new StructureFinder(shape);
    this.#evidence = new NamesEvidence(window.tableStart + 1);
  }

  /**
   * Adds the next block.
   *
   * @throws ProblemError `too-many-columns`
   */
  add(block: ParsedBlock): void {
    const { columns } = this.#shape;
    if (columns > maxProperties)
      throw new ProblemError({ code: 'too-many-columns', columns, limit: maxProperties });
    const { tableStart, firstRow, end } = this.#window;
    const first = block.start.record;
    const upTo = (record: number): number => Math.min(Math.max(record - first, 0), block.records.length);
    this.#before += upTo(tableStart);
    this.#after += block.records.length - upTo(end);
    this.#bytesRead = block.next.offset;
    const isAll = first >= tableStart && first + block.records.length <= end;
    const table = isAll ? block.records : block.records.slice(upTo(tableStart), upTo(end));
    if (table.length === 0) return;
    if (first <= tableStart) this.#firstRecord = [...(table[0] ?? [])];
    const oddRows = this.#inspect(block, upTo(firstRow), upTo(end));
    this.#structure.add(
      table,
      first + upTo(tableStart) + 1,
      oddRows.map((place) => place - upTo(tableStart)),
    );
    const records = withoutComments(block, upTo(firstRow), upTo(end));
    this.#columns.forEach((column, index) => column.addAll(records, index));
    const evidence = withoutComments(block, upTo(tableStart), upTo(end));
    this.#evidence.add(oddRows.length > 0 ? evidence.filter((fields) => !isBlank(fields)) : evidence);
    this.#rows += upTo(end) - upTo(firstRow);
    if (block.unclosedQuote) this.#unclosedQuote = { count: 1, firstRow: first + block.records.length };
  }

  /**
   * @param complete the whole file was added
   * @param separatorLine the line before the first record that names the delimiter
   */
  facts(complete: boolean, separatorLine: string | undefined): FileFacts {
    const columns = this.#shownColumns();
    const hasNames = this.#window.firstRow > this.#window.tableStart && this.#firstRecord.length > 0;
    return {
      complete,
      bytesRead: complete ? this.#bytesTotal : this.#bytesRead,
      bytesTotal: this.#bytesTotal,
      rows: this.#rows,
      columns: columns.map((column) => column.facts()),
      names: hasNames ? padded(this.#firstRecord, columns.length) : undefined,
      blank: this.#finding('blank'),
      uneven: this.#finding('uneven'),
      undecodable: this.#finding('undecodable'),
      unclosedQuote: this.#unclosedQuote,
      oddities: findingsOf((oddity) => this.#finding(oddity)),
      passedOver: this.#passedOver(),
      separatorLine,
      firstRecord: padded(this.#firstRecord, columns.length),
      structure: this.#structure.notes(complete),
      namesGuess: complete ? this.#evidence.guess() : undefined,
    };
  }

  /** The empty field after a delimiter at every line's end becomes a column as soon as it holds something. */
  #shownColumns(): readonly ColumnCounter[] {
    const { columns, fields } = this.#shape;
    const isExtraFilled = fields > columns && (this.#columns[fields - 1]?.facts().filled ?? 0) > 0;
    return isExtraFilled ? this.#columns : this.#columns.slice(0, columns);
  }

  #passedOver(): Finding {
    const count = this.#before + this.#after;
    return count === 0 ? noFinding : { count, firstRow: this.#before > 0 ? 1 : this.#window.end + 1 };
  }

  /** @returns places of the records that are blank or have more or fewer fields than the table */
  #inspect(block: ParsedBlock, from: number, to: number): number[] {
    const places: number[] = [];
    const note = (list: FactsList, place: number): void => {
      if (!this.#firstLines.has(list)) this.#firstLines.set(list, lineOf(block, place));
      this.lists[list].push(block.start.record + place - this.#window.firstRow);
    };
    for (let place = from; place < to; place++) {
      if (!isBlank(block.records[place] ?? [])) continue;
      note('blank', place);
      places.push(place);
    }
    for (const [place, some] of block.oddities) {
      if (place < from || place >= to) continue;
      for (const oddity of oddities) if ((some & oddityBit(oddity)) !== 0) note(oddity, place);
      if ((some & uneven) === 0) continue;
      note('uneven', place);
      places.push(place);
    }
    return places.sort((a, b) => a - b);
  }

  #finding(name: FactsList): Finding {
    const [first] = this.lists[name].slice(0, 1);
    if (first === undefined) return noFinding;
    const firstLine = this.#firstLines.get(name) ?? 0;
    return { count: this.lists[name].length, firstRow: first + this.#window.firstRow + 1, firstLine };
  }
}

function findingsOf(find: (oddity: Oddity) => Finding): FileFacts['oddities'] {
  return {
    short: find('short'),
    long: find('long'),
    damaged: find('damaged'),
    undecodable: find('undecodable'),
    nul: find('nul'),
    overlong: find('overlong'),
    comment: find('comment'),
  };
}

/** Line that a record starts in: the records before it take one each, and one more for every line break in a field. */
function lineOf(block: ParsedBlock, place: number): number {
  const breaks = block.records
    .slice(0, place)
    .flat()
    .reduce((sum, field) => sum + (/[\r\n]/.test(field) ? field.split(/\r\n|\r|\n/).length - 1 : 0), 0);
  return block.start.line + place + breaks;
}

function withoutComments(block: ParsedBlock, from: number, to: number): string[][] {
  const isAll = from === 0 && to === block.records.length;
  const records = isAll ? block.records : block.records.slice(from, to);
  if (block.oddities.size === 0) return records;
  const hasComments = [...block.oddities.values()].some((some: Oddities) => (some & comment) !== 0);
  return hasComments
    ? records.filter(
        (_, index) => firstOddity((block.oddities.get(from + index) ?? 0) & comment) === undefined,
      )
    : records;
}

/** Fields with '' for those that are missing. */
export function padded(fields: readonly string[], columns: number): readonly string[] {
  return fields.length >= columns
    ? fields
    : [...fields, ...Array.from({ length: columns - fields.length }, () => '')];
}

function startColumns(columns: number): ColumnCounter[] {
  const capacity = Math.min(exactPerColumn, Math.floor(exactTogether / Math.max(1, columns)));
  return Array.from({ length: columns }, () => new ColumnCounter(capacity));
}
