import { CircleAlert } from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import type { Recipe } from '../../../core/mapping/recipe.ts';
import type { FileFacts } from '../../../core/reading.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { ResultSummary } from '../numbers/ResultSummary.tsx';
import { Step } from '../Step.tsx';
import { pathOf } from '../steps.ts';
import { useIsNarrow } from '../../useIsNarrow.ts';
import { countOf } from '../../words.ts';
import { ColumnsContext, type ColumnsState } from './ColumnsContext.ts';
import { ColumnsList } from './ColumnsList.tsx';
import { ColumnsTable } from './ColumnsTable.tsx';
import { ColumnsToolbar } from './ColumnsToolbar.tsx';
import { ConflictBar } from './ConflictBar.tsx';
import { columnConflicts, conflictColumns } from './conflicts.ts';
import { focusColumn } from './focusColumn.ts';
import { columnsByProperty } from './propertyGroups.ts';
import { useTableColumns } from './tableColumns.tsx';
import { useColumnKeys } from './useColumnKeys.ts';
import { useStoredProperties } from './useStoredProperties.ts';
import './columns.css';

/** Step 3: which columns are imported, and as what. */
export function ColumnsStep() {
  const facts = useDraft((draft) => draft.facts);
  const recipe = useDraft((draft) => draft.recipe);
  return facts && recipe && <Columns facts={facts} recipe={recipe} />;
}

function Columns({ facts, recipe }: { facts: FileFacts; recipe: Recipe }) {
  const [, navigate] = useLocation();
  const isNarrow = useIsNarrow();
  const box = useRef<HTMLDivElement>(null);
  const { properties, hasFailed } = useStoredProperties(recipe.profile.kind);
  const state = useColumnsState(facts, recipe, properties);
  const { conflicts } = state;
  const columns = useTableColumns(state);
  const goTo = useCallback((column: number) => focusColumn(box.current, columns, column), [columns]);
  useColumnKeys({ columns, conflicts, goTo });
  const goOn = (): void => {
    if (conflicts.length === 0) return navigate(pathOf('review'));
    const [first] = conflictColumns(conflicts.slice(0, 1));
    if (first === undefined) document.querySelector<HTMLElement>('.columns__toolbar input')?.focus();
    else goTo(first);
  };
  return (
    <Step
      layout="table"
      summary={<Summary conflicts={conflicts.length} />}
      continueLabel="Continue to Review"
      canContinue
      onContinue={goOn}
      onBack={() => navigate(pathOf('identifier'))}
    >
      <ColumnsContext value={state}>
        <ColumnsToolbar />
        <ConflictBar onGoTo={goTo} />
        {hasFailed && (
          <p className="columns__note text-2">
            Your properties could not be loaded. Mixpanel’s properties are still offered.
          </p>
        )}
        {isNarrow ? <ColumnsList /> : <ColumnsTable box={box} columns={columns} />}
      </ColumnsContext>
    </Step>
  );
}

function useColumnsState(facts: FileFacts, recipe: Recipe, stored: ColumnsState['stored']): ColumnsState {
  const conflicts = useMemo(() => columnConflicts(recipe), [recipe]);
  const used = useMemo(() => columnsByProperty(recipe), [recipe]);
  return useMemo(
    () => ({ facts, recipe, conflicts, stored, used }),
    [facts, recipe, conflicts, stored, used],
  );
}

function Summary({ conflicts }: { conflicts: number }): ReactNode {
  if (conflicts === 0) return <ResultSummary />;
  return (
    <span className="columns__conflicts text-err">
      <CircleAlert size={16} strokeWidth={1.5} aria-hidden />
      {countOf(conflicts, 'thing')} to fix
    </span>
  );
}
