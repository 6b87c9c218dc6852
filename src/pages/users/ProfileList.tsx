import { useCallback, useState } from 'react';
import { Popover } from '../../components/Popover.tsx';
import { StatusBar } from '../../components/StatusBar.tsx';
import type { StoreStatus, View } from '../../core/profiles/profile.ts';
import { useProfiles } from '../../stores/profiles.ts';
import { countOf, formatBytes, formatCount } from '../words.ts';
import { NoMatch } from './messages.tsx';
import { ProfileGrid } from './ProfileGrid.tsx';
import { useShownColumns } from './useShownColumns.ts';

interface ProfileListProps {
  view: View;
  status: StoreStatus;
}

/** The profiles of one kind, with what is in sight and where they are kept. */
export function ProfileList({ view, status }: ProfileListProps) {
  const kind = useProfiles((profiles) => profiles.kind);
  const { columns } = useShownColumns();
  const [range, setRange] = useState({ start: 0, end: 0 });
  const showRange = useCallback((start: number, end: number) => setRange({ start, end }), []);
  const total = kind === 'user' ? status.users : status.groups;
  const noun = kind === 'user' ? 'profile' : 'group profile';
  return (
    <>
      {view.count === 0 ? (
        <NoMatch />
      ) : (
        <ProfileGrid view={view} columns={columns} onRowsInSight={showRange} />
      )}
      <StatusBar end={<StoredHere status={status} />}>
        {view.count === 0
          ? `0 of ${countOf(total, noun)}`
          : `${formatCount(range.start + 1)}–${formatCount(Math.min(range.end, view.count))} of ${countOf(view.count, noun)}`}
      </StatusBar>
    </>
  );
}

function StoredHere({ status }: { status: StoreStatus }) {
  return (
    <Popover
      label="Where profiles are stored"
      align="end"
      trigger={
        <button type="button" className="users__stored">
          Stored in this browser · {formatBytes(status.bytes)}
        </button>
      }
    >
      <p className="users__stored-words">
        Profiles are in this browser’s own storage, on this device.{' '}
        {status.persisted
          ? 'The browser has promised to keep them until you clear its data for this site.'
          : 'The browser has not promised to keep them: when the device runs out of room, it may clear them.'}
      </p>
    </Popover>
  );
}
