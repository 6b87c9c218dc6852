import type { ReactNode } from 'react';
import { LinkButton } from '../../../components/Button.tsx';
import { CodeChip } from '../../../components/CodeChip.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { type Recipe, recipeConflicts } from '../../../core/mapping/recipe.ts';
import { type Problem, describeProblem } from '../../../core/problems.ts';
import { type DestinationChoice, destinationLabels, mixpanelFaults } from '../../../core/settings.ts';
import { pathOf } from '../steps.ts';
import { countOf } from '../../words.ts';

interface ReviewNoticesProps {
  recipe: Recipe;
  destination: DestinationChoice;
  numbersProblem: Problem | undefined;
}

/** What stands in the way of the import, and what the destination cannot tell. */
export function ReviewNotices({ recipe, destination, numbersProblem }: ReviewNoticesProps): ReactNode {
  return (
    <>
      {numbersProblem && (
        <Notice tone="err" role="alert" title={describeProblem(numbersProblem).title}>
          {describeProblem(numbersProblem).advice}
        </Notice>
      )}
      <Conflicts recipe={recipe} />
      {destination.kind === 'mixpanel' && <MixpanelNotices recipe={recipe} destination={destination} />}
    </>
  );
}

function Conflicts({ recipe }: { recipe: Recipe }) {
  const conflicts = recipeConflicts(recipe);
  if (conflicts.length === 0) return null;
  const isIdentifier = conflicts.some(
    ({ code }) => code === 'no-group-key' || code === 'no-group-identifier',
  );
  const place = isIdentifier ? 'identifier' : 'columns';
  return (
    <Notice
      tone="err"
      title={`${countOf(conflicts.length, 'thing')} to fix before the import.`}
      actions={
        <LinkButton size="sm" href={pathOf(place)}>
          {isIdentifier ? 'Back to Identifier' : 'Back to Columns'}
        </LinkButton>
      }
    >
      {isIdentifier
        ? 'Group profiles need a group key and an identifier column.'
        : 'Every imported column needs one property of its own.'}
    </Notice>
  );
}

interface MixpanelNoticesProps {
  recipe: Recipe;
  destination: Extract<DestinationChoice, { readonly kind: 'mixpanel' }>;
}

function MixpanelNotices({ recipe, destination }: MixpanelNoticesProps) {
  const errors = mixpanelFaults(destination.settings).filter(({ severity }) => severity === 'error');
  const properties = recipe.columns.filter(({ imported }) => imported).length;
  return (
    <>
      {errors.length > 0 && (
        <Notice
          tone="err"
          title={`${destinationLabels.mixpanel} is not set up yet.`}
          actions={
            <LinkButton size="sm" href="/settings">
              Open Settings
            </LinkButton>
          }
        >
          {errors.map(({ message }) => message).join(' ')}
        </Notice>
      )}
      <Notice tone="warn" title="We cannot see what is already in Mixpanel.">
        A project token can write profiles but not read them.{' '}
        {recipe.existing === 'overwrite'
          ? `Where a profile exists, its values for ${properties === 1 ? 'this property' : `these ${properties} properties`} are overwritten. This cannot be undone.`
          : 'Where a profile exists, the values it has stay.'}
      </Notice>
      {recipe.profile.kind === 'group' && (
        <Notice tone="warn" title="The group key must exist in the Mixpanel project.">
          Add <CodeChip>{recipe.profile.groupKey}</CodeChip> under Project settings, Group keys, in Mixpanel
          before you import. Mixpanel takes groups of an unknown key without showing them.
        </Notice>
      )}
    </>
  );
}
