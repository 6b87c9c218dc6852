import { CircleAlert } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { countOf, formatCount } from '../words.ts';
import { identityFault } from './identity.ts';
import { parseProperties, rowFaults } from './profileChanges.ts';
import type { ProfileDraft } from './useProfileDraft.ts';
import type { Saving } from './useSaving.ts';

interface ProfileFootProps {
  draft: ProfileDraft;
  saving: Saving;
  isNew: boolean;
  onSave: () => void;
}

/** How much is not saved yet, and saving it. */
export function ProfileFoot({ draft, saving, isNew, onSave }: ProfileFootProps) {
  const toFix = saving.wasTried ? countFaults(draft) : 0;
  return (
    <footer className="profile__foot">
      <div className="profile__foot-words" role="status">
        <b>{changeWords(draft, isNew)}</b>
        {toFix > 0 && (
          <span className="text-err">
            <CircleAlert size={16} strokeWidth={1.5} aria-hidden />
            {formatCount(toFix)} to fix before saving
          </span>
        )}
      </div>
      {draft.changes > 0 && (
        <Button
          variant="ghost"
          onClick={() => {
            draft.discard();
            saving.reset();
          }}
        >
          Discard
        </Button>
      )}
      <Button variant="primary" busy={saving.isBusy} onClick={onSave}>
        Save profile
      </Button>
    </footer>
  );
}

function changeWords({ changes, lookup }: ProfileDraft, isNew: boolean): string {
  if (isNew && lookup.state !== 'found')
    return changes === 0 ? 'New profile' : `New profile, ${countOf(changes, 'property', 'properties')}`;
  return changes === 0 ? 'No unsaved changes' : countOf(changes, 'unsaved change');
}

function countFaults(draft: ProfileDraft): number {
  const properties =
    draft.mode === 'form'
      ? rowFaults(draft.rows).size
      : Number(!parseProperties(draft.json, draft.stored).ok);
  return properties + Number(identityFault(draft.identity) !== undefined);
}
