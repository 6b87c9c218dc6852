import { Braces, Calendar, Hash, List, ToggleRight, Trash2, Type } from 'lucide-react';
import type { FocusEvent, ReactNode } from 'react';
import { IconButton } from '../../components/IconButton.tsx';
import { PropertyCombobox, type PropertyGroup } from '../../components/PropertyCombobox.tsx';
import { Select } from '../../components/Select.tsx';
import { propertyLabel } from '../../core/profiles/properties.ts';
import { type ValueType, valueTypeLabels, valueTypes } from '../../core/profiles/values.ts';
import type { RowFault } from './profileChanges.ts';
import { convertText, type PropertyRow } from './propertyRows.ts';
import { ValueField } from './ValueField.tsx';

interface PropertyRowFieldsProps {
  row: PropertyRow;
  groups: readonly PropertyGroup[];
  /** It differs from what is saved. */
  isMarked: boolean;
  fault: RowFault | undefined;
  onChange: (change: Partial<PropertyRow>) => void;
  onRemove: () => void;
  /** The focus left the row: what is missing in it can be said. */
  onLeave: () => void;
}

const typeIcons: Readonly<Record<ValueType, typeof Type>> = {
  text: Type,
  number: Hash,
  'yes-no': ToggleRight,
  date: Calendar,
  list: List,
  json: Braces,
};

const typeOptions = valueTypes.map((value) => {
  const Icon = typeIcons[value];
  const icon: ReactNode = <Icon size={16} strokeWidth={1.5} aria-hidden />;
  return { value, label: valueTypeLabels[value], icon };
});

/** One property: its name, its type and its value. */
export function PropertyRowFields({
  row,
  groups,
  isMarked,
  fault,
  onChange,
  onRemove,
  onLeave,
}: PropertyRowFieldsProps) {
  const name = row.name === '' ? 'new property' : propertyLabel(row.name);
  const leave = (event: FocusEvent<HTMLDivElement>): void => {
    if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) onLeave();
  };
  return (
    // Hears when the focus leaves any of its fields; it does nothing by itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={isMarked ? 'property-row is-changed' : 'property-row'}
      role="group"
      aria-label={isMarked ? `${name}, not saved yet` : name}
      onBlur={leave}
    >
      <div className="property-row__name">
        <PropertyCombobox
          label="Property"
          value={row.name}
          groups={groups}
          placeholder="Choose or type a property"
          error={fault?.field === 'name' ? fault.message : undefined}
          onChange={(chosen) => onChange({ name: chosen })}
        />
        {fault?.field === 'name' && (
          <p className="field__message field__message--err" aria-hidden="true">
            {fault.message}
          </p>
        )}
      </div>
      <Select
        className="property-row__type"
        label="Type"
        hideLabel
        value={row.type}
        options={typeOptions}
        onChange={(type) => onChange({ type, text: convertText(row.text, row.type, type) })}
      />
      <div className="property-row__value">
        <ValueField
          key={row.type}
          row={row}
          error={fault?.field === 'value' ? fault.message : undefined}
          onChange={(text) => onChange({ text })}
        />
      </div>
      <IconButton
        className="property-row__remove"
        label={`Remove property ${row.name === '' ? '' : name}`.trim()}
        icon={<Trash2 size={16} strokeWidth={1.5} />}
        onClick={onRemove}
      />
    </div>
  );
}
