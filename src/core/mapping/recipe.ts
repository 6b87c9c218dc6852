import type { OddityRules, RuledOddity } from '../findings.ts';
import type { ColumnFacts } from '../reading.ts';
import { knownPropertyFor, normaliseName, propertyNameFault } from '../profiles/properties.ts';

/** What one column becomes. `property` is kept while the column is unchecked, so checking it again brings it back. */
export interface ColumnMapping {
  readonly imported: boolean;
  /** The property's stored name, such as `$email`; `''` while none is chosen. */
  readonly property: string;
}

/** Every choice that decides what a record becomes, without the file and without the destination. */
export interface Recipe {
  readonly profile: { readonly kind: 'user' } | { readonly kind: 'group'; readonly groupKey: string };
  /** Index of the identifier column; null: the `$email` column, else a random id. */
  readonly identifierColumn: number | null;
  /** What happens to a user record whose identifier is empty. Groups have no fallback. */
  readonly emptyIdentifier: 'fall-back' | 'leave-out';
  /** What `null`, `n/a`, `0` and the like mean in the identifier column. */
  readonly refusedIdentifier: 'treat-as-empty' | 'keep';
  /** By column index. For the identifier column `imported` means: kept as a property too. */
  readonly columns: readonly ColumnMapping[];
  readonly existing: 'overwrite' | 'fill-in';
  readonly blanks: 'leave' | 'clear';
  /** Leaves the destination's Updated at alone (Mixpanel's `$ignore_time`). */
  readonly keepUpdatedAt: boolean;
  /** What happens to odd records; those without a rule are taken as they were read. */
  readonly rules?: OddityRules;
}

/** Something about a recipe that must be settled before it can be used. */
export type RecipeConflict =
  | { readonly code: 'same-property'; readonly property: string; readonly columns: readonly number[] }
  | { readonly code: 'no-property'; readonly columns: readonly number[] }
  | { readonly code: 'bad-property'; readonly column: number; readonly message: string }
  | { readonly code: 'nothing-imported' }
  | { readonly code: 'no-group-key' }
  | { readonly code: 'no-group-identifier' };

/**
 * The recipe a file starts with: every column imported, named after the file's own names where it has them, and one
 * column of e-mail addresses as `$email`. Nothing else is guessed.
 */
export function startingRecipe(
  columns: readonly ColumnFacts[],
  names: readonly string[] | undefined,
): Recipe {
  return {
    profile: { kind: 'user' },
    identifierColumn: null,
    emptyIdentifier: 'fall-back',
    refusedIdentifier: 'treat-as-empty',
    columns: startingColumns(columns, names),
    existing: 'overwrite',
    blanks: 'leave',
    keepUpdatedAt: false,
  };
}

function startingColumns(
  columns: readonly ColumnFacts[],
  names: readonly string[] | undefined,
): ColumnMapping[] {
  const taken = new Set<string>();
  const take = (property: string | undefined): string => {
    if (property === undefined || taken.has(property)) return '';
    taken.add(property);
    return property;
  };
  const mappings = columns.map((facts, index) => {
    const name = names?.[index]?.trim() ?? '';
    const property =
      take(knownPropertyFor(name, false)) || (propertyNameFault(name) === undefined ? take(name) : '');
    return { imported: facts.filled > 0, property };
  });
  if (taken.has('$email')) return mappings;
  const email = emailColumn(columns);
  return mappings.map((mapping, index) =>
    index === email && mapping.property === '' ? { ...mapping, property: '$email' } : mapping,
  );
}

/** The fullest column in which at least 90% of the filled fields are e-mail addresses, or undefined. */
export function emailColumn(columns: readonly ColumnFacts[]): number | undefined {
  let best: number | undefined;
  columns.forEach((facts, index) => {
    if (facts.emails === 0 || facts.emails < 0.9 * facts.filled) return;
    if (best === undefined || facts.filled > (columns[best]?.filled ?? 0)) best = index;
  });
  return best;
}

/** Index of the imported column that goes to `$email`, or null. */
export function emailColumnOf(recipe: Recipe): number | null {
  const index = recipe.columns.findIndex((column) => column.imported && column.property === '$email');
  return index === -1 ? null : index;
}

/**
 * Makes a column the identifier. It is then unchecked as a property, unless it already is `$email`; the column that
 * was the identifier before becomes a property again.
 */
export function withIdentifier(recipe: Recipe, column: number | null): Recipe {
  if (column === recipe.identifierColumn) return recipe;
  return {
    ...recipe,
    identifierColumn: column,
    columns: recipe.columns.map((mapping, index) => {
      if (index === recipe.identifierColumn) return { ...mapping, imported: true };
      if (index === column && mapping.property !== '$email') return { ...mapping, imported: false };
      return mapping;
    }),
  };
}

