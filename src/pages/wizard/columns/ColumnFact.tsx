import { CircleAlert } from 'lucide-react';
import { countOf } from '../../words.ts';
import { useColumns } from './ColumnsContext.ts';
import { columnFault } from './conflicts.ts';

/** One line about a column: what is wrong, else how many different values it has. */
export function ColumnFact({ index }: { index: number }) {
  const { facts, recipe, conflicts } = useColumns();
  const fault = columnFault(conflicts, index);
  const column = facts.columns[index];
  if (fault !== undefined)
    return (
      <span className="column__fact text-err" title={fault}>
        <CircleAlert size={12} strokeWidth={1.75} aria-hidden />
        <span className="text-truncate">{fault}</span>
      </span>
    );
  if (!column) return null;
  if (column.filled === 0)
    return (
      <span className="column__fact">
        {facts.complete ? 'Empty in the whole file' : 'Nothing in it so far'}
      </span>
    );
  const isImported = recipe.columns[index]?.imported || index === recipe.identifierColumn;
  const about = column.distinctIsExact ? '' : 'about ';
  return (
    <span className="column__fact text-number">
      {!isImported && 'Not imported · '}
      {about}
      {countOf(column.distinct, 'different value', 'different')}
    </span>
  );
}
