import { isObject, type WireRecord } from './decodeRecords.ts';

export type Properties = Map<string, unknown>;

/** Limits of Mixpanel's profiles (mixpanel/docs, user-profiles.mdx, FAQ). */
const maxProperties = 2000;
const maxNameLength = 255;

const operations = [
  '$set',
  '$set_once',
  '$add',
  '$union',
  '$append',
  '$remove',
  '$unset',
  '$delete',
] as const;

/** Why a record is not an update of this endpoint, in Mixpanel's words where they are known; undefined if it is one. */
export function recordFault(record: WireRecord, endpoint: 'engage' | 'groups'): string | undefined {
  const required = endpoint === 'engage' ? ['$token', '$distinct_id'] : ['$token', '$group_key', '$group_id'];
  for (const name of required) {
    const value = record[name];
    if (value === undefined || value === null || value === '') return `${name}, missing or empty`;
  }
  const found = operations.find((operation) => Object.hasOwn(record, operation));
  if (!found) return 'no update operation';
  return operationFault(found, record[found]);
}

function operationFault(operation: (typeof operations)[number], value: unknown): string | undefined {
  if (operation === '$delete') return undefined;
  if (operation === '$unset') return Array.isArray(value) ? undefined : '$unset, must be an array';
  if (!isObject(value)) return `${operation}, must be an object`;
  if (operation === '$add' && !Object.values(value).every(Number.isFinite)) return '$add, must be numbers';
  if (operation === '$union' && !Object.values(value).every(Array.isArray)) return '$union, must be arrays';
  return undefined;
}

/**
 * Applies one valid record.
 *
 * @returns the profile after it, null when it was deleted, or why it cannot be stored
 */
export function applyRecord(current: Properties | undefined, record: WireRecord): Properties | null | string {
  const next: Properties = new Map(current);
  for (const operation of operations) {
    if (!Object.hasOwn(record, operation)) continue;
    if (operation === '$delete') return null;
    if (operation === '$unset') for (const name of asList(record[operation])) next.delete(cut(String(name)));
    else
      for (const [name, value] of Object.entries(asObject(record[operation])))
        change(next, operation, cut(name), value);
  }
  return next.size > maxProperties ? 'the profile has over 2000 properties' : next;
}

function change(
  properties: Properties,
  operation: Exclude<(typeof operations)[number], '$unset' | '$delete'>,
  name: string,
  value: unknown,
): void {
  const old = properties.get(name);
  switch (operation) {
    case '$set':
      properties.set(name, value);
      return;
    case '$set_once':
      if (!properties.has(name)) properties.set(name, value);
      return;
    case '$add':
      properties.set(name, (typeof old === 'number' ? old : 0) + Number(value));
      return;
    case '$union': {
      const list = asList(old);
      properties.set(name, [...list, ...asList(value).filter((item) => !list.includes(item))]);
      return;
    }
    case '$append':
      properties.set(name, [...asList(old), value]);
      return;
    case '$remove':
      if (Array.isArray(old))
        properties.set(
          name,
          old.filter((item) => item !== value),
        );
  }
}

const cut = (name: string): string => name.slice(0, maxNameLength);
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const asObject = (value: unknown): WireRecord => (isObject(value) ? value : {});
