import { Search } from 'lucide-react';
import { Button, LinkButton } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { describeProblem, type Problem } from '../../core/problems.ts';
import { useProfiles } from '../../stores/profiles.ts';

export function NoGroups() {
  return (
    <EmptyState
      title="No group profiles yet"
      actions={
        <>
          <LinkButton href="/import" variant="primary">
            Import from CSV
          </LinkButton>
          <LinkButton href="/profile?kind=group">Add one profile</LinkButton>
        </>
      }
    >
      A group profile is what you know about one company, team or account.
    </EmptyState>
  );
}

export function NoMatch() {
  const profiles = useProfiles();
  return (
    <div className="users__message" role="status">
      <Search size={16} strokeWidth={1.5} aria-hidden />
      <EmptyState
        title={
          <>
            No profile matches “<bdi>{profiles.search}</bdi>”
          </>
        }
        actions={<Button onClick={() => profiles.searchFor('')}>Clear search</Button>}
      >
        {profiles.kind === 'user'
          ? 'Search looks in Name, Email and Distinct ID. Try fewer letters.'
          : 'Search looks in Name, Email and Group ID. Try fewer letters.'}
      </EmptyState>
    </div>
  );
}

export function StoreProblem({ problem }: { problem: Problem }) {
  const { title, advice } = describeProblem(problem);
  return (
    <div className="users__message" role="alert">
      <EmptyState
        title="Profiles could not be read from this browser."
        actions={
          <Button variant="primary" onClick={() => void useProfiles.getState().refresh()}>
            Try again
          </Button>
        }
      >
        {problem.code === 'worker-died' ? 'The part of Roster that keeps profiles stopped.' : title} {advice}
      </EmptyState>
    </div>
  );
}

export function WaitingForOtherTab() {
  return (
    <div className="users__message" role="status">
      <EmptyState title="The profiles are open in another tab">
        One tab at a time can hold them. This tab has asked for them and goes on by itself when the other tab
        lets go: when it finishes what it is doing, or when you close it.
      </EmptyState>
    </div>
  );
}
