import { useCallback, useState } from 'react';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { useLeaveGuard } from '../leaveGuard.ts';

interface UnsavedDialogProps {
  isChanged: boolean;
  /** Returns false when there was something to fix. */
  onSave: () => boolean;
}

/** Asks before unsaved settings are lost. */
export function UnsavedDialog({ isChanged, onSave }: UnsavedDialogProps) {
  const [leave, setLeave] = useState<() => void>();
  // State setters take a function for an update, so the function to keep is wrapped.
  const ask = useCallback((go: () => void) => setLeave(() => go), []);
  useLeaveGuard(isChanged, ask);
  return (
    <ConfirmDialog
      open={leave !== undefined}
      title="Leave without saving?"
      body="Your changes to Mixpanel’s settings are not saved yet."
      actions={[
        { label: 'Discard changes', tone: 'danger', onSelect: () => leave?.() },
        { label: 'Keep editing', safe: true, onSelect: () => undefined },
        {
          label: 'Save and leave',
          tone: 'primary',
          onSelect: () => {
            if (onSave()) leave?.();
          },
        },
      ]}
      onClose={() => setLeave(undefined)}
    />
  );
}
