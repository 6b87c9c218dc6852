import { useEffect, useMemo, useState } from 'react';
import { SearchField } from '../../components/SearchField.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { useProfiles } from '../../stores/profiles.ts';
import { useSettings } from '../../stores/settings.ts';
import { formatCount } from '../words.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import { otherProperties } from './profileColumns.ts';
import { SortMenu } from './SortMenu.tsx';
import { useShownColumns } from './useShownColumns.ts';

/** User or group profiles, and the tools of the list. */
export function UsersTabs() {
  const profiles = useProfiles();
  const { kind, status, problem } = profiles;
  const count = kind === 'user' ? status?.users : status?.groups;
  return (
    <div className="users__tabs">
      <Tabs
        label="Kind of profile"
        value={kind}
        options={[
          { value: 'user', label: 'User profiles', ...countOf(status?.users) },
          { value: 'group', label: 'Group profiles', ...countOf(status?.groups) },
        ]}
        onChange={(next) => profiles.showKind(next)}
      />
      {!problem && count !== undefined && count > 0 && <ListTools key={kind} />}
    </div>
  );
}

function countOf(count: number | undefined): { count?: string } {
  return count === undefined ? {} : { count: formatCount(count) };
}

function ListTools() {
  const { kind, properties } = useProfiles();
  const settings = useSettings();
  const { columns, shown } = useShownColumns();
  const others = useMemo(() => otherProperties(kind, properties), [kind, properties]);
  return (
    <div className="users__tools">
      <ProfileSearch />
      <SortMenu columns={columns} />
      <ColumnChooser
        properties={others}
        shown={shown}
        onChange={(next) => settings.change(kind === 'user' ? { userColumns: next } : { groupColumns: next })}
      />
    </div>
  );
}

/** Lets fast typing pass before the store is asked. */
const searchDelayMs = 150;

function ProfileSearch() {
  const { kind, search } = useProfiles();
  const hasShortcuts = useSettings((settings) => settings.shortcuts);
  const [text, setText] = useState(search);
  const [asked, setAsked] = useState(search);
  if (search !== asked) {
    // Changed from outside, by “Clear search”.
    setAsked(search);
    setText(search);
  }
  useEffect(() => {
    if (text === search) return;
    const timer = setTimeout(() => {
      setAsked(text);
      useProfiles.getState().searchFor(text);
    }, searchDelayMs);
    return () => clearTimeout(timer);
  }, [text, search]);
  return (
    <SearchField
      className="users__search"
      label={kind === 'user' ? 'Search name, email or ID' : 'Search name or group ID'}
      value={text}
      onChange={setText}
      shortcut={hasShortcuts ? '/' : undefined}
    />
  );
}
