import { Dialog } from '../../../components/Dialog.tsx';
import type { PlanList } from '../../../core/plan/numbers.ts';
import type { FileList } from '../../../core/reading.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { RecordGrid } from './RecordGrid.tsx';
import './rows.css';

interface RowsDialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  list: FileList | PlanList;
  count: number;
}

/** The rows behind a number, in a layer over the page. */
export function RowsDialog({ open, onClose, title, list, count }: RowsDialogProps) {
  const facts = useDraft((draft) => draft.facts);
  return (
    <Dialog open={open} onClose={onClose} title={title} size="lg">
      {facts && (
        <div className="rows-dialog">
          <RecordGrid label={title} list={list} rowCount={count} facts={facts} />
        </div>
      )}
    </Dialog>
  );
}
