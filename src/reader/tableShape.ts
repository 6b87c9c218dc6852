/** How many fields the records of a table have: most of them, read from a fixed part of the file. */
export interface TableShape {
  /** Columns, an empty last one without a name left out. 0 while there are only blank lines. */
  readonly columns: number;
  /** Fields with the delimiter that ends every line: one more than columns, else the same. */
  readonly fields: number;
}

export const noShape: TableShape = { columns: 0, fields: 0 };

/** True for a record with as many fields as the table has. */
export function fitsShape(fields: number, { columns, fields: written }: TableShape): boolean {
  return fields === columns || fields === written;
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
