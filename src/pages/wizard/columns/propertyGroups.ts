import type { PropertyGroup, PropertyItem } from '../../../components/PropertyCombobox.tsx';
import type { Recipe } from '../../../core/mapping/recipe.ts';
import {
  knownProperties,
  knownPropertyFor,
  propertyLabel,
  propertyNameFault,
} from '../../../core/profiles/properties.ts';
import type { StoredProperty } from '../../../core/profiles/profile.ts';
import { columnLetter } from '../../../core/reading.ts';
import { countOf } from '../../words.ts';

/** Which imported columns go to each property, by its stored name. */
export function columnsByProperty(recipe: Recipe): ReadonlyMap<string, readonly number[]> {
  const columns = new Map<string, number[]>();
  recipe.columns.forEach(({ imported, property }, index) => {
    if (imported && property !== '') columns.set(property, [...(columns.get(property) ?? []), index]);
  });
  return columns;
}

interface GroupsRequest {
  readonly column: number;
  /** The column's name in the file, `''` where it has none. */
  readonly name: string;
  readonly isGroup: boolean;
  readonly stored: readonly StoredProperty[];
  readonly used: ReadonlyMap<string, readonly number[]>;
}

/** What a column's property list offers: what its name suggests, Mixpanel's own, and what profiles already have. */
export function propertyGroups({ column, name, isGroup, stored, used }: GroupsRequest): PropertyGroup[] {
  const item = (property: string, detail?: string): PropertyItem => {
    const other = used.get(property)?.find((index) => index !== column);
    return {
      name: property,
      label: propertyLabel(property),
      ...(detail !== undefined && { detail }),
      ...(other !== undefined && { usedBy: columnLetter(other) }),
    };
  };
  const listed = new Set<string>();
  const group = (label: string, items: readonly PropertyItem[]): PropertyGroup => {
    const fresh = items.filter((each) => !listed.has(each.name));
    for (const each of fresh) listed.add(each.name);
    return { label, items: fresh };
  };
  return [
    group(
      'Suggested',
      suggestions(name, isGroup).map((property) => item(property)),
    ),
    group(
      'Mixpanel properties',
      knownProperties
        .filter((property) => !isGroup || property.forGroups)
        .map((property) => item(property.name)),
    ),
    group(
      'Your properties',
      stored.map(({ name: property, profiles }) => item(property, countOf(profiles, 'profile'))),
    ),
  ].filter(({ items }) => items.length > 0);
}

function suggestions(name: string, isGroup: boolean): string[] {
  const own = name.trim();
  const match = knownPropertyFor(own, isGroup);
  return [...(match === undefined ? [] : [match]), ...(propertyNameFault(own) === undefined ? [own] : [])];
}
