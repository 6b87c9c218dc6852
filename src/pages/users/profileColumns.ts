import type { Profile, ProfileSort, StoredProperty } from '../../core/profiles/profile.ts';
import { propertyLabel } from '../../core/profiles/properties.ts';
import type { ProfileKey } from '../../core/profiles/update.ts';

/** One column of the list of profiles. */
export interface ProfileColumn {
  readonly key: string;
  readonly label: string;
  /** Pixels. */
  readonly width: number;
  readonly shows: 'name' | 'id' | 'groupKey' | 'updatedAt' | { readonly property: string };
  /** Undefined where the list cannot be sorted by it. */
  readonly sortBy: ProfileSort['by'] | undefined;
}

const defaultExtras = 5;
/** Have columns of their own. */
const ownColumns: Readonly<Record<ProfileKey['kind'], readonly string[]>> = {
  user: ['$name', '$email'],
  group: ['$name'],
};

const property = (name: string, width: number): ProfileColumn => ({
  key: `property:${name}`,
  label: propertyLabel(name),
  width,
  shows: { property: name },
  sortBy: { property: name },
});

const nameColumn: ProfileColumn = { ...property('$name', 204), key: 'name', shows: 'name' };
const updatedAtColumn: ProfileColumn = {
  key: 'updatedAt',
  label: 'Updated at',
  width: 128,
  shows: 'updatedAt',
  sortBy: 'updatedAt',
};

/** The columns in order: who it is, the chosen properties, and when it was updated. */
export function profileColumns(kind: ProfileKey['kind'], extras: readonly string[]): ProfileColumn[] {
  const identity: ProfileColumn[] =
    kind === 'user'
      ? [nameColumn, property('$email', 232), idColumn('Distinct ID')]
      : [nameColumn, groupKeyColumn, idColumn('Group ID')];
  return [...identity, ...extras.map((name) => property(name, 136)), updatedAtColumn];
}

const groupKeyColumn: ProfileColumn = {
  key: 'groupKey',
  label: 'Group key',
  width: 128,
  shows: 'groupKey',
  sortBy: undefined,
};

function idColumn(label: string): ProfileColumn {
  return { key: 'id', label, width: 156, shows: 'id', sortBy: 'id' };
}

/** The stored properties that can be shown beside the fixed columns. */
export function otherProperties(
  kind: ProfileKey['kind'],
  properties: readonly StoredProperty[],
): StoredProperty[] {
  return properties.filter(({ name }) => !ownColumns[kind].includes(name));
}

/** The properties shown: the chosen ones that are still stored, or the most used ones where nothing was chosen. */
export function shownProperties(
  kind: ProfileKey['kind'],
  properties: readonly StoredProperty[],
  chosen: readonly string[] | null,
): string[] {
  const names = otherProperties(kind, properties).map(({ name }) => name);
  return chosen ? chosen.filter((name) => names.includes(name)) : names.slice(0, defaultExtras);
}

/** The sort after a click on a column: it turns round, and a new column begins in the order people expect. */
export function nextSort(current: ProfileSort, by: ProfileSort['by']): ProfileSort {
  if (sameBy(current.by, by)) return { by, descending: !current.descending };
  return { by, descending: by === 'updatedAt' };
}

export function sortDirection(
  current: ProfileSort,
  by: ProfileSort['by'] | undefined,
): 'ascending' | 'descending' | 'none' | undefined {
  if (by === undefined) return undefined;
  if (!sameBy(current.by, by)) return 'none';
  return current.descending ? 'descending' : 'ascending';
}

function sameBy(a: ProfileSort['by'], b: ProfileSort['by']): boolean {
  return typeof a === 'object' && typeof b === 'object' ? a.property === b.property : a === b;
}

/** Whether a property holds numbers and nothing else in these profiles, so that its column is set to the right. */
export function holdsNumbers(profiles: readonly Profile[], name: string): boolean {
  const values = profiles.map(({ properties }) => properties[name]).filter((value) => value !== undefined);
  return values.length > 0 && values.every((value) => typeof value === 'number');
}
