import type { Recipe } from '../mapping/recipe.ts';

/** For tests: column A is the identifier, B the e-mail, C a property of its own. */
export const testRecipe: Recipe = {
  profile: { kind: 'user' },
  identifierColumn: 0,
  emptyIdentifier: 'fall-back',
  refusedIdentifier: 'treat-as-empty',
  columns: [
    { imported: false, property: '' },
    { imported: true, property: '$email' },
    { imported: true, property: 'Plan' },
  ],
  existing: 'overwrite',
  blanks: 'leave',
  keepUpdatedAt: false,
};