/** Changes one column's mapping. */
export function withColumn(recipe: Recipe, column: number, change: Partial<ColumnMapping>): Recipe {
  return {
    ...recipe,
    columns: recipe.columns.map((mapping, index) => (index === column ? { ...mapping, ...change } : mapping)),
  };
}

/** Checks or unchecks every column. Checking all leaves alone the identifier column and columns that are empty in the whole file. */
export function withAllColumns(recipe: Recipe, facts: readonly ColumnFacts[], imported: boolean): Recipe {
  return {
    ...recipe,
    columns: recipe.columns.map((mapping, index) => {
      if (imported && (index === recipe.identifierColumn || facts[index]?.filled === 0)) return mapping;
      return { ...mapping, imported };
    }),
  };
}

/**
 * Keeps the person's choices when a file falls into other columns than before: a column they decided on keeps its
 * mapping where a new column has the same name.
 */
export function carryOver(
  old: {
    readonly recipe: Recipe;
    readonly names: readonly string[] | undefined;
    readonly touched: ReadonlySet<number>;
  },
  fresh: Recipe,
  names: readonly string[] | undefined,
): { readonly recipe: Recipe; readonly touched: ReadonlySet<number> } {
  const oldNames = (old.names ?? []).map(normaliseName);
  const touched = new Set<number>();
  const columns = fresh.columns.map((mapping, index) => {
    const name = normaliseName(names?.[index] ?? '');
    const from = name === '' ? -1 : oldNames.indexOf(name);
    const kept = old.touched.has(from) ? old.recipe.columns[from] : undefined;
    if (kept) touched.add(index);
    return kept ?? mapping;
  });
  return { recipe: { ...old.recipe, columns, identifierColumn: null }, touched };
}

/**
 * The recipe as it counts while it is not finished: a column that is imported and has no property yet has something
 * to send all the same.
 */
export function withStandIns(recipe: Recipe): Recipe {
  return {
    ...recipe,
    columns: recipe.columns.map((mapping, index) =>
      mapping.imported && mapping.property === '' ? { ...mapping, property: `column ${index}` } : mapping,
    ),
  };
}

/** Sets what happens to records of one oddity. */
export function withRule(recipe: Recipe, oddity: RuledOddity, rule: 'take' | 'leave-out'): Recipe {
  return { ...recipe, rules: { ...recipe.rules, [oddity]: rule } };
}

/** Everything that stands between this recipe and an import; empty when it is ready. */
export function recipeConflicts(recipe: Recipe): RecipeConflict[] {
  const conflicts: RecipeConflict[] = [];
  if (recipe.profile.kind === 'group') {
    if (recipe.profile.groupKey.trim() === '') conflicts.push({ code: 'no-group-key' });
    if (recipe.identifierColumn === null) conflicts.push({ code: 'no-group-identifier' });
  }
  const byProperty = new Map<string, number[]>();
  recipe.columns.forEach((column, index) => {
    if (column.imported) byProperty.set(column.property, [...(byProperty.get(column.property) ?? []), index]);
  });
  const nameless = byProperty.get('');
  if (nameless) conflicts.push({ code: 'no-property', columns: nameless });
  for (const [property, columns] of byProperty) {
    if (property === '') continue;
    const message = propertyNameFault(property);
    if (message !== undefined)
      for (const column of columns) conflicts.push({ code: 'bad-property', column, message });
    else if (columns.length > 1) conflicts.push({ code: 'same-property', property, columns });
  }
  if (byProperty.size === 0) conflicts.push({ code: 'nothing-imported' });
  return conflicts;
}

/**
 * Brings a recipe up to date with what is now known of the file: columns that the person has not touched take their
 * starting mapping anew, unless another column has its property by now.
 *
 * @param touched columns the person has decided on
 */
export function refreshUntouched(recipe: Recipe, fresh: Recipe, touched: ReadonlySet<number>): Recipe {
  const taken = new Set(
    recipe.columns.flatMap((mapping, index) => (touched.has(index) ? [mapping.property] : [])),
  );
  return {
    ...recipe,
    columns: fresh.columns.map((mapping, index) => {
      const old = recipe.columns[index];
      if (old && touched.has(index)) return old;
      const property = taken.has(mapping.property) ? '' : mapping.property;
      const imported = index === recipe.identifierColumn ? property === '$email' : mapping.imported;
      return { property, imported };
    }),
  };
}
