import { maxProperties, propertyLabel, propertyNameFault } from '../../core/profiles/properties.ts';
import type { Operation } from '../../core/profiles/update.ts';
import type { Properties, PropertyValue } from '../../core/profiles/values.ts';
import { isRowBlank, isRowChanged, type PropertyRow, rowValue } from './propertyRows.ts';

/** What is wrong with a row, in words, and in which of its fields. */
export interface RowFault {
  readonly field: 'name' | 'value';
  readonly message: string;
}

/** Why rows cannot be saved, by row id, in the order of the rows. Rows that were not touched have no faults. */
export function rowFaults(rows: readonly PropertyRow[]): Map<number, RowFault> {
  const uses = new Map<string, number>();
  for (const row of rows) if (!isRowBlank(row)) uses.set(row.name, (uses.get(row.name) ?? 0) + 1);
  const faults = new Map<number, RowFault>();
  for (const row of rows) {
    if (isRowBlank(row) || !isRowChanged(row)) continue;
    const message = nameFault(row.name, uses.get(row.name) ?? 0);
    const fault: RowFault | undefined = message ? { field: 'name', message } : valueFault(row);
    if (fault) faults.set(row.id, fault);
  }
  return faults;
}

/** Why a property cannot be called so in the editor, in words. */
export function nameFault(name: string, uses: number): string | undefined {
  if (name === '$distinct_id') return '“$distinct_id” is the identifier. It has its own field above.';
  const fault = propertyNameFault(name);
  if (fault) return fault;
  return uses > 1
    ? `“${propertyLabel(name)}” is there twice. A profile holds one value per property.`
    : undefined;
}

function valueFault(row: PropertyRow): RowFault | undefined {
  if (row.text.trim() === '' && (row.type === 'text' || row.type === 'list' || row.type === 'date'))
    return {
      field: 'value',
      message:
        row.type === 'list'
          ? 'Add an item, or remove the property.'
          : 'Type a value, or remove the property.',
    };
  const parsed = rowValue(row);
  return parsed.ok ? undefined : { field: 'value', message: parsed.message };
}

/** The properties that the rows stand for. Rows with faults are left out. */
export function propertiesOf(rows: readonly PropertyRow[]): Properties {
  const entries: [string, PropertyValue][] = [];
  for (const row of rows) {
    const parsed = rowValue(row);
    if (!isRowBlank(row) && row.name !== '' && parsed.ok) entries.push([row.name, parsed.value]);
  }
  return Object.fromEntries(entries);
}

/**
 * What to save so that a profile holds the edited properties: `$set` of what is new or differs, `$unset` of what is
 * gone. What was not touched is not sent, so that a change made elsewhere in the meantime survives.
 */
export function changeOperations(stored: Properties, edited: Properties): Operation[] {
  const set = Object.entries(edited).filter(
    ([name, value]) => !Object.hasOwn(stored, name) || JSON.stringify(stored[name]) !== JSON.stringify(value),
  );
  const unset = Object.keys(stored).filter((name) => !Object.hasOwn(edited, name));
  const operations: Operation[] = [];
  if (set.length > 0) operations.push({ $set: Object.fromEntries(set) });
  if (unset.length > 0) operations.push({ $unset: unset });
  return operations;
}

/** How many properties would be set or removed. */
export function countChanges(stored: Properties, rows: readonly PropertyRow[]): number {
  const changed = rows.filter((row) => isRowChanged(row) && !isRowBlank(row)).length;
  const kept = new Set(rows.map((row) => row.stored?.name));
  return changed + Object.keys(stored).filter((name) => !kept.has(name)).length;
}

/** Why this many properties cannot be saved in one profile. */
export function countFault(count: number): string | undefined {
  if (count === 0) return 'Add at least one property.';
  return count > maxProperties
    ? `A profile holds at most ${maxProperties.toLocaleString('en-US')} properties; this one would have ${count.toLocaleString('en-US')}.`
    : undefined;
}

export type ParsedProperties =
  | { readonly ok: true; readonly properties: Properties }
  | { readonly ok: false; readonly message: string };

/** Reads the properties as a person edited them in JSON: one object; what differs from the stored ones keeps the form's rules. */
export function parseProperties(json: string, stored: Properties): ParsedProperties {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (error) {
    return {
      ok: false,
      message: `Not valid JSON: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    return { ok: false, message: 'Write one object, such as {"Plan": "Scale"}.' };
  const properties = parsed as Properties;
  for (const [name, value] of Object.entries(properties)) {
    if (Object.hasOwn(stored, name) && JSON.stringify(stored[name]) === JSON.stringify(value)) continue;
    const fault = nameFault(name, 1) ?? unsafeNumberFault(name, value);
    if (fault) return { ok: false, message: fault };
  }
  return { ok: true, properties };
}

function unsafeNumberFault(name: string, value: PropertyValue): string | undefined {
  const parsed = rowValue({ id: 0, name, type: 'json', text: JSON.stringify(value), stored: undefined });
  return parsed.ok ? undefined : `${propertyLabel(name)}: ${parsed.message}`;
}
