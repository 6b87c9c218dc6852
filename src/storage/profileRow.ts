import type { Profile } from '../core/profiles/profile.ts';
import type { ProfileKey } from '../core/profiles/update.ts';
import type { Properties } from '../core/profiles/values.ts';
import { readText, type SqlValue } from './sqlite.ts';

/** The group key a profile is stored under: '' for users, which no group has. */
export function storedGroupKey(key: ProfileKey): string {
  if (key.kind === 'user') return '';
  if (key.groupKey === '') throw new RangeError('A group profile needs a group key.');
  return key.groupKey;
}

export function readKey(groupKey: string, id: string): ProfileKey {
  return groupKey === '' ? { kind: 'user', id } : { kind: 'group', groupKey, id };
}

export function readProperties(json: SqlValue | undefined): Properties {
  return JSON.parse(readText(json)) as Properties;
}

/** The columns that `readProfile` expects, in order. */
export const profileColumns = 'p.group_key, p.id, p.created_at, p.updated_at, p.properties';

export function readProfile(columns: readonly SqlValue[]): Profile {
  const [groupKey, id, createdAt, updatedAt, properties] = columns;
  return {
    key: readKey(readText(groupKey), readText(id)),
    properties: readProperties(properties),
    createdAt: Number(createdAt),
    updatedAt: Number(updatedAt),
  };
}

/** `$name` or `$email` as a column for sorting and searching; null when there is none. */
export function textColumn(properties: Properties, name: '$name' | '$email'): string | null {
  const value = properties[name];
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
