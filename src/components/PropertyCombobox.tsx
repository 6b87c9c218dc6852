import { Combobox } from '@base-ui/react/combobox';
import { ChevronDown, CircleAlert, Plus } from 'lucide-react';
import { useId, useMemo, useRef, useState } from 'react';
import { classNames } from './classNames.ts';
import { useControlTabIndex } from './controlTabIndex.ts';
import {
  findProperty,
  type PropertyGroup,
  type PropertyItem,
  propertyMatches,
  withNewProperty,
} from './propertyItems.ts';
import './Field.css';
import './Menu.css';
import './PropertyCombobox.css';

export type { PropertyGroup, PropertyItem } from './propertyItems.ts';

interface PropertyComboboxProps {
  /** The accessible name; there is no visible label. */
  label: string;
  /** The stored name of the chosen property, or `''`. */
  value: string;
  /** Memoise: a new array makes a new list. */
  groups: readonly PropertyGroup[];
  /** Called with the stored name; a new property is stored under what was typed. */
  onChange: (name: string) => void;
  error?: string | undefined;
  disabled?: boolean | undefined;
  placeholder?: string | undefined;
  size?: 'sm' | 'md' | undefined;
}

/**
 * Chooses a profile property, or makes a new one. It opens on focus with its text selected; typing looks in plain and
 * stored names. Leaving it without a choice changes nothing.
 */
export function PropertyCombobox(props: PropertyComboboxProps) {
  const { label, value, groups, onChange, error, disabled, placeholder, size } = props;
  const [query, setQuery] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const errorId = useId();
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const keepsSelection = useRef(false);
  const chosen = useMemo(() => (value === '' ? null : findProperty(groups, value)), [groups, value]);
  const items = useMemo(() => withNewProperty(groups, query ?? ''), [groups, query]);
  const tabIndex = useControlTabIndex();

  return (
    <Combobox.Root<PropertyItem, false>
      items={items}
      value={chosen}
      onValueChange={(next) => next && onChange(next.name)}
      inputValue={query ?? chosen?.label ?? ''}
      onInputValueChange={(text, details) => setQuery(details.reason === 'input-change' ? text : null)}
      open={open}
      onOpenChange={(next, details) => {
        setOpen(next);
        if (!next) setQuery(null);
        else if (details.reason !== 'input-change') input.current?.select();
      }}
      itemToStringLabel={(item) => item.label}
      itemToStringValue={(item) => item.name}
      isItemEqualToValue={(a, b) => a.name === b.name}
      filter={(item) => query === null || propertyMatches(item, query)}
      autoHighlight
      disabled={disabled ?? false}
    >
      <div ref={box} className={classNames('control', 'property-combobox', size === 'sm' && 'control--sm')}>
        <Combobox.Input
          ref={input}
          aria-label={label}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? errorId : undefined}
          placeholder={placeholder}
          spellCheck={false}
          tabIndex={tabIndex}
          onFocus={() => {
            keepsSelection.current = true;
            input.current?.select();
            setOpen(true);
          }}
          onMouseUp={(event) => {
            // The click that brings the focus would set the caret and undo the selection.
            if (keepsSelection.current) event.preventDefault();
            keepsSelection.current = false;
          }}
          onKeyDown={(event) => {
            keepsSelection.current = false;
            // A closed combobox would clear its value; Escape belongs to whatever is around it.
            if (event.key === 'Escape' && !open) event.preventBaseUIHandler();
          }}
        />
        {error && (
          <>
            <CircleAlert className="property-combobox__error" size={16} strokeWidth={1.5} aria-hidden />
            <span id={errorId} className="sr-only">
              {error}
            </span>
          </>
        )}
        <Combobox.Trigger className="property-combobox__open" aria-label={`${label}: show all`} tabIndex={-1}>
          <ChevronDown size={16} strokeWidth={1.5} aria-hidden />
        </Combobox.Trigger>
      </div>
      <PropertyList label={label} anchor={box} />
    </Combobox.Root>
  );
}

function PropertyList({ label, anchor }: { label: string; anchor: React.RefObject<HTMLDivElement | null> }) {
  return (
    <Combobox.Portal>
      <Combobox.Positioner className="menu-position" sideOffset={4} align="start" anchor={anchor}>
        <Combobox.Popup className="menu property-combobox__popup">
          <Combobox.List aria-label={label}>
            {(group: PropertyGroup & { value: string }) => (
              <Combobox.Group key={group.value} items={group.items}>
                {group.label && (
                  <Combobox.GroupLabel className="menu__head">{group.label}</Combobox.GroupLabel>
                )}
                <Combobox.Collection>
                  {(item: PropertyItem) => <PropertyRow key={item.name} item={item} />}
                </Combobox.Collection>
              </Combobox.Group>
            )}
          </Combobox.List>
        </Combobox.Popup>
      </Combobox.Positioner>
    </Combobox.Portal>
  );
}

function PropertyRow({ item }: { item: PropertyItem }) {
  const end = item.usedBy ? `used by ${item.usedBy}` : item.detail;
  return (
    <Combobox.Item value={item} className={classNames('menu__item', item.isNew && 'property-combobox__new')}>
      {item.isNew && <Plus size={16} strokeWidth={1.5} aria-hidden />}
      {item.isNew ? (
        <span className="menu__words">
          <span>
            Create property “<bdi>{item.label}</bdi>”
          </span>
        </span>
      ) : (
        <span className="property-combobox__names">
          <bdi>{item.label}</bdi>
          {item.label !== item.name && <bdi className="text-mono text-3">{item.name}</bdi>}
        </span>
      )}
      {end && <span className="menu__end">{end}</span>}
    </Combobox.Item>
  );
}
