import type { Recipe } from '../../../core/mapping/recipe.ts';
import type { PlanList, PlanNumbers } from '../../../core/plan/numbers.ts';
import { countOf, formatCount } from '../../words.ts';

/** Something about the identifiers that the person should know before anything is sent. */
export interface IdentifierFinding {
  readonly code: 'repeats' | 'empty' | 'refused' | 'trimmed' | 'too-long' | 'several-ids' | 'random';
  readonly title: string;
  readonly advice: string;
  readonly list: PlanList | undefined;
  readonly count: number;
  readonly isWarning: boolean;
}

/** Everything odd about the identifiers that the numbers know of; what was not met is not there. */
export function identifierFindings(numbers: PlanNumbers, recipe: Recipe): IdentifierFinding[] {
  return [...columnFindings(numbers, recipe), ...profileFindings(numbers, recipe)].filter(
    ({ count }) => count > 0,
  );
}

/** Of the identifier column alone. */
function columnFindings(numbers: PlanNumbers, recipe: Recipe): IdentifierFinding[] {
  if (recipe.identifierColumn === null) return [];
  const { emptyIdentifier: empty, refused, refusedExample, trimmed } = numbers;
  const isGroup = recipe.profile.kind === 'group';
  return [
    {
      code: 'empty',
      title: countOf(empty, 'row has no identifier', 'rows have no identifier'),
      advice: isGroup ? 'Rows without a group ID are left out.' : 'The cell is empty.',
      list: 'emptyIdentifier',
      count: empty,
      isWarning: true,
    },
    {
      code: 'refused',
      title: `${countOf(refused, 'row has', 'rows have')} an identifier such as “${refusedExample}”`,
      advice: 'This looks like a missing value, not an ID.',
      list: 'refused',
      count: refused,
      isWarning: true,
    },
    {
      code: 'trimmed',
      title: countOf(trimmed, 'identifier has spaces around it', 'identifiers have spaces around them'),
      advice: 'The spaces are removed.',
      list: 'trimmed',
      count: trimmed,
      isWarning: false,
    },
  ];
}

/** Of identifiers wherever they come from. */
function profileFindings(numbers: PlanNumbers, recipe: Recipe): IdentifierFinding[] {
  const { repeats, random, emailsWithSeveralIds: several } = numbers;
  const tooLong = numbers.leftOut['identifier-too-long'];
  return [
    {
      code: 'too-long',
      title: countOf(tooLong, 'identifier is over 255 characters', 'identifiers are over 255 characters'),
      advice: 'These rows are left out. They are among the rows left out above.',
      list: undefined,
      count: tooLong,
      isWarning: true,
    },
    {
      code: 'repeats',
      title: countOf(repeats, 'row repeats an earlier identifier', 'rows repeat an earlier identifier'),
      advice:
        recipe.existing === 'overwrite'
          ? 'Rows are applied in file order, so the last row wins.'
          : 'Rows are applied in file order, and a value that is there stays.',
      list: 'repeats',
      count: repeats,
      isWarning: recipe.profile.kind === 'user',
    },
    {
      code: 'several-ids',
      title: countOf(
        several,
        'row has an email that stands with several identifiers',
        'rows have an email that stands with several identifiers',
      ),
      advice: 'They stay separate profiles: emails are never merged.',
      list: 'emailsWithSeveralIds',
      count: several,
      isWarning: true,
    },
    {
      code: 'random',
      title: 'Random IDs cannot be matched later',
      advice: `Import this file again, and ${random === 1 ? 'its row becomes a new profile, not an update' : `these ${formatCount(random)} rows become new profiles, not updates`}. They also join no events.`,
      list: 'random',
      count: random,
      isWarning: true,
    },
  ];
}
