import type { ContainerLayer, FileQuestion } from '../core/opening.ts';
import { type FileFacts, type Reading, type Row, encodingLabels } from '../core/reading.ts';
import type { Source } from './source.ts';

/** A file that was read, and what is to be said of it. */
export interface ReadFile {
  readonly name: string;
  readonly containers: readonly ContainerLayer[];
  readonly source: Source;
  readonly reading: Reading;
  readonly facts: FileFacts;
}

const delimiterNames: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'pipes',
};
const quoteNames: Record<Reading['quote'], string> = {
  '"': 'double quotes',
  "'": 'single quotes',
  '': 'no quotes',
};
/** Characters of a value that are shown in a line of text. */
const longestShown = 40;

/** How a file was read, in lines for a person. */
export function describeReading({ name, containers, source, reading, facts }: ReadFile): string[] {
  const delimiter = delimiterNames[reading.delimiter] ?? `“${reading.delimiter}”`;
  const lineEnds = reading.newline === '\r' ? 'CR' : 'LF or CRLF';
  const { looksLikeNames, reason } = source.namesGuess;
  return [
    name,
    ...containers.map((layer) => `Taken from: ${containerWords(layer)}`),
    `Encoding: ${encodingLabels[reading.encoding]}. ${source.encodingEvidence}`,
    `Dialect: ${delimiter}, ${quoteNames[reading.quote]}, lines end with ${lineEnds}`,
    `First row: ${looksLikeNames ? 'may hold names' : 'a row like the others'}. ${reason}`,
    `Rows: ${countOf(facts.rows)}, columns: ${countOf(facts.columns.length)}`,
    ...findingLines(facts),
  ];
}

/** One row in a line: its number and its values, parted by bars. */
export function describeRow({ row, fields }: Row): string {
  return `${countOf(row).padStart(9)}  ${fields.map(shortened).join(' | ')}`;
}

/** A question, with how to answer it on the command line. */
export function describeQuestion(name: string, { what, options }: FileQuestion): string[] {
  const things = what === 'sheet' ? 'sheets' : 'files';
  return [
    `${name} holds ${countOf(options.length)} ${things}. Choose one with --pick:`,
    ...options.map(({ id, label, detail }) => `  --pick ${id}  ${label}${detail && ` (${detail})`}`),
  ];
}

function findingLines(facts: FileFacts): string[] {
  const { blank, uneven, undecodable, unclosedQuote } = facts;
  const all = [
    { finding: blank, words: 'empty' },
    { finding: uneven, words: `without ${countOf(facts.columns.length)} values` },
    { finding: undecodable, words: 'with letters that the encoding could not read' },
    { finding: unclosedQuote, words: 'with a quote that is never closed' },
  ];
  return all
    .filter(({ finding }) => finding.count > 0)
    .map(
      ({ finding: { count, firstRow }, words }) =>
        `Found: ${countOf(count)} ${count === 1 ? 'row' : 'rows'} ${words}, first at row ${countOf(firstRow)}`,
    );
}

function containerWords({ kind, name }: ContainerLayer): string {
  if (name === undefined) return kind;
  return kind === 'workbook' ? `the sheet “${name}” of a workbook` : `“${name}” in a ${kind}`;
}

/** On one line, and short. */
function shortened(field: string): string {
  const line = JSON.stringify(field).slice(1, -1).replaceAll('\\"', '"');
  return line.length > longestShown ? `${line.slice(0, longestShown - 1)}…` : line;
}

function countOf(count: number): string {
  return count.toLocaleString('en-US');
}
