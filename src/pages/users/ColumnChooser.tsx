import { Columns3 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Popover } from '../../components/Popover.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import type { StoredProperty } from '../../core/profiles/profile.ts';
import { propertyLabel } from '../../core/profiles/properties.ts';
import { countOf } from '../words.ts';

interface ColumnChooserProps {
  /** The stored properties that can be shown, most used first. */
  properties: readonly StoredProperty[];
  shown: readonly string[];
  /** Called with the names to show, or null for the most used ones. */
  onChange: (shown: readonly string[] | null) => void;
}

/** Which properties the list of profiles shows beside name, email and id. */
export function ColumnChooser({ properties, shown, onChange }: ColumnChooserProps) {
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = properties.filter(
    ({ name }) => propertyLabel(name).toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted),
  );
  const toggle = (name: string, isShown: boolean): void =>
    onChange(isShown ? [...shown, name] : shown.filter((other) => other !== name));
  return (
    <Popover
      label="Columns"
      align="end"
      trigger={
        <Button
          className="users__tool"
          aria-label="Columns"
          icon={<Columns3 size={16} strokeWidth={1.5} aria-hidden />}
        >
          Columns
        </Button>
      }
    >
      <div className="column-chooser">
        <SearchField label="Find a property" value={search} onChange={setSearch} />
        <ul className="column-chooser__list">
          {found.map(({ name, profiles }) => (
            <li key={name}>
              <Checkbox
                label={propertyLabel(name)}
                checked={shown.includes(name)}
                onChange={(isShown) => toggle(name, isShown)}
              />
              <span className="text-caption">{countOf(profiles, 'profile')}</span>
            </li>
          ))}
        </ul>
        {found.length === 0 && <p className="text-3">No property has this in its name.</p>}
        <div className="column-chooser__foot">
          <button type="button" className="link-button" onClick={() => onChange(null)}>
            Reset to default
          </button>
          <span className="text-caption">
            {shown.length} of {properties.length} shown
          </span>
        </div>
      </div>
    </Popover>
  );
}
