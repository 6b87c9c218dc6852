import { Lock } from 'lucide-react';
import { useMemo } from 'react';
import { PropertyCombobox } from '../../../components/PropertyCombobox.tsx';
import { columnLetter } from '../../../core/reading.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { useColumns } from './ColumnsContext.ts';
import { columnFault } from './conflicts.ts';
import { propertyGroups } from './propertyGroups.ts';

/** The property that a column goes to, or that it goes nowhere. */
export function ColumnProperty({ index }: { index: number }) {
  const { facts, recipe, conflicts, stored, used } = useColumns();
  const choose = useDraft((draft) => draft.chooseProperty);
  const mapping = recipe.columns[index];
  const name = facts.names?.[index] ?? '';
  const isGroup = recipe.profile.kind === 'group';
  const groups = useMemo(
    () => propertyGroups({ column: index, name, isGroup, stored, used }),
    [index, name, isGroup, stored, used],
  );
  if (!mapping) return null;
  if (!mapping.imported && index === recipe.identifierColumn)
    return (
      <span className="control column__locked">
        <span>{isGroup ? 'Group ID' : 'Distinct ID'}</span>
        <Lock size={14} strokeWidth={1.5} aria-hidden />
      </span>
    );
  return (
    <PropertyCombobox
      label={`Property of column ${columnLetter(index)}`}
      value={mapping.imported ? mapping.property : ''}
      groups={groups}
      onChange={(property) => choose(index, property)}
      error={columnFault(conflicts, index)}
      disabled={!mapping.imported}
      placeholder={mapping.imported ? 'Property' : 'Not imported'}
    />
  );
}
