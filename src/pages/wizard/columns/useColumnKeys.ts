import { useEffect } from 'react';
import { isTyping } from '../../../components/isTyping.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { useSettings } from '../../../stores/settings.ts';
import { isDialogOpen } from '../useWizardKeys.ts';
import { type ColumnConflict, conflictColumns, nextConflict } from './conflicts.ts';
import { type ShownColumns, focusedColumn } from './focusColumn.ts';
import { useHistory } from './useHistory.ts';

interface ColumnKeys {
  readonly columns: ShownColumns;
  readonly conflicts: readonly ColumnConflict[];
  readonly goTo: (column: number) => void;
}

/**
 * The step's keys: X imports or leaves out the focused column, P opens its properties, F8 and Shift+F8 go to the next
 * and the previous thing to fix, Ctrl+Z and Ctrl+Shift+Z undo and redo. Keys without Ctrl or F can be turned off.
 */
export function useColumnKeys({ columns, conflicts, goTo }: ColumnKeys): void {
  const { undo, redo } = useHistory();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isDialogOpen()) return;
      const action = actionOf(event);
      if (!action) return;
      event.preventDefault();
      if (action === 'undo') undo();
      else if (action === 'redo') redo();
      else if (action === 'check') checkFocused(columns);
      else {
        const column = targetOf(action, columns, conflicts);
        if (column !== undefined) goTo(column);
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [columns, conflicts, goTo, undo, redo]);
}

type Action = 'undo' | 'redo' | 'check' | 'property' | 'next' | 'previous';

function actionOf(event: KeyboardEvent): Action | undefined {
  if (event.key === 'F8') return event.shiftKey ? 'previous' : 'next';
  if (isTyping(event.target)) return undefined;
  const key = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && key === 'z') return event.shiftKey ? 'redo' : 'undo';
  if (event.ctrlKey || event.metaKey || event.altKey || !useSettings.getState().shortcuts) return undefined;
  if (key === 'x') return 'check';
  return key === 'p' ? 'property' : undefined;
}

function checkFocused(columns: ShownColumns): void {
  const column = focusedColumn(columns);
  const { recipe, checkColumn } = useDraft.getState();
  if (column !== undefined) checkColumn(column, !recipe?.columns[column]?.imported);
}

function targetOf(
  action: 'property' | 'next' | 'previous',
  columns: ShownColumns,
  conflicts: readonly ColumnConflict[],
): number | undefined {
  const focused = focusedColumn(columns);
  if (action === 'property') return focused;
  return nextConflict(conflictColumns(conflicts), focused ?? -1, action === 'next' ? 1 : -1);
}
