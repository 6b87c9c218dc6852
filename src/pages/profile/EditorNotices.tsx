import { Button, LinkButton } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { DestinationKind } from '../../core/settings.ts';
import { isDestinationReady, useSettings } from '../../stores/settings.ts';
import { destinationName } from '../destinationName.ts';
import { countOf } from '../words.ts';
import type { ProfileDraft } from './useProfileDraft.ts';
import type { Saving } from './useSaving.ts';

/** Mixpanel's values cannot be read, so its form cannot show them. */
export function MixpanelNotice() {
  const settings = useSettings();
  const name = destinationName('mixpanel', settings.mixpanel);
  if (!isDestinationReady(settings))
    return (
      <Notice
        tone="warn"
        title="Mixpanel is not set up yet."
        actions={
          <LinkButton href="/settings" size="sm">
            Open Settings
          </LinkButton>
        }
      >
        It needs a project token before a profile can be sent.
      </Notice>
    );
  return (
    <Notice
      tone="info"
      title={`This profile goes to ${name}.`}
      actions={
        <Button size="sm" onClick={() => settings.change({ destination: 'browser' })}>
          Edit in This browser
        </Button>
      }
    >
      What Mixpanel holds cannot be read with a project token, so the form starts empty. Saving sends only
      what you enter; other properties of the profile stay as they are.
    </Notice>
  );
}

interface SaveNoticeProps {
  saving: Saving;
  draft: ProfileDraft;
  destination: DestinationKind;
}

/** What became of the last try to save. */
export function SaveNotice({ saving, draft, destination }: SaveNoticeProps) {
  const { result, formFault } = saving;
  if (formFault)
    return (
      <div data-form-fault tabIndex={-1}>
        <Notice tone="err" role="alert" title={formFault} />
      </div>
    );
  if (!result) return null;
  if (result.outcome === 'rejected')
    return (
      <Notice tone="err" role="alert" title="The profile was not saved.">
        {result.words}
      </Notice>
    );
  if (result.outcome === 'uncertain')
    return (
      <Notice tone="warn" role="alert" title="Nobody can say whether the profile was saved.">
        It was sent, but no answer came. Look it up in Mixpanel, or save again: the same values twice change
        nothing. {result.words}
      </Notice>
    );
  if (destination === 'browser' || draft.changes > 0) return null;
  return (
    <Notice tone="ok" role="status" title="Mixpanel accepted the profile.">
      {countOf(Object.keys(draft.edited() ?? {}).length, 'property was', 'properties were')} sent. Mixpanel
      answers the same to a wrong token, so look the profile up there once.
    </Notice>
  );
}
