import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { type Recipe, recipeConflicts } from '../../../core/mapping/recipe.ts';
import { type PlanNumbers, sentCount } from '../../../core/plan/numbers.ts';
import { type DestinationChoice, destinationLabels, mixpanelRegionLabels } from '../../../core/settings.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { chosenDestination, isDestinationReady, useSettings } from '../../../stores/settings.ts';
import { countingWords } from '../numbers/counting.ts';
import { useNumbers } from '../numbers/useNumbers.ts';
import { Step } from '../Step.tsx';
import { StepHeading } from '../StepHeading.tsx';
import { pathOf } from '../steps.ts';
import { countOf } from '../../words.ts';
import { PreviewCard } from './PreviewCard.tsx';
import { ReviewChoices } from './ReviewChoices.tsx';
import { ReviewLines } from './ReviewLines.tsx';
import { ReviewNotices } from './ReviewNotices.tsx';
import './review.css';

/** Step 4: what will happen, before it does. */
export function ReviewStep() {
  const [, navigate] = useLocation();
  const facts = useDraft((draft) => draft.facts);
  const recipe = useDraft((draft) => draft.recipe);
  const fileName = useDraft((draft) => draft.file?.name);
  const numbersProblem = useDraft((draft) => draft.numbersProblem);
  const startRun = useDraft((draft) => draft.startRun);
  const settings = useSettings();
  const destination = useMemo(() => chosenDestination(settings), [settings]);
  const { numbers, isComplete, share } = useNumbers();
  if (!facts || !recipe) return null;
  const final = isComplete ? numbers : undefined;
  const canImport =
    final !== undefined &&
    sentCount(final) > 0 &&
    recipeConflicts(recipe).length === 0 &&
    isDestinationReady(settings);
  const start = (): void => {
    void startRun();
    navigate(pathOf('run'));
  };
  return (
    <Step
      layout="page"
      isLast
      summary={final && summaryWords(final, recipe)}
      continueLabel={final ? `Import ${countOf(final.profiles, 'profile')}` : countingWords(share)}
      canContinue={canImport}
      onContinue={start}
      onBack={() => navigate(pathOf('columns'))}
    >
      <div className="step__wrap review">
        <div className="review__title">
          <StepHeading>
            {final ? `Ready to import ${countOf(final.profiles, 'profile')}` : 'Review the import'}
          </StepHeading>
          <p className="text-lead step__lead">
            From <bdi>{fileName}</bdi> into {destinationWords(destination)}. Nothing has been{' '}
            {destination.kind === 'browser' ? 'changed' : 'sent'} yet.
          </p>
        </div>
        <div className="review__main">
          <ReviewNotices recipe={recipe} destination={destination} numbersProblem={numbersProblem} />
          <ReviewLines facts={facts} recipe={recipe} numbers={final} destination={destination} />
          <ReviewChoices recipe={recipe} />
        </div>
        <PreviewCard destination={destination} />
      </div>
    </Step>
  );
}

function summaryWords(numbers: PlanNumbers, recipe: Recipe): string {
  const properties = recipe.columns.filter(({ imported }) => imported).length;
  return `${countOf(numbers.rowsRead, 'row')} · ${countOf(numbers.profiles, 'profile')} · up to ${countOf(properties, 'property', 'properties')} each`;
}

function destinationWords(destination: DestinationChoice): string {
  if (destination.kind === 'browser') return destinationLabels.browser;
  const { region, token } = destination.settings;
  const ending = token.trim().slice(-4);
  return `${destinationLabels.mixpanel}, ${mixpanelRegionLabels[region]}${ending ? ` (project token ending ${ending})` : ''}`;
}
