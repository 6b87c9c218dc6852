import type { Part } from '../core/importRun.ts';
import type { Outcome, OutcomeLedger } from '../core/outcomes.ts';
import { columnLetter } from '../core/reading.ts';
import type { RecordBlock } from './importRun.ts';

export interface NotAcceptedOptions {
  /** Reads the part that the run took, in order. May throw a `ProblemError`. */
  readonly records: (part: Part, signal: AbortSignal) => AsyncIterable<RecordBlock>;
  readonly part: Part;
  /** By record, 0-based within the part. */
  readonly ledger: OutcomeLedger;
  /** The columns' names where the file has them; else the columns are named by their letters. */
  readonly names: readonly string[] | undefined;
  readonly columns: number;
  /** Row number that the table starts with, its names included; 1 by default. */
  readonly firstTableRow?: number;
  readonly signal: AbortSignal;
}

const outcomeWords: Record<Exclude<Outcome, 'accepted'>, string> = {
  rejected: 'rejected',
  skipped: 'skipped',
  uncertain: 'uncertain',
  pending: 'not sent',
};
const notSent = 'The import ended before this row was sent.';

/** Excel reads a file without a byte order mark in the encoding of its country. */
const byteOrderMark = '\uFEFF';
const partCharacters = 1 << 18;

/**
 * All records of a run that were not accepted, as CSV (RFC 4180, UTF-8 with a byte order mark): the original fields,
 * then `row` (the spreadsheet's), `outcome` and `reason`. Fields beyond the columns follow after them, so that nothing
 * is lost and every column keeps its place.
 *
 * A field that a spreadsheet would take for a formula gets a `'` in front, unless it is a plain or a phone number:
 * `-12.5` and `+44 7911` stay as they are, `=1+1` becomes `'=1+1`.
 *
 * @returns the file in parts, ready for a `Blob`
 */
export async function notAcceptedCsv(options: NotAcceptedOptions): Promise<string[]> {
  const { columns, firstTableRow = 1, ledger, names, part, records, signal } = options;
  const firstRow = part.first + firstTableRow + (names ? 1 : 0);
  const parts: string[] = [];
  let text = byteOrderMark + line([...headings(names, columns), 'row', 'outcome', 'reason']);
  let record = 0;
  for await (const block of records(part, signal)) {
    for (const fields of block.records.slice(0, part.count - record)) {
      text += lineFor(fields, record, firstRow + record, columns, ledger);
      record++;
      if (text.length < partCharacters) continue;
      parts.push(text);
      text = '';
    }
  }
  parts.push(text);
  return parts;
}

function headings(names: readonly string[] | undefined, columns: number): string[] {
  return Array.from({ length: columns }, (_, index) =>
    names ? (names[index] ?? '') : `Column ${columnLetter(index)}`,
  );
}

/** Empty for a record that was accepted. */
function lineFor(
  fields: readonly string[],
  record: number,
  row: number,
  columns: number,
  ledger: OutcomeLedger,
): string {
  const outcome = ledger.outcomeOf(record);
  if (outcome === 'accepted') return '';
  const reason = outcome === 'pending' ? notSent : ledger.reasonOf(record);
  const placed = Array.from({ length: columns }, (_, index) => fields[index] ?? '');
  return line([...placed, String(row), outcomeWords[outcome], reason, ...fields.slice(columns)]);
}

function line(fields: readonly string[]): string {
  return `${fields.map(field).join(',')}\r\n`;
}

function field(value: string): string {
  const safe = isFormula(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The characters that start a formula in a spreadsheet (OWASP, CSV Injection). */
function isFormula(value: string): boolean {
  return /^[=+\-@\t\r]/.test(value) && !/^[+-]?[\d\s().,-]+$/.test(value);
}
