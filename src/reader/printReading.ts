import { openChosen } from './containers/openChosen.ts';
import { describeQuestion, describeReading, describeRow } from './describeReading.ts';
import { Table } from './table.ts';

export interface PrintOptions {
  /** One JSON value a line: first how the file was read, then every row. */
  readonly json: boolean;
  /** Which of several tables; see `FileOption`. */
  readonly pick?: string | undefined;
}

/** Rows that are shown to a person. */
const shownRows = 10;

/**
 * Reads a file as the app does, and tells how it was read and what its rows are, line by line.
 *
 * @param name the file's name as the person gave it
 * @throws ProblemError for what is not a table
 */
export async function* printReading(
  file: Blob,
  name: string,
  { json, pick }: PrintOptions,
): AsyncGenerator<string, void, undefined> {
  const opened = await openChosen({ kind: 'file', file }, pick === undefined ? {} : { pick });
  if (opened.kind === 'choose') {
    if (json) yield JSON.stringify({ file: name, question: opened });
    else yield* describeQuestion(name, opened);
    return;
  }
  const { source, containers } = opened;
  const { signal } = new AbortController();
  const table = await Table.open(source, source.detected);
  const facts = await table.scan({ onFacts: () => undefined, signal });
  const { detected: reading, namesGuess, encodingEvidence } = source;
  if (!json) {
    yield* describeReading({ name, containers, source, reading, facts });
    for (const row of await table.rows('all', 0, shownRows)) yield describeRow(row);
    return;
  }
  yield JSON.stringify({ file: name, containers, reading, encodingEvidence, namesGuess, facts });
  for await (const { first, records } of table.records({ first: 0, count: Infinity }, signal))
    for (const [index, fields] of records.entries()) yield JSON.stringify({ row: first + index + 1, fields });
}
