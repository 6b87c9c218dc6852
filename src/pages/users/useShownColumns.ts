import { useMemo } from 'react';
import { useProfiles } from '../../stores/profiles.ts';
import { useSettings } from '../../stores/settings.ts';
import { type ProfileColumn, profileColumns, shownProperties } from './profileColumns.ts';

/** The columns on screen: the fixed ones, and the properties chosen in the column chooser (`shown`). */
export function useShownColumns(): {
  readonly columns: readonly ProfileColumn[];
  readonly shown: readonly string[];
} {
  const kind = useProfiles((profiles) => profiles.kind);
  const properties = useProfiles((profiles) => profiles.properties);
  const chosen = useSettings((settings) => (kind === 'user' ? settings.userColumns : settings.groupColumns));
  return useMemo(() => {
    const shown = shownProperties(kind, properties, chosen);
    return { shown, columns: profileColumns(kind, shown) };
  }, [kind, properties, chosen]);
}
