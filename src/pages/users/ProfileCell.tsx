import type { Profile } from '../../core/profiles/profile.ts';
import { profileName } from '../profileName.ts';
import { formatMoment, formatRelative } from '../relativeTime.ts';
import type { ProfileColumn } from './profileColumns.ts';
import { NoValue, ValueCell } from './ValueCell.tsx';

interface ProfileProps {
  profile: Profile;
  /** Milliseconds since 1970. */
  now: number;
}

/** What a profile shows in a column. */
export function ProfileCell({ profile, column, now }: ProfileProps & { column: ProfileColumn }) {
  const { shows } = column;
  if (shows === 'name') return <NameCell profile={profile} />;
  if (shows === 'id') return <bdi className="text-mono">{profile.key.id}</bdi>;
  if (shows === 'groupKey') return <bdi>{profile.key.kind === 'group' ? profile.key.groupKey : ''}</bdi>;
  if (shows === 'updatedAt') return <UpdatedAt time={profile.updatedAt} now={now} />;
  return <ValueCell value={profile.properties[shows.property]} />;
}

function NameCell({ profile }: { profile: Profile }) {
  const name = profileName(profile);
  return name === undefined ? <NoValue /> : <bdi>{name}</bdi>;
}

function UpdatedAt({ time, now }: { time: number; now: number }) {
  return (
    <time dateTime={new Date(time).toISOString()} title={formatMoment(time)}>
      {formatRelative(now, time)}
    </time>
  );
}

/** A profile in two lines, for a narrow screen. */
export function ProfileLines({ profile, now }: ProfileProps) {
  const email = profile.properties['$email'];
  const second = profile.key.kind === 'group' ? profile.key.groupKey : email;
  return (
    <span className="users-lines">
      <bdi className="text-truncate users-lines__name">{profileName(profile) ?? profile.key.id}</bdi>
      <span className="text-caption">
        <UpdatedAt time={profile.updatedAt} now={now} />
      </span>
      <bdi className="text-truncate text-2">{typeof second === 'string' ? second : ''}</bdi>
      <bdi className="text-truncate text-mono text-3">{profile.key.id}</bdi>
    </span>
  );
}
