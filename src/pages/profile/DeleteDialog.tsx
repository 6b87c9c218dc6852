import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { type DestinationKind, destinationLabels } from '../../core/settings.ts';
import { countOf } from '../words.ts';
import { idLabels } from './identity.ts';
import type { ProfileDraft } from './useProfileDraft.ts';

interface DeleteDialogProps {
  open: boolean;
  draft: ProfileDraft;
  destination: DestinationKind;
  onClose: () => void;
  onDelete: () => void;
}

export function DeleteDialog({ open, draft, destination, onClose, onDelete }: DeleteDialogProps) {
  return (
    <ConfirmDialog
      open={open}
      title="Delete this profile?"
      body={<DeleteWords draft={draft} destination={destination} />}
      actions={[
        { label: 'Keep it', safe: true, onSelect: () => undefined },
        { label: 'Delete profile', tone: 'danger', onSelect: onDelete },
      ]}
      onClose={onClose}
    />
  );
}

function DeleteWords({ draft, destination }: Pick<DeleteDialogProps, 'draft' | 'destination'>) {
  const { identity, lookup } = draft;
  const who = (
    <>
      The profile with the {idLabels[identity.kind]} <bdi className="text-mono">{identity.id}</bdi>
    </>
  );
  if (destination === 'mixpanel')
    return (
      <>{who} is removed from Mixpanel, with all its properties. Its events stay. This cannot be undone.</>
    );
  const count = lookup.state === 'found' ? Object.keys(lookup.profile.properties).length : 0;
  return (
    <>
      {who} is removed from {destinationLabels.browser}, with its {countOf(count, 'property', 'properties')}.
      This cannot be undone.
    </>
  );
}
