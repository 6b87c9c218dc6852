/** Anything JSON can say. */
export type PropertyValue =
  | string
  | number
  | boolean
  | null
  | readonly PropertyValue[]
  | { readonly [name: string]: PropertyValue };

/**
 * A profile's properties by name. Names come from files and people, so an object of this type is only made with
 * `Object.fromEntries` or `JSON.parse`, which treat `__proto__` as a name like any other.
 */
export type Properties = { readonly [name: string]: PropertyValue };

/** The types a person can give a value in the profile editor. */
export const valueTypes = ['text', 'number', 'yes-no', 'date', 'list', 'json'] as const;
export type ValueType = (typeof valueTypes)[number];

export const valueTypeLabels: Record<ValueType, string> = {
  text: 'Text',
  number: 'Number',
  'yes-no': 'Yes/No',
  date: 'Date',
  list: 'List',
  json: 'JSON',
};

export type ParsedValue =
  | { readonly ok: true; readonly value: PropertyValue }
  | { readonly ok: false; readonly message: string };

const isoDate = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** The type to show a stored value as. */
export function valueTypeOf(value: PropertyValue): ValueType {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'yes-no';
  if (typeof value === 'string') return isoDate.test(value) && isRealDate(value) ? 'date' : 'text';
  if (Array.isArray(value) && value.every(isPlainItem)) return 'list';
  return 'json';
}

/** A list is edited one item a line, so an item must survive that. */
function isPlainItem(item: unknown): boolean {
  return typeof item === 'string' && item !== '' && item.trim() === item && !item.includes('\n');
}

/** The text a person edits; lists are one item a line. `parseValue` reads it back without loss. */
export function valueToText(value: PropertyValue, type: ValueType): string {
  if (type === 'list' && Array.isArray(value)) return value.map(String).join('\n');
  if (type === 'json') return JSON.stringify(value);
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Reads what a person typed as a value of the chosen type, or says in words why it is not one. */
export function parseValue(text: string, type: ValueType): ParsedValue {
  switch (type) {
    case 'text':
      return { ok: true, value: text };
    case 'number':
      return parseNumber(text);
    case 'yes-no':
      return text === 'true' || text === 'false'
        ? { ok: true, value: text === 'true' }
        : { ok: false, message: text === '' ? 'Choose Yes or No.' : `“${text}” is not yes or no.` };
    case 'date':
      return isoDate.test(text) && isRealDate(text)
        ? { ok: true, value: text }
        : { ok: false, message: `“${text}” is not a date. Write it as 2024-03-05 or 2024-03-05T09:30:00.` };
    case 'list':
      return {
        ok: true,
        value: text
          .split('\n')
          .map((item) => item.trim())
          .filter(Boolean),
      };
    case 'json':
      return parseJson(text);
  }
}

function parseNumber(text: string): ParsedValue {
  const trimmed = text.trim();
  const value = Number(trimmed);
  if (trimmed === '' || !Number.isFinite(value) || !/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(trimmed))
    return {
      ok: false,
      message: trimmed === '' ? 'Type a number.' : `“${text}” is not a number. Type digits only.`,
    };
  if (/^[+-]?\d+$/.test(trimmed) && BigInt(trimmed.replace('+', '')) !== BigInt(value))
    return { ok: false, message: `“${text}” has more digits than a number can hold. Save it as Text.` };
  return { ok: true, value };
}

function parseJson(text: string): ParsedValue {
  try {
    return { ok: true, value: JSON.parse(text) as PropertyValue };
  } catch (error) {
    return {
      ok: false,
      message: `Not valid JSON: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

/** True for a day that is in the calendar: `2023-02-31` matches the pattern but is no date. */
function isRealDate(text: string): boolean {
  const day = text.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  return (
    !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) && !Number.isNaN(Date.parse(text))
  );
}
