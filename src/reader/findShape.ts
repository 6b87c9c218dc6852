import { isBlank } from '../core/plan/plan.ts';
import type { Dialect, Reading } from '../core/reading.ts';
import { readBytes } from './bytes.ts';
import { readLine } from './damage.ts';
import { RecordParser } from './recordParser.ts';
import { RecordReader } from './recordReader.ts';

import { commonWidth, noShape, type TableShape } from './tableShape.ts';

/** Bytes that the shape is found in. The same whatever the blocks, so that every reading finds the same. */
const sampleSize = 64 * 1024;
/** So many where a record is longer than that. */
const longSampleSize = 1_500_000;
/** Share of lines with one width, from which on the lines of a damaged sample are its records. */
const mostLines = 0.8;

/**
 * Finds the shape of a UTF-8 file's table, at its start or where the first text is.
 *
 * @param start offset of the first line
 * @throws ProblemError as `readBytes` does
 */
export async function readShape(blob: Blob, reading: Reading, start: number): Promise<TableShape> {
  for (let offset = start; offset < blob.size; offset += sampleSize) {
    const sample = await sampleAt(blob, offset, reading);
    const skipped = offset === start ? (reading.firstTableRow ?? 1) - 1 : 0;
    const shape = shapeOf(sample.text, sample.isWhole, reading, skipped);
    if (shape.columns > 0) return shape;
  }
  return noShape;
}

async function sampleAt(
  blob: Blob,
  start: number,
  dialect: Dialect,
): Promise<{ text: string; isWhole: boolean }> {
  const read = async (size: number): Promise<{ text: string; isWhole: boolean }> => ({
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readBytes(blob, start, start + size)),
    isWhole: start + size >= blob.size,
  });
  const sample = await read(sampleSize);
  if (sample.isWhole || sample.text.trim() === '') return sample;
  const { consumed } = new RecordParser(dialect).parse(sample.text, 'anywhere');
  return consumed < sample.text.length / 2 ? read(longSampleSize) : sample;
}

/**
 * The shape of a table whose start is in a text.
 *
 * @param skipped records before the table
 */
export function shapeOf(text: string, isWhole: boolean, dialect: Dialect, skipped = 0): TableShape {
  const parser = new RecordParser(dialect);
  const complete = parser.parse(text, isWhole ? 'file' : 'anywhere');
  const parsed = complete.records.length > 0 ? complete : parser.parse(text, 'file');
  const records = parsed.records.filter((fields, index) => index >= skipped && !isBlank(fields));
  const sound = parsed.records.filter(
    (fields, index) => index >= skipped && !isBlank(fields) && !parsed.oddities.has(index),
  );
  const isDamaged = parsed.oddities.size > 0 || parsed.consumed < text.length / 2;
  const lines = isDamaged ? evenLines(text, dialect, skipped) : undefined;
  return withoutLastEmpty(lines ?? (sound.length > 0 ? sound : records));
}

/** The lines of a text as records, when most of them have one width. */
function evenLines(text: string, dialect: Dialect, skipped: number): string[][] | undefined {
  const reader = new RecordReader(dialect);
  const lines: string[][] = [];
  for (let at = 0; at < text.length;) {
    const { fields, end } = readLine(text, at, reader, dialect);
    lines.push(fields);
    at = end;
  }
  const filled = lines.slice(skipped).filter((fields) => !isBlank(fields));
  const width = commonWidth(filled);
  return filled.filter(({ length }) => length === width).length >= filled.length * mostLines
    ? filled
    : undefined;
}

/** Lines that all end with a delimiter have an empty field after it, which is no column. */
function withoutLastEmpty(records: readonly (readonly string[])[]): TableShape {
  const fields = commonWidth(records);
  const typical = records.filter(({ length }) => length === fields);
  const isExtra = fields > 1 && typical.length > 1 && typical.every((record) => record[fields - 1] === '');
  return { columns: isExtra ? fields - 1 : fields, fields };
}
