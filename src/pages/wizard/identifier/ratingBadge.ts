import type { IdentifierRating } from '../../../core/mapping/recommendIdentifier.ts';

export interface RatingBadge {
  readonly tone: 'ok' | 'neutral' | 'warn';
  readonly label: string;
  /** Why, in words. */
  readonly reason: string;
}

/** Over this share of different values, rows share hardly any group. */
const onePerRow = 0.95;

/** What a column's rating says beside it. A group's identifier is meant to repeat, a person's is not. */
export function ratingBadge(rating: IdentifierRating, kind: 'user' | 'group'): RatingBadge | undefined {
  const { grade, filled, unique, reason } = rating;
  if (grade === 'mostly-empty') return { tone: 'warn', label: 'Mostly empty', reason };
  if (kind === 'group') return groupBadge(filled, unique);
  if (grade === 'recommended') return { tone: 'ok', label: 'Recommended', reason };
  if (grade === 'possible') return { tone: 'neutral', label: 'Possible', reason };
  if (grade === 'values-repeat') return { tone: 'warn', label: 'Values repeat', reason };
  return { tone: 'neutral', label: 'Gaps', reason };
}

function groupBadge(filled: number, unique: number): RatingBadge | undefined {
  if (filled === 0) return undefined;
  if (unique > onePerRow)
    return {
      tone: 'warn',
      label: 'One per row',
      reason: 'Nearly every row has another value, so nearly every row would be a group of its own.',
    };
  return {
    tone: 'neutral',
    label: 'Possible',
    reason: 'Several rows share a value, as the rows of a group do.',
  };
}

/** The order in which columns are offered: for groups, those whose values repeat come first. */
export function inOrder(ratings: readonly IdentifierRating[], kind: 'user' | 'group'): IdentifierRating[] {
  if (kind === 'user') return [...ratings];
  const rank = ({ filled, unique }: IdentifierRating): number =>
    (filled < 0.5 ? 2 : 0) + (unique > onePerRow ? 1 : 0);
  return ratings.toSorted((a, b) => rank(a) - rank(b));
}
