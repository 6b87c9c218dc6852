import { Redo2, Undo2 } from 'lucide-react';
import { Button } from '../../../components/Button.tsx';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { StepHeading } from '../StepHeading.tsx';
import { useColumns } from './ColumnsContext.ts';
import { useHistory } from './useHistory.ts';

/** How many columns are imported, all or none of them, and back again. */
export function ColumnsToolbar() {
  const { recipe } = useColumns();
  const checkAll = useDraft((draft) => draft.checkAll);
  const others = recipe.columns.filter((_, index) => index !== recipe.identifierColumn);
  const checked = others.filter(({ imported }) => imported).length;
  const total = recipe.columns.length;
  const imported = checked + (total - others.length);
  return (
    <div className="columns__toolbar">
      <StepHeading className="columns__title">Choose columns</StepHeading>
      <Checkbox
        label={`${imported} of ${total} imported`}
        checked={checked === others.length}
        indeterminate={checked > 0 && checked < others.length}
        onChange={(all) => checkAll(all)}
      />
      <Button size="sm" variant="ghost" onClick={() => checkAll(true)}>
        Check all
      </Button>
      <Button size="sm" variant="ghost" onClick={() => checkAll(false)}>
        Uncheck all
      </Button>
      <History />
    </div>
  );
}

function History() {
  const past = useDraft((draft) => draft.past.at(-1)?.label);
  const future = useDraft((draft) => draft.future.at(-1)?.label);
  const { undo, redo } = useHistory();
  return (
    <div className="columns__history" role="group" aria-label="History">
      <IconButton
        size="sm"
        label={past === undefined ? 'Undo' : `Undo: ${past}`}
        icon={<Undo2 size={16} strokeWidth={1.5} aria-hidden />}
        disabled={past === undefined}
        onClick={undo}
      />
      <IconButton
        size="sm"
        label={future === undefined ? 'Redo' : `Redo: ${future}`}
        icon={<Redo2 size={16} strokeWidth={1.5} aria-hidden />}
        disabled={future === undefined}
        onClick={redo}
      />
    </div>
  );
}
