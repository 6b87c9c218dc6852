import { Link } from 'wouter';
import { maxProperties } from '../../core/profiles/properties.ts';
import type { ProfileKey } from '../../core/profiles/update.ts';
import type { DestinationKind } from '../../core/settings.ts';
import { useSettings } from '../../stores/settings.ts';
import { DestinationMark } from '../DestinationMark.tsx';
import { destinationName } from '../destinationName.ts';
import { formatMoment, formatRelative } from '../relativeTime.ts';
import { useNow } from '../useNow.ts';
import { formatCount } from '../words.ts';
import type { ProfileDraft } from './useProfileDraft.ts';

interface ProfileAsideProps {
  draft: ProfileDraft;
  opened: ProfileKey | undefined;
  destination: DestinationKind;
}

/** Facts about the profile, or what the empty form is for. */
export function ProfileAside({ draft, opened, destination }: ProfileAsideProps) {
  if (!opened && destination === 'browser' && draft.lookup.state !== 'found')
    return (
      <aside className="card profile__aside">
        <h2>Looking for someone?</h2>
        <p className="text-2">Type an existing ID and the profile opens here, ready to edit.</p>
        <Link href="/">Search all profiles</Link>
      </aside>
    );
  return <Details draft={draft} destination={destination} />;
}

function Details({ draft, destination }: Omit<ProfileAsideProps, 'opened'>) {
  const now = useNow();
  const mixpanel = useSettings((settings) => settings.mixpanel);
  const { lookup } = draft;
  return (
    <aside className="card profile__aside" aria-labelledby="profile-details">
      <h2 id="profile-details">Details</h2>
      <dl>
        <dt>Destination</dt>
        <dd className="profile__destination">
          <DestinationMark kind={destination} />
          {destinationName(destination, mixpanel)}
        </dd>
        {lookup.state === 'found' && (
          <>
            <dt>Updated at</dt>
            <dd>
              {formatMoment(lookup.profile.updatedAt)}
              <br />
              <span className="text-3">{formatRelative(now, lookup.profile.updatedAt)}</span>
            </dd>
            <dt>Properties</dt>
            <dd>
              {formatCount(Object.keys(lookup.profile.properties).length)} of {formatCount(maxProperties)}
            </dd>
            <dt>First seen here</dt>
            <dd>{formatMoment(lookup.profile.createdAt)}</dd>
          </>
        )}
      </dl>
    </aside>
  );
}
