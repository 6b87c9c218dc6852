import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useToast } from '../../components/Toasts.tsx';
import type { ProfileKey } from '../../core/profiles/update.ts';
import { chosenDestination, useSettings } from '../../stores/settings.ts';
import { focusHeading } from '../focusHeading.ts';
import { profileHref } from '../profileHref.ts';
import { usePageTitle } from '../usePageTitle.ts';
import { DeleteDialog } from './DeleteDialog.tsx';
import { MixpanelNotice, SaveNotice } from './EditorNotices.tsx';
import { IdentityCard } from './IdentityCard.tsx';
import { JsonCard } from './JsonCard.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { ProfileAside } from './ProfileAside.tsx';
import { ProfileFoot } from './ProfileFoot.tsx';
import { ProfileHead } from './ProfileHead.tsx';
import { PropertiesCard } from './PropertiesCard.tsx';
import { type EditMode, useProfileDraft } from './useProfileDraft.ts';
import { useSaving } from './useSaving.ts';

interface ProfileEditorProps {
  /** The profile to edit; undefined for a form that may become one. */
  opened: ProfileKey | undefined;
  startKind: ProfileKey['kind'];
}

/** Adds, edits and deletes one profile, in the destination in use. */
export function ProfileEditor({ opened, startKind }: ProfileEditorProps) {
  usePageTitle(opened ? opened.id : 'Add or edit one profile');
  const settings = useSettings();
  const destination = chosenDestination(settings);
  const form = useRef<HTMLDivElement>(null);
  const draft = useProfileDraft(opened, startKind, destination.kind);
  const saving = useSaving(draft, destination, form);
  const [isDeleting, setIsDeleting] = useState(false);
  const [, navigate] = useLocation();
  const toast = useToast();

  const save = async (): Promise<boolean> => {
    const saved = await saving.save();
    if (!saved) return false;
    if (destination.kind === 'browser') {
      toast.show({ text: 'Saved' });
      if (!opened) {
        navigate(profileHref(saved), { replace: true });
        requestAnimationFrame(focusHeading);
      }
    }
    return true;
  };
  const remove = async (): Promise<void> => {
    if (!(await saving.remove())) return;
    toast.show({ text: 'Profile deleted' });
    draft.discard();
    navigate('/', { replace: true });
  };
  const changeMode = (mode: EditMode): void => {
    if (!draft.changeMode(mode)) saving.showFaults();
  };

  return (
    <div className="profile" ref={form}>
      <div className="profile__page">
        <ProfileHead
          draft={draft}
          opened={opened}
          destination={destination.kind}
          onMode={changeMode}
          onDelete={() => setIsDeleting(true)}
        />
        <div className="profile__main">
          {destination.kind === 'mixpanel' && <MixpanelNotice />}
          <SaveNotice saving={saving} draft={draft} destination={destination.kind} />
          <IdentityCard
            draft={draft}
            isFixed={opened !== undefined}
            wasTried={saving.wasTried}
            destination={destination.kind}
          />
          {draft.mode === 'form' ? (
            <PropertiesCard draft={draft} wasTried={saving.wasTried} />
          ) : (
            <JsonCard draft={draft} />
          )}
        </div>
        <ProfileAside draft={draft} opened={opened} destination={destination.kind} />
      </div>
      <ProfileFoot draft={draft} saving={saving} isNew={!opened} onSave={() => void save()} />
      <DeleteDialog
        open={isDeleting}
        draft={draft}
        destination={destination.kind}
        onClose={() => setIsDeleting(false)}
        onDelete={() => void remove()}
      />
      <LeaveDialog draft={draft} onSave={save} />
    </div>
  );
}
