import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { useDraft } from '../../stores/importDraft/draft.ts';

interface LeaveDialogProps {
  open: boolean;
  onClose: () => void;
  onLeave: () => void;
}

/** Asked when somebody closes the wizard with a file in it. */
export function LeaveDialog({ open, onClose, onLeave }: LeaveDialogProps) {
  const isRunning = useDraft((draft) => draft.isStarting || draft.run?.state === 'running');
  const discard = useDraft((draft) => draft.discard);
  const stay = { label: 'Stay', safe: true, onSelect: () => undefined };
  const leave = { label: 'Leave', onSelect: onLeave };
  if (isRunning)
    return (
      <ConfirmDialog
        open={open}
        onClose={onClose}
        title="Leave while the import runs?"
        body="It goes on as long as this tab stays open. Import from CSV brings you back to it."
        actions={[stay, leave]}
      />
    );
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title="Leave this import?"
      body="Your file and choices are kept until you close this tab. Discard removes them now."
      actions={[
        {
          label: 'Discard',
          tone: 'danger',
          onSelect: () => {
            discard();
            onLeave();
          },
        },
        stay,
        leave,
      ]}
    />
  );
}
