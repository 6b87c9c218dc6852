import { CircleCheck, Key, Plus, TriangleAlert } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { RadioGroup } from '../../components/RadioGroup.tsx';
import { TextField } from '../../components/TextField.tsx';
import { describeProblem } from '../../core/problems.ts';
import { destinationLabels, type DestinationKind } from '../../core/settings.ts';
import { store } from '../../workers/store/client.ts';
import { idLabels, identityFault, identityWarning } from './identity.ts';
import type { Lookup } from './useProfileLookup.ts';
import type { ProfileDraft } from './useProfileDraft.ts';

interface IdentityCardProps {
  draft: ProfileDraft;
  /** The page shows one profile; another one is another page. */
  isFixed: boolean;
  wasTried: boolean;
  destination: DestinationKind;
}

/** Which profile is meant, and whether This browser has it. */
export function IdentityCard({ draft, isFixed, wasTried, destination }: IdentityCardProps) {
  const { identity } = draft;
  const isLocked = isFixed || draft.mode === 'json';
  const fault = wasTried ? identityFault(identity) : undefined;
  return (
    <section className="card profile-identity" aria-label="Identifier">
      {!isFixed && (
        <RadioGroup
          label="What is it a profile of?"
          layout="plain"
          value={identity.kind}
          options={[
            { value: 'user', label: 'A user', disabled: isLocked },
            { value: 'group', label: 'A group, such as a company', disabled: isLocked },
          ]}
          onChange={(kind) => draft.changeIdentity({ kind })}
        />
      )}
      {identity.kind === 'group' && (
        <GroupKeyField
          value={identity.groupKey}
          isLocked={isLocked}
          error={fault?.field === 'groupKey' ? fault.message : undefined}
          hint={
            destination === 'mixpanel'
              ? 'The group key must exist in the Mixpanel project, under exactly this name.'
              : 'What kind of group it is, such as company.'
          }
          onChange={(groupKey) => draft.changeIdentity({ groupKey })}
        />
      )}
      <TextField
        label={idLabels[identity.kind]}
        value={identity.id}
        onChange={(id) => draft.changeIdentity({ id })}
        mono
        readOnly={isLocked}
        icon={<Key size={16} strokeWidth={1.5} aria-hidden />}
        error={fault?.field === 'id' ? fault.message : undefined}
        warning={identityWarning(identity)}
        hint={!isFixed && draft.mode === 'json' ? 'Change to Form to edit it.' : undefined}
      />
      <LookupWords lookup={draft.lookup} />
    </section>
  );
}

interface GroupKeyFieldProps {
  value: string;
  isLocked: boolean;
  error: string | undefined;
  hint: string;
  onChange: (value: string) => void;
}

function GroupKeyField({ isLocked, ...field }: GroupKeyFieldProps) {
  const listId = useId();
  const [known, setKnown] = useState<readonly string[]>([]);
  useEffect(() => {
    // Only suggestions: without them the field works as well.
    store()
      .groupKeys(null)
      .then(setKnown, () => undefined);
  }, []);
  return (
    <>
      <TextField label="Group key" {...field} readOnly={isLocked} list={listId} />
      <datalist id={listId}>
        {known.map((groupKey) => (
          <option key={groupKey} value={groupKey}>
            {groupKey}
          </option>
        ))}
      </datalist>
    </>
  );
}

/** Read out when it changes, as the identifier is typed. */
function LookupWords({ lookup }: { lookup: Lookup }) {
  return (
    <div role="status" className="profile-identity__lookup">
      {lookup.state === 'looking' && <span className="text-3">Looking it up…</span>}
      {lookup.state === 'found' && (
        <span className="text-ok">
          <CircleCheck size={16} strokeWidth={1.5} aria-hidden />
          This profile is in {destinationLabels.browser}. Saving updates it.
        </span>
      )}
      {lookup.state === 'not-found' && (
        <span className="text-2">
          <Plus size={16} strokeWidth={1.5} aria-hidden />
          No profile has this ID. Saving adds a new one to {destinationLabels.browser}.
        </span>
      )}
      {lookup.state === 'failed' && (
        <span className="text-err">
          <TriangleAlert size={16} strokeWidth={1.5} aria-hidden />
          {describeProblem(lookup.problem).title} Saving adds what you enter and leaves the rest.
        </span>
      )}
    </div>
  );
}
