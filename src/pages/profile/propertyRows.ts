import {
  type ParsedValue,
  parseValue,
  type Properties,
  type PropertyValue,
  type ValueType,
  valueToText,
  valueTypeOf,
} from '../../core/profiles/values.ts';

/** One line of the profile editor. */
export interface PropertyRow {
  /** Tells rows apart while their names change. */
  readonly id: number;
  readonly name: string;
  readonly type: ValueType;
  /** What the value's field holds; lists are one item a line. */
  readonly text: string;
  /** The stored property this row began as; undefined for a row that was added. */
  readonly stored: { readonly name: string; readonly value: PropertyValue } | undefined;
  /** Offered by a new form; until it has a value nothing is saved under its name. */
  readonly isOffered?: boolean;
}

let lastId = 0;

/** A row to fill in. */
export function emptyRow(): PropertyRow {
  return { id: ++lastId, name: '', type: 'text', text: '', stored: undefined };
}

/** The rows a new profile's form starts with. */
export function offeredRows(names: readonly string[]): PropertyRow[] {
  return names.map((name) => ({ ...emptyRow(), name, isOffered: true }));
}

/** A row for each stored property, in their order. */
export function rowsOf(properties: Properties): PropertyRow[] {
  return Object.entries(properties).map(([name, value]) => ({
    id: ++lastId,
    name,
    ...shownAs(value),
    stored: { name, value },
  }));
}

/** The value a row stands for. A stored value that was not touched stays as it is, whatever its field can show. */
export function rowValue(row: PropertyRow): ParsedValue {
  if (row.stored) {
    const shown = shownAs(row.stored.value);
    if (shown.type === row.type && shown.text === row.text) return { ok: true, value: row.stored.value };
  }
  const parsed = parseValue(row.text, row.type);
  if (parsed.ok && hasUnsafeNumber(parsed.value))
    return {
      ok: false,
      message: 'A number in it has more digits than a number can hold. Put it in double quotes.',
    };
  return parsed;
}

/** True for an added row, and for one whose name or value differs from what is stored. */
export function isRowChanged(row: PropertyRow): boolean {
  if (!row.stored || row.name !== row.stored.name) return true;
  const parsed = rowValue(row);
  return !parsed.ok || !sameValue(parsed.value, row.stored.value);
}

/** An added row that nobody has filled in: it is not saved, and nothing is wrong with it. */
export function isRowBlank(row: PropertyRow): boolean {
  return row.stored === undefined && row.text === '' && (row.name === '' || row.isOffered === true);
}

/** The rows after one of them changed. A name that was chosen here takes the place of an offered row nobody filled in. */
export function rowsAfterChange(
  rows: readonly PropertyRow[],
  id: number,
  change: Partial<PropertyRow>,
): PropertyRow[] {
  return rows
    .filter((row) => row.id === id || row.name !== change.name || !row.isOffered || !isRowBlank(row))
    .map((row) => (row.id === id ? { ...row, ...change } : row));
}

/**
 * The rows over what is stored under another identifier: what was typed stays, what only showed the earlier profile
 * goes, and so do the offered rows nobody filled in, unless nothing is stored.
 */
export function rowsOver(properties: Properties, rows: readonly PropertyRow[]): PropertyRow[] {
  const isNew = Object.keys(properties).length === 0;
  const typed = rows.filter((row) => isRowChanged(row) && (isNew || !row.isOffered || !isRowBlank(row)));
  const typedByName = new Map(typed.map((row) => [row.name, row]));
  const stored = rowsOf(properties).map((row) => {
    const own = typedByName.get(row.name);
    return own ? { ...row, type: own.type, text: own.text } : row;
  });
  const added = typed.filter((row) => row.name === '' || !Object.hasOwn(properties, row.name));
  return [...stored, ...added.map((row) => ({ ...row, stored: undefined }))];
}

/** Rows for properties that were edited as JSON; those whose name is stored go on from the stored value. */
export function rowsFromEdited(properties: Properties, stored: Properties): PropertyRow[] {
  return rowsOf(properties).map((row) => ({
    ...row,
    stored: Object.hasOwn(stored, row.name) ? storedProperty(stored, row.name) : undefined,
  }));
}

function storedProperty(stored: Properties, name: string): PropertyRow['stored'] {
  const value = stored[name];
  return value === undefined ? undefined : { name, value };
}

/** The text of a field as the text of another type, as far as it carries over. */
export function convertText(text: string, from: ValueType, to: ValueType): string {
  if (from === to) return text;
  if (to === 'yes-no') return yesNoText(text);
  const parsed = parseValue(text, from);
  if (to === 'json') return parsed.ok && text !== '' ? JSON.stringify(parsed.value) : text;
  if (!parsed.ok) return text;
  if (to === 'text' && Array.isArray(parsed.value) && from === 'list') return parsed.value.join(', ');
  if (from === 'json' && typeof parsed.value !== 'object') return String(parsed.value);
  if (from === 'json' && to === 'list' && Array.isArray(parsed.value))
    return valueToText(parsed.value, 'list');
  return text;
}

function yesNoText(text: string): string {
  if (/^\s*(yes|y|true|1)\s*$/i.test(text)) return 'true';
  return /^\s*(no|n|false|0)\s*$/i.test(text) ? 'false' : '';
}

/** How a stored value is shown. A list whose items a line each would not bring back is shown as JSON. */
function shownAs(value: PropertyValue): Pick<PropertyRow, 'type' | 'text'> {
  const type = valueTypeOf(value);
  const text = valueToText(value, type);
  const back = parseValue(text, type);
  return back.ok && sameValue(back.value, value)
    ? { type, text }
    : { type: 'json', text: valueToText(value, 'json') };
}

function hasUnsafeNumber(value: PropertyValue): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasUnsafeNumber);
}

function sameValue(a: PropertyValue, b: PropertyValue): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
