import { KeyRound } from 'lucide-react';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { columnLetter } from '../../../core/reading.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { columnName } from '../columnNames.ts';
import { useColumns } from './ColumnsContext.ts';

/** Whether a column is imported. The identifier column has a key instead: it always is. */
export function ColumnCheck({ index }: { index: number }) {
  const { facts, recipe } = useColumns();
  const check = useDraft((draft) => draft.checkColumn);
  if (index === recipe.identifierColumn)
    return <KeyRound className="column__key" size={16} strokeWidth={1.5} aria-label="Identifier" />;
  return (
    <Checkbox
      hideLabel
      label={`Import column ${columnLetter(index)} ${columnName(facts.names, index)}`}
      checked={recipe.columns[index]?.imported ?? false}
      onChange={(imported) => check(index, imported)}
    />
  );
}

/** The identifier column can be kept as a property beside. */
export function AlsoProperty({ index }: { index: number }) {
  const { recipe } = useColumns();
  const check = useDraft((draft) => draft.checkColumn);
  return (
    <Checkbox
      label="Also a property"
      checked={recipe.columns[index]?.imported ?? false}
      onChange={(imported) => check(index, imported)}
    />
  );
}
