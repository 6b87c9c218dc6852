import { columnLetter } from '../../core/reading.ts';

/** A column's name in the file, or “Column C” where it has none. */
export function columnName(names: readonly string[] | undefined, index: number): string {
  return names?.[index]?.trim() || `Column ${columnLetter(index)}`;
}

/** A column as it is called in sentences: “C email”, or “C” where it has no name. */
export function shortColumnName(names: readonly string[] | undefined, index: number): string {
  return `${columnLetter(index)} ${names?.[index]?.trim() ?? ''}`.trim();
}
