import { FillBar } from '../../../components/FillBar.tsx';
import { percent } from '../../../core/mapping/recommendIdentifier.ts';
import { ColumnName } from '../ColumnName.tsx';
import { AlsoProperty, ColumnCheck } from './ColumnCheck.tsx';
import { ColumnFact } from './ColumnFact.tsx';
import { ColumnProperty } from './ColumnProperty.tsx';
import { useColumns } from './ColumnsContext.ts';

/** The head of a column in the table: whether it is imported, as what, and how full it is. */
export function ColumnHead({ index }: { index: number }) {
  const { facts, recipe } = useColumns();
  const filled = facts.rows === 0 ? 0 : (facts.columns[index]?.filled ?? 0) / facts.rows;
  const isIdentifier = index === recipe.identifierColumn;
  const isImported = recipe.columns[index]?.imported ?? false;
  return (
    <div className="column-head" data-column={index}>
      <div className="column-head__top">
        <ColumnCheck index={index} />
        <ColumnName names={facts.names} index={index} />
        {isIdentifier && isImported && (
          <span className="text-caption">{recipe.profile.kind === 'group' ? 'Group ID' : 'Distinct ID'}</span>
        )}
      </div>
      <ColumnProperty index={index} />
      <div className="column-head__line">
        {isIdentifier ? <AlsoProperty index={index} /> : <ColumnFact index={index} />}
        <span className="text-caption text-number">{percent(filled)} filled</span>
      </div>
      <FillBar value={filled} />
    </div>
  );
}
