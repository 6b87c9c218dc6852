import { applyUpdate, type Effect, type Update } from '../core/profiles/update.ts';
import type { Properties } from '../core/profiles/values.ts';
import { storedGroupKey } from './profileRow.ts';

/** A profile that a batch touches: as it was stored and as the batch leaves it. */
export interface Touched {
  readonly groupKey: string;
  readonly id: string;
  /** Its number in the database; null when it was not stored. */
  pk: number | null;
  /** Null when it was not stored. */
  before: Properties | null;
  /** Null when it is gone. */
  after: Properties | null;
  createdAt: number;
  updatedAt: number;
  changed: boolean;
}

/** The profiles a batch touches, by group key and then by id. */
export type TouchedProfiles = Map<string, Map<string, Touched>>;

/** One entry for each profile the updates name, as if none was stored yet. */
export function touchedBy(updates: readonly Update[]): TouchedProfiles {
  const profiles: TouchedProfiles = new Map();
  for (const { key } of updates) {
    const groupKey = storedGroupKey(key);
    let ofGroup = profiles.get(groupKey);
    if (!ofGroup) profiles.set(groupKey, (ofGroup = new Map<string, Touched>()));
    if (ofGroup.has(key.id)) continue;
    ofGroup.set(key.id, {
      groupKey,
      id: key.id,
      pk: null,
      before: null,
      after: null,
      createdAt: 0,
      updatedAt: 0,
      changed: false,
    });
  }
  return profiles;
}

/**
 * Applies the updates in order to the touched profiles, in memory.
 *
 * @param now milliseconds since 1970, the Updated at of what changes
 * @param keepUpdatedAt leave Updated at alone on profiles that exist
 * @returns what each update did, in order
 */
export function applyInOrder(
  profiles: TouchedProfiles,
  updates: readonly Update[],
  now: number,
  keepUpdatedAt: boolean,
): Effect[] {
  return updates.map(({ key, operations }) => {
    const profile = profiles.get(storedGroupKey(key))?.get(key.id);
    if (!profile) throw new Error('An update names a profile that was not loaded.');
    const { properties, effect } = applyUpdate(profile.after, operations);
    if (effect === 'unchanged') return effect;
    profile.after = properties;
    profile.changed = true;
    if (effect === 'inserted') profile.createdAt = now;
    if (effect === 'inserted' || !keepUpdatedAt) profile.updatedAt = now;
    return effect;
  });
}

/** How many more profiles (fewer when negative) have each property, and how many more there are of each group key. */
export interface CountChanges {
  readonly userProperties: Map<string, number>;
  readonly groupProperties: Map<string, number>;
  readonly profiles: Map<string, number>;
}

export function countChanges(changed: readonly Touched[]): CountChanges {
  const changes: CountChanges = {
    userProperties: new Map(),
    groupProperties: new Map(),
    profiles: new Map(),
  };
  for (const { groupKey, before, after } of changed) {
    const properties = groupKey === '' ? changes.userProperties : changes.groupProperties;
    if (before) count(properties, before, -1);
    if (after) count(properties, after, 1);
    const difference = Number(after !== null) - Number(before !== null);
    if (difference !== 0) changes.profiles.set(groupKey, (changes.profiles.get(groupKey) ?? 0) + difference);
  }
  return changes;
}

function count(counts: Map<string, number>, properties: Properties, step: 1 | -1): void {
  for (const name of Object.keys(properties)) counts.set(name, (counts.get(name) ?? 0) + step);
}
