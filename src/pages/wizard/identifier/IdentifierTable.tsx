import { Check, ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '../../../components/Badge.tsx';
import { FillBar } from '../../../components/FillBar.tsx';
import { Radio } from '../../../components/RadioGroup.tsx';
import {
  type IdentifierRating,
  percent,
  rateIdentifiers,
} from '../../../core/mapping/recommendIdentifier.ts';
import type { Recipe } from '../../../core/mapping/recipe.ts';
import type { FileFacts } from '../../../core/reading.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { ColumnName } from '../ColumnName.tsx';
import { countOf } from '../../words.ts';
import { inOrder, ratingBadge } from './ratingBadge.ts';

/** The radio buttons of all columns and of “No identifier column” are one group. */
export const identifierRadios = 'identifier-column';
const shownAtFirst = 5;

interface IdentifierTableProps {
  facts: FileFacts;
  recipe: Recipe;
}

/** Every column as a possible identifier, best first. */
export function IdentifierTable({ facts, recipe }: IdentifierTableProps) {
  const [showsAll, setShowsAll] = useState(false);
  const { kind } = recipe.profile;
  const ratings = inOrder(rateIdentifiers(facts.columns, facts.names, facts.rows), kind);
  const shown = showsAll
    ? ratings
    : ratings.filter((rating, place) => place < shownAtFirst || rating.column === recipe.identifierColumn);
  const hidden = ratings.length - shown.length;
  return (
    <div className="card identifier__columns">
      <table className="identifier-table" aria-label="Columns">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Sample values</th>
            <th scope="col">Filled</th>
            <th scope="col">Unique</th>
            <th scope="col">
              <span className="sr-only">Rating</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((rating) => (
            <RatingRow key={rating.column} rating={rating} facts={facts} recipe={recipe} />
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <button type="button" className="link-button identifier__more" onClick={() => setShowsAll(true)}>
          <ChevronDown size={16} strokeWidth={1.5} aria-hidden />
          Show {countOf(hidden, 'more column', 'more columns')}
        </button>
      )}
    </div>
  );
}

interface RatingRowProps extends IdentifierTableProps {
  rating: IdentifierRating;
}

function RatingRow({ rating, facts, recipe }: RatingRowProps) {
  const choose = useDraft((draft) => draft.chooseIdentifier);
  const { column, filled, unique } = rating;
  const columnFacts = facts.columns[column];
  const badge = ratingBadge(rating, recipe.profile.kind);
  const isChosen = recipe.identifierColumn === column;
  return (
    <tr className={isChosen ? 'is-chosen' : undefined}>
      <th scope="row" className="identifier-table__column">
        <Radio
          name={identifierRadios}
          value={String(column)}
          label={<ColumnName names={facts.names} index={column} />}
          checked={isChosen}
          onSelect={() => choose(column)}
        />
      </th>
      <td className="identifier-table__samples">
        <bdi className="identifier-table__values">{columnFacts?.samples.join(', ')}</bdi>
        {badge && <span className="text-caption">{badge.reason}</span>}
      </td>
      <td className="identifier-table__share">
        <Share share={filled} words="filled" isLow={filled < 0.5} />
      </td>
      <td className="identifier-table__share">
        <Share
          share={unique}
          words="unique"
          isLow={recipe.profile.kind === 'user' && unique < 0.97}
          isAbout={columnFacts?.distinctIsExact === false}
        />
      </td>
      <td className="identifier-table__badge">
        {badge && (
          <Badge
            tone={badge.tone}
            icon={badge.tone === 'ok' && <Check size={12} strokeWidth={2} aria-hidden />}
          >
            {badge.label}
          </Badge>
        )}
      </td>
    </tr>
  );
}

interface ShareProps {
  share: number;
  words: string;
  isLow: boolean;
  isAbout?: boolean;
}

function Share({ share, words, isLow, isAbout = false }: ShareProps) {
  return (
    <>
      <span className="text-number">
        {isAbout && 'about '}
        {percent(share)} <span className="identifier-table__word">{words}</span>
      </span>
      <FillBar value={share} tone={isLow ? 'warn' : 'neutral'} />
    </>
  );
}
