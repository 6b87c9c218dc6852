import { createContext, use } from 'react';
import type { Recipe } from '../../../core/mapping/recipe.ts';
import type { StoredProperty } from '../../../core/profiles/profile.ts';
import type { FileFacts } from '../../../core/reading.ts';
import type { ColumnConflict } from './conflicts.ts';

/** What every column's controls need to know. */
export interface ColumnsState {
  readonly facts: FileFacts;
  readonly recipe: Recipe;
  readonly conflicts: readonly ColumnConflict[];
  readonly stored: readonly StoredProperty[];
  readonly used: ReadonlyMap<string, readonly number[]>;
}

export const ColumnsContext = createContext<ColumnsState | undefined>(undefined);

/** @throws outside of the Columns step */
export function useColumns(): ColumnsState {
  const state = use(ColumnsContext);
  if (!state) throw new Error('columns are shown outside of their step');
  return state;
}
