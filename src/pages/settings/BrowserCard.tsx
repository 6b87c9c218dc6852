import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { describeProblem } from '../../core/problems.ts';
import type { StoreStatus } from '../../core/profiles/profile.ts';
import { useProfiles } from '../../stores/profiles.ts';
import { countOf, formatBytes, formatCount } from '../words.ts';
import { DestinationHead } from './DestinationHead.tsx';

/** The profiles in this browser: how many, how big, how safe. */
export function BrowserCard() {
  const { status, problem, isWaitingForOtherTab } = useProfiles();
  return (
    <div className="card destination">
      <DestinationHead kind="browser" canUse>
        {status
          ? countWords(status)
          : isWaitingForOtherTab
            ? 'The profiles are open in another tab.'
            : 'Counting…'}
      </DestinationHead>
      <div className="destination__body">
        <p className="text-2">
          A database in this browser’s own storage, on this device. It applies the same changes as Mixpanel,
          so it is a rehearsal too. Nothing in it is sent anywhere. {status && persistedWords(status)}
        </p>
        {problem && (
          <Notice
            tone="err"
            title="Profiles could not be read from this browser."
            actions={
              <Button size="sm" onClick={() => void useProfiles.getState().refresh()}>
                Try again
              </Button>
            }
          >
            {describeProblem(problem).advice}
          </Notice>
        )}
      </div>
    </div>
  );
}

function countWords({ users, groups, bytes }: StoreStatus): string {
  return `${formatCount(users)} user and ${countOf(groups, 'group profile')}, ${formatBytes(bytes)}. Stays on this device.`;
}

function persistedWords({ persisted }: StoreStatus): string {
  return persisted
    ? 'The browser has promised to keep it until you clear its data for this site.'
    : 'The browser has not promised to keep it: when the device runs out of room, it may clear it.';
}
