import type { ReactNode } from 'react';
import type { Recipe } from '../../../core/mapping/recipe.ts';
import { type DestinationChoice, requestsAtATime } from '../../../core/settings.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { useSettings } from '../../../stores/settings.ts';
import { DestinationMark } from '../../DestinationMark.tsx';
import { shortColumnName } from '../columnNames.ts';
import { formatCount, formatDateTime } from '../../words.ts';
import { fullName } from './destinationWords.ts';

interface RunDetailsProps {
  destination: DestinationChoice;
  startedAt: number | undefined;
}

/** What this run is. */
export function RunDetails({ destination, startedAt }: RunDetailsProps) {
  const recipe = useDraft((draft) => draft.recipe);
  const names = useDraft((draft) => draft.facts?.names);
  const fileName = useDraft((draft) => draft.file?.name);
  const batchSize = useSettings((settings) => settings.batchSize);
  if (!recipe) return null;
  const atATime =
    destination.kind === 'mixpanel' ? destination.settings.requestsAtATime : requestsAtATime.min;
  return (
    <aside className="card run-details" aria-labelledby="run-details-title">
      <h2 id="run-details-title">Details</h2>
      <dl>
        <Detail term="Destination">
          <DestinationMark kind={destination.kind} /> {fullName(destination)}
        </Detail>
        <Detail term="File">
          <bdi>{fileName}</bdi>
        </Detail>
        <Detail term="Profiles">
          <bdi>{profileWords(recipe, names)}</bdi>
        </Detail>
        <Detail term="Existing values">
          {recipe.existing === 'overwrite' ? 'Overwrite' : 'Only fill in missing'}
        </Detail>
        <Detail term="Empty cells">{recipe.blanks === 'leave' ? 'Leave as is' : 'Clear'}</Detail>
        <Detail term="Sending">
          {formatCount(batchSize)} per request, {atATime} at a time
        </Detail>
        {startedAt !== undefined && <Detail term="Started">{formatDateTime(startedAt)}</Detail>}
      </dl>
    </aside>
  );
}

function Detail({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-caption">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function profileWords(recipe: Recipe, names: readonly string[] | undefined): string {
  const by =
    recipe.identifierColumn === null
      ? 'by email, else a random ID'
      : `by column ${shortColumnName(names, recipe.identifierColumn)}`;
  return recipe.profile.kind === 'user'
    ? `User profiles, ${by}`
    : `Group profiles of ${recipe.profile.groupKey}, ${by}`;
}
