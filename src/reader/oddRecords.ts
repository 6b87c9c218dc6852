import { isBlank } from '../core/plan/plan.ts';
import { longestField, type Oddities, oddityBit } from '../core/findings.ts';
import type { ParsedText } from './recordParser.ts';
import type { TableShape } from './tableShape.ts';

const short = oddityBit('short');
const long = oddityBit('long');
const overlong = oddityBit('overlong');
const undecodable = oddityBit('undecodable');
const nul = oddityBit('nul');
const comment = oddityBit('comment');

/**
 * What is odd about records, by their place among these; records that are not odd are not in it. A blank record is
 * not short.
 *
 * @param text that they were read from: most texts have none of some oddities
 */
export function oddRecords(
  parsed: ParsedText,
  text: string,
  shape: TableShape,
): ReadonlyMap<number, Oddities> {
  const odd = new Map<number, Oddities>();
  const mayBeUndecodable = text.includes('\uFFFD');
  const mayHaveNul = text.includes('\0');
  const mayBeMarked = parsed.oddities.size > 0;
  let index = -1;
  for (const fields of parsed.records) {
    index++;
    let some = mayBeMarked ? (parsed.oddities.get(index) ?? 0) : 0;
    if ((some & comment) === 0) some |= widthOddity(fields, shape) | lengthOddity(fields);
    if (mayBeUndecodable && fields.some((field) => field.includes('\uFFFD'))) some |= undecodable;
    if (mayHaveNul && fields.some((field) => field.includes('\0'))) some |= nul;
    if (some !== 0) odd.set(index, some);
  }
  return odd;
}

function widthOddity(fields: readonly string[], shape: TableShape): Oddities {
  if (fields.length === shape.columns || fields.length === shape.fields) return 0;
  if (fields.length > shape.columns) return isBlank(fields) ? 0 : long;
  return isBlank(fields) ? 0 : short;
}

function lengthOddity(fields: readonly string[]): Oddities {
  for (const field of fields) if (field.length > longestField) return overlong;
  return 0;
}
