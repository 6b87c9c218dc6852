import { describe, expect, test } from 'vitest';
import { startingRecipe } from '../../../core/mapping/recipe.ts';
import { columnsByProperty, propertyGroups } from './propertyGroups.ts';

const recipe = {
  ...startingRecipe([], undefined),
  columns: [
    { imported: true, property: '$email' },
    { imported: true, property: 'Plan' },
    { imported: false, property: 'Plan' },
    { imported: true, property: '' },
  ],
};
const used = columnsByProperty(recipe);
const request = { column: 3, name: 'E-Mail', isGroup: false, stored: [], used };
const labels = (groups: ReturnType<typeof propertyGroups>): string[] => groups.map(({ label }) => label);

describe('properties a column can go to', () => {
  test('only imported columns use a property', () => {
    expect(used.get('Plan')).toEqual([1]);
    expect(used.has('')).toBe(false);
  });

  test('what the column’s name means comes first, then the name itself', () => {
    const [suggested] = propertyGroups(request);
    expect(suggested?.items.map(({ name }) => name)).toEqual(['$email', 'E-Mail']);
  });

  test('a property is listed once, and says which other column has it', () => {
    const all = propertyGroups(request).flatMap(({ items }) => items);
    expect(all.filter(({ name }) => name === '$email')).toEqual([
      { name: '$email', label: 'Email', usedBy: 'A' },
    ]);
    const own = propertyGroups({ ...request, column: 0 }).flatMap(({ items }) => items);
    expect(own.find(({ name }) => name === '$email')?.usedBy).toBeUndefined();
  });

  test('stored properties say how many profiles have them', () => {
    const groups = propertyGroups({ ...request, stored: [{ name: 'Seats', profiles: 1204 }] });
    expect(groups.at(-1)).toEqual({
      label: 'Your properties',
      items: [{ name: 'Seats', label: 'Seats', detail: '1,204 profiles' }],
    });
  });

  test('groups are offered only what Mixpanel knows of groups', () => {
    const all = propertyGroups({ ...request, isGroup: true }).flatMap(({ items }) => items);
    expect(all.map(({ name }) => name)).not.toContain('$first_name');
  });

  test('a column without a name and an empty store leave no empty group', () => {
    expect(labels(propertyGroups({ ...request, name: '' }))).toEqual(['Mixpanel properties']);
  });

  test('a name that no property can have is not suggested', () => {
    expect(labels(propertyGroups({ ...request, name: '$distinct_id' }))).not.toContain('Suggested');
  });
});
