import { CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Select } from '../../../components/Select.tsx';
import type { PlanList, PlanNumbers } from '../../../core/plan/numbers.ts';
import type { Recipe } from '../../../core/mapping/recipe.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { RowsButton } from '../rows/RowsButton.tsx';
import { type IdentifierFinding, identifierFindings } from './findings.ts';

interface IdentifierFindingsProps {
  numbers: PlanNumbers;
  recipe: Recipe;
}

/** What is odd about the identifiers, each with what can be done about it. */
export function IdentifierFindings({ numbers, recipe }: IdentifierFindingsProps) {
  const findings = identifierFindings(numbers, recipe);
  return (
    <ul className="identifier-findings">
      {findings.map((finding) => (
        <FindingItem key={finding.code} finding={finding}>
          {finding.code === 'empty' && recipe.profile.kind === 'user' && <EmptyChoice recipe={recipe} />}
          {finding.code === 'refused' && <RefusedChoice recipe={recipe} />}
        </FindingItem>
      ))}
      {numbers.complete && (
        <li>
          <CircleCheck className="text-ok" size={16} strokeWidth={1.5} aria-hidden />
          <b>{findings.length === 0 ? 'Nothing odd found' : 'Nothing else found'}</b>
        </li>
      )}
    </ul>
  );
}

function FindingItem({ finding, children }: { finding: IdentifierFinding; children: ReactNode }) {
  const { title, advice, list, count } = finding;
  const Icon = finding.isWarning ? TriangleAlert : Info;
  return (
    <li>
      <Icon className={finding.isWarning ? 'text-warn' : 'text-3'} size={16} strokeWidth={1.5} aria-hidden />
      <div className="identifier-findings__words">
        <div className="identifier-findings__head">
          <b>{title}</b>
          {list && <RowsButton look="words" title={title} list={list satisfies PlanList} count={count} />}
        </div>
        <p className="text-2">{advice}</p>
        {children}
      </div>
    </li>
  );
}

function EmptyChoice({ recipe }: { recipe: Recipe }) {
  const change = useDraft((draft) => draft.changeRecipe);
  return (
    <Select
      hideLabel
      size="sm"
      label="Rows without an identifier"
      value={recipe.emptyIdentifier}
      options={[
        { value: 'fall-back', label: 'Use the email or a random ID' },
        { value: 'leave-out', label: 'Leave these rows out' },
      ]}
      onChange={(emptyIdentifier) => change({ emptyIdentifier })}
    />
  );
}

function RefusedChoice({ recipe }: { recipe: Recipe }) {
  const change = useDraft((draft) => draft.changeRecipe);
  return (
    <Select
      hideLabel
      size="sm"
      label="Identifiers that look like a missing value"
      value={recipe.refusedIdentifier}
      options={[
        { value: 'treat-as-empty', label: 'Treat as empty' },
        { value: 'keep', label: 'Keep as it is' },
      ]}
      onChange={(refusedIdentifier) => change({ refusedIdentifier })}
    />
  );
}
