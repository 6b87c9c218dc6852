import { useEffect } from 'react';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useProfiles } from '../../stores/profiles.ts';
import { useSettings } from '../../stores/settings.ts';
import { usePageTitle } from '../usePageTitle.ts';
import { AddProfileMenu } from './AddProfileMenu.tsx';
import { FirstVisit } from './FirstVisit.tsx';
import { MixpanelNotice } from './MixpanelNotice.tsx';
import { NoGroups, StoreProblem, WaitingForOtherTab } from './messages.tsx';
import { ProfileList } from './ProfileList.tsx';
import { ProfilesLoading } from './ProfilesLoading.tsx';
import { UsersTabs } from './UsersTabs.tsx';
import './users.css';

/** The profiles in this browser: how to get some, and the list of them. */
export function UsersPage() {
  usePageTitle('Users');
  const kind = useProfiles((profiles) => profiles.kind);
  const destination = useSettings((settings) => settings.destination);
  useEffect(() => void useProfiles.getState().refresh(), []);
  return (
    <div className="users">
      <div className="users__head">
        <PageHeader title="Users" actions={<AddProfileMenu kind={kind} />} />
      </div>
      <UsersTabs />
      {destination === 'mixpanel' && <MixpanelNotice />}
      <UsersContent />
    </div>
  );
}

function UsersContent() {
  const { kind, status, view, problem, isLoading, isWaitingForOtherTab } = useProfiles();
  if (problem) return <StoreProblem problem={problem} />;
  if (isWaitingForOtherTab) return <WaitingForOtherTab />;
  if (!status || !view) return <ProfilesLoading />;
  if (kind === 'user' && status.users === 0) return <FirstVisit />;
  if (kind === 'group' && status.groups === 0) return <NoGroups />;
  return (
    <>
      {isLoading && <div className="users__busy" />}
      <ProfileList key={kind} view={view} status={status} />
    </>
  );
}
