import { useCallback, useState } from 'react';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { useLeaveGuard } from '../leaveGuard.ts';
import { profileName } from '../profileName.ts';
import { countOf } from '../words.ts';
import type { ProfileDraft } from './useProfileDraft.ts';

interface LeaveDialogProps {
  draft: ProfileDraft;
  /** Resolves to false when there was something to fix. */
  onSave: () => Promise<boolean>;
}

/** Asks before unsaved changes are lost. */
export function LeaveDialog({ draft, onSave }: LeaveDialogProps) {
  const [leave, setLeave] = useState<() => void>();
  // State setters take a function for an update, so the function to keep is wrapped.
  const ask = useCallback((go: () => void) => setLeave(() => go), []);
  useLeaveGuard(draft.changes > 0, ask);
  const saveAndLeave = async (): Promise<void> => {
    if (await onSave()) leave?.();
  };
  return (
    <ConfirmDialog
      open={leave !== undefined}
      title="Leave without saving?"
      body={
        <>
          Your {countOf(draft.changes, 'change')} to <bdi>{nameOf(draft)}</bdi>{' '}
          {draft.changes === 1 ? 'is' : 'are'} not saved yet.
        </>
      }
      actions={[
        { label: 'Discard changes', tone: 'danger', onSelect: () => leave?.() },
        { label: 'Keep editing', safe: true, onSelect: () => undefined },
        { label: 'Save and leave', tone: 'primary', onSelect: () => void saveAndLeave() },
      ]}
      onClose={() => setLeave(undefined)}
    />
  );
}

function nameOf({ lookup, identity }: ProfileDraft): string {
  return (lookup.state === 'found' && profileName(lookup.profile)) || identity.id || 'this profile';
}
