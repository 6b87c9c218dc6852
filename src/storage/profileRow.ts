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

/** The columns that `readProfile` expects, in order: of `profile` as p and `profile_data` as d. */
export const profileColumns = 'p.group_key, p.id, d.created_at, d.updated_at, d.properties';

export function readProfile(columns: readonly SqlValue[]): Profile {
  const [groupKey, id, createdAt, updatedAt, properties] = columns;
  return {
    key: readKey(readText(groupKey), readText(id)),
    properties: readProperties(properties),
    createdAt: Number(createdAt),
    updatedAt: Number(updatedAt),
  };
}

/** `$name` or `$email` as a text for sorting and searching; null when there is none. */
export function textOf(properties: Properties, name: '$name' | '$email'): string | null {
  const value = properties[name];
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
