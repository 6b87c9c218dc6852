import { useEffect, useMemo, useState } from 'react';
import type { PropertyGroup } from '../../components/PropertyCombobox.tsx';
import type { StoredProperty } from '../../core/profiles/profile.ts';
import { knownProperties } from '../../core/profiles/properties.ts';
import type { ProfileKey } from '../../core/profiles/update.ts';
import { store } from '../../workers/store/client.ts';
import { countOf } from '../words.ts';

/** The properties that can be chosen for a profile: Mixpanel's own, and those that profiles in This browser have. */
export function usePropertyGroups(kind: ProfileKey['kind']): readonly PropertyGroup[] {
  const [stored, setStored] = useState<readonly StoredProperty[]>([]);
  useEffect(() => {
    let isCurrent = true;
    // Only suggestions: without them any name can still be typed.
    store()
      .properties({ kind })
      .then(
        (properties) => isCurrent && setStored(properties),
        () => undefined,
      );
    return () => {
      isCurrent = false;
    };
  }, [kind]);
  return useMemo(() => {
    const mixpanel = knownProperties.filter(({ forGroups }) => kind === 'user' || forGroups);
    const known = new Set(mixpanel.map(({ name }) => name));
    const own = stored.filter(({ name }) => !known.has(name));
    const groups: PropertyGroup[] = [
      { label: 'Mixpanel properties', items: mixpanel.map(({ name, label }) => ({ name, label })) },
    ];
    if (own.length > 0)
      groups.push({
        label: 'Your properties',
        items: own.map(({ name, profiles }) => ({ name, label: name, detail: countOf(profiles, 'profile') })),
      });
    return groups;
  }, [kind, stored]);
}
