import type { Properties } from './values.ts';

/** Names one profile: a user by `$distinct_id`, or a group by its key (such as `company`) and id. */
export type ProfileKey =
  | { readonly kind: 'user'; readonly id: string }
  | { readonly kind: 'group'; readonly groupKey: string; readonly id: string };

/**
 * One change to a profile, in Mixpanel's own words (mixpanel/docs, openapi/ingestion.openapi.yaml).
 * Each can be repeated without harm.
 */
export type Operation =
  | { readonly $set: Properties }
  | { readonly $set_once: Properties }
  | { readonly $unset: readonly string[] }
  | { readonly $delete: '' };

/** What one record becomes: operations on one profile, applied in order. */
export interface Update {
  readonly key: ProfileKey;
  readonly operations: readonly Operation[];
}

/** What an update did to the profile. Only a destination that can read its profiles knows. */
export type Effect = 'inserted' | 'updated' | 'unchanged' | 'deleted';

export interface Applied {
  /** The properties after the update; null when the profile is gone or never was. */
  readonly properties: Properties | null;
  readonly effect: Effect;
}

/**
 * Applies an update's operations to a profile as Mixpanel does: `$set` overwrites, `$set_once` writes what is not
 * there yet, `$unset` removes, `$delete` removes the profile. An update of an unknown profile creates it.
 *
 * @param current the stored properties, null for an unknown profile; never changed
 */
export function applyUpdate(current: Properties | null, operations: readonly Operation[]): Applied {
  const next = new Map(Object.entries(current ?? {}));
  let exists = current !== null;
  for (const operation of operations) {
    if ('$delete' in operation) {
      next.clear();
      exists = false;
      continue;
    }
    exists = true;
    if ('$set' in operation)
      for (const [name, value] of Object.entries(operation.$set)) next.set(name, value);
    else if ('$set_once' in operation) {
      for (const [name, value] of Object.entries(operation.$set_once))
        if (!next.has(name)) next.set(name, value);
    } else for (const name of operation.$unset) next.delete(name);
  }
  if (!exists) return { properties: null, effect: current === null ? 'unchanged' : 'deleted' };
  const properties = Object.fromEntries(next);
  if (current === null) return { properties, effect: 'inserted' };
  return { properties, effect: sameProperties(current, properties) ? 'unchanged' : 'updated' };
}

function sameProperties(a: Properties, b: Properties): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every(
    (name) =>
      Object.hasOwn(b, name) && (a[name] === b[name] || JSON.stringify(a[name]) === JSON.stringify(b[name])),
  );
}
