import { Notice } from '../../components/Notice.tsx';

/** A project token can write profiles to Mixpanel, but not read them. */
export function MixpanelNotice() {
  return (
    <div className="users__notice">
      <Notice tone="info" title="This list shows This browser.">
        Profiles that go to Mixpanel are seen in Mixpanel: a project token can write them, but not read them.
      </Notice>
    </div>
  );
}
