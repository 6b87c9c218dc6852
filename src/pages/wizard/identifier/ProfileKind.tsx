import { Building2, User } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { RadioGroup } from '../../../components/RadioGroup.tsx';
import { TextField } from '../../../components/TextField.tsx';
import type { Recipe } from '../../../core/mapping/recipe.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { store } from '../../../workers/store/client.ts';

interface ProfileKindProps {
  recipe: Recipe;
  /** The group key was asked for and is not there. */
  showMissing: boolean;
}

/** Whether a row is a person or a group, and of which kind the groups are. */
export function ProfileKind({ recipe, showMissing }: ProfileKindProps) {
  const change = useDraft((draft) => draft.changeRecipe);
  const [lastGroupKey, setLastGroupKey] = useState('');
  const { profile } = recipe;
  const choose = (kind: 'user' | 'group'): void => {
    if (profile.kind === 'group') setLastGroupKey(profile.groupKey);
    change({ profile: kind === 'user' ? { kind } : { kind, groupKey: lastGroupKey } });
  };
  return (
    <>
      <RadioGroup
        label="What does each row describe?"
        layout="cards"
        value={profile.kind}
        options={[
          {
            value: 'user',
            label: 'User profiles',
            hint: 'One person per row, found by Distinct ID',
            icon: <User size={16} strokeWidth={1.5} aria-hidden />,
          },
          {
            value: 'group',
            label: 'Group profiles',
            hint: 'One company, team or account per row',
            icon: <Building2 size={16} strokeWidth={1.5} aria-hidden />,
          },
        ]}
        onChange={choose}
      />
      {profile.kind === 'group' && <GroupKeyField groupKey={profile.groupKey} showMissing={showMissing} />}
    </>
  );
}

/** Id of the field that Continue leads to while it is empty. */
export const groupKeyFieldName = 'group-key';

function GroupKeyField({ groupKey, showMissing }: { groupKey: string; showMissing: boolean }) {
  const change = useDraft((draft) => draft.changeRecipe);
  const known = useGroupKeys();
  const listId = useId();
  return (
    <div className="identifier__group-key">
      <TextField
        label="Group key"
        name={groupKeyFieldName}
        list={listId}
        value={groupKey}
        onChange={(next) => change({ profile: { kind: 'group', groupKey: next } })}
        hint="The property your events use to name the group, such as company."
        error={showMissing && groupKey.trim() === '' ? 'Enter the group key, such as company.' : undefined}
      />
      <datalist id={listId}>
        {known.map((key) => (
          <option key={key} value={key}>
            {key}
          </option>
        ))}
      </datalist>
    </div>
  );
}

/** Group keys of the profiles in this browser: suggestions only, so a store that cannot be reached means none. */
function useGroupKeys(): readonly string[] {
  const [keys, setKeys] = useState<readonly string[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    store()
      .groupKeys(null, { signal: controller.signal })
      .then(setKeys, () => undefined);
    return () => controller.abort();
  }, []);
  return keys;
}
