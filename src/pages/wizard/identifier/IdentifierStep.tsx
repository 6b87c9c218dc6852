import { useState } from 'react';
import { useLocation } from 'wouter';
import { rateIdentifiers } from '../../../core/mapping/recommendIdentifier.ts';
import type { FileFacts } from '../../../core/reading.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { ResultSummary } from '../numbers/ResultSummary.tsx';
import { Step } from '../Step.tsx';
import { StepHeading } from '../StepHeading.tsx';
import { pathOf } from '../steps.ts';
import { IdentifierResult } from './IdentifierResult.tsx';
import { IdentifierTable } from './IdentifierTable.tsx';
import { NoIdentifier } from './NoIdentifier.tsx';
import { ProfileKind, groupKeyFieldName } from './ProfileKind.tsx';
import './identifier.css';

/** Step 2: whom a row belongs to. */
export function IdentifierStep() {
  const [, navigate] = useLocation();
  const facts = useDraft((draft) => draft.facts);
  const recipe = useDraft((draft) => draft.recipe);
  const [showMissing, setShowMissing] = useState(false);
  if (!facts || !recipe) return null;
  const { profile } = recipe;
  const goOn = (): void => {
    if (profile.kind === 'user' || profile.groupKey.trim() !== '') return navigate(pathOf('columns'));
    setShowMissing(true);
    document.querySelector<HTMLInputElement>(`[name=${groupKeyFieldName}]`)?.focus();
  };
  return (
    <Step
      layout="page"
      summary={<ResultSummary />}
      continueLabel="Continue to Columns"
      canContinue={profile.kind === 'user' || recipe.identifierColumn !== null}
      onContinue={goOn}
      onBack={() => navigate(pathOf('upload'))}
    >
      <div className="step__wrap step__split">
        <div className="identifier">
          <div>
            <StepHeading>Choose an identifier</StepHeading>
            <p className="text-lead step__lead">
              The identifier decides which profile a row belongs to. It must match the ID you send with your
              events.
            </p>
          </div>
          <ProfileKind recipe={recipe} showMissing={showMissing} />
          <fieldset className="identifier__choice">
            <legend className="field__label">
              Identifier column{profile.kind === 'group' && ' ($group_id)'}
            </legend>
            {profile.kind === 'user' && <Recommendation facts={facts} />}
            <IdentifierTable facts={facts} recipe={recipe} />
            <NoIdentifier facts={facts} recipe={recipe} />
          </fieldset>
        </div>
        <IdentifierResult recipe={recipe} />
      </div>
    </Step>
  );
}

/** Says that a better column is there, while another one or none is chosen. */
function Recommendation({ facts }: { facts: FileFacts }) {
  const chosen = useDraft((draft) => draft.recipe?.identifierColumn);
  const choose = useDraft((draft) => draft.chooseIdentifier);
  const [best] = rateIdentifiers(facts.columns, facts.names, facts.rows);
  if (best?.grade !== 'recommended' || best.column === chosen) return null;
  return (
    <p className="text-2">
      {best.reason}{' '}
      <button type="button" className="link-button" onClick={() => choose(best.column)}>
        Use the recommended column
      </button>
    </p>
  );
}
