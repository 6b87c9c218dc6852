import type { Recipe } from '../../../core/mapping/recipe.ts';
import { type PlanList, type PlanNumbers, leftOutCount } from '../../../core/plan/numbers.ts';
import type { SkipReason } from '../../../core/plan/plan.ts';
import { formatCount } from '../../words.ts';

/** One part of the rows of a file, with the list that holds them where there is one. */
export interface NumberLine {
  readonly label: string;
  readonly count: number;
  readonly list: PlanList | undefined;
  readonly tone: 'accent' | 'ok' | 'warn' | 'err' | 'neutral';
}

/** Where the rows get their identifier, or that they are left out. The counts add up to the rows that were read. */
export function sourceLines(numbers: PlanNumbers, recipe: Recipe): NumberLine[] {
  const column: NumberLine = {
    label: 'Use the identifier column',
    count: numbers.column,
    list: 'column',
    tone: 'accent',
  };
  const fallBack: NumberLine[] = [
    { label: 'Use their email', count: numbers.email, list: 'email', tone: 'ok' },
    { label: 'Get a random ID', count: numbers.random, list: 'random', tone: 'warn' },
  ];
  return [
    ...(recipe.identifierColumn === null ? [] : [column]),
    ...(recipe.profile.kind === 'group' ? [] : fallBack),
    { label: 'Left out', count: leftOutCount(numbers), list: 'leftOut', tone: 'err' },
  ];
}

/** What the imported rows become. The counts add up to the rows that are imported. */
export function profileLines(numbers: PlanNumbers): NumberLine[] {
  return [
    { label: 'Become a profile', count: numbers.profiles, list: undefined, tone: 'accent' },
    { label: 'Repeat an earlier identifier', count: numbers.repeats, list: 'repeats', tone: 'neutral' },
  ];
}

const leftOutWords: Readonly<Record<SkipReason, string>> = {
  blank: 'empty row',
  'no-identifier': 'without an identifier',
  'no-group-id': 'without a group ID',
  'identifier-too-long': 'with an identifier over 255 characters',
  'nothing-to-send': 'with nothing in the columns to import',
  short: 'with too few values',
  long: 'with too many values',
  damaged: 'with a quote out of place',
  undecodable: 'with letters that could not be read',
  nul: 'with NUL characters',
  overlong: 'with a value of over 10,000 characters',
  comment: 'of comment',
};

/** Why rows are left out: “2 empty rows, 17 without an identifier”; empty when none is. */
export function leftOutReasons(numbers: PlanNumbers): string {
  return Object.entries(numbers.leftOut)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => {
      const words = leftOutWords[reason as SkipReason];
      return `${formatCount(count)} ${reason === 'blank' && count > 1 ? `${words}s` : words}`;
    })
    .join(', ');
}
