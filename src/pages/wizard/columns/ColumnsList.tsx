import { percent } from '../../../core/mapping/recommendIdentifier.ts';
import { ColumnName } from '../ColumnName.tsx';
import { AlsoProperty, ColumnCheck } from './ColumnCheck.tsx';
import { ColumnFact } from './ColumnFact.tsx';
import { ColumnProperty } from './ColumnProperty.tsx';
import { useColumns } from './ColumnsContext.ts';
import { columnFault } from './conflicts.ts';

/** The columns below each other, for narrow screens. */
export function ColumnsList() {
  const { facts } = useColumns();
  return (
    <ul className="columns-list" aria-label="Columns of the file">
      {facts.columns.map((_, index) => (
        <ColumnItem key={index} index={index} />
      ))}
    </ul>
  );
}

function ColumnItem({ index }: { index: number }) {
  const { facts, recipe, conflicts } = useColumns();
  const column = facts.columns[index];
  const isIdentifier = index === recipe.identifierColumn;
  const isImported = recipe.columns[index]?.imported ?? false;
  const look = itemLook(isImported || isIdentifier, columnFault(conflicts, index) !== undefined);
  const filled = facts.rows === 0 ? 0 : (column?.filled ?? 0) / facts.rows;
  return (
    <li className={`columns-list__item ${look}`} data-column={index}>
      <ColumnCheck index={index} />
      <div className="columns-list__body">
        <div className="columns-list__top">
          <ColumnName names={facts.names} index={index} />
          <span className="text-caption text-number">{percent(filled)} filled</span>
        </div>
        <p className="text-2 text-truncate">
          <bdi>{column?.samples.join(' · ')}</bdi>
        </p>
        <ColumnProperty index={index} />
        {isIdentifier ? <AlsoProperty index={index} /> : <ColumnFact index={index} />}
      </div>
    </li>
  );
}

function itemLook(isUsed: boolean, isFaulty: boolean): string {
  if (!isUsed) return 'is-muted';
  return isFaulty ? 'is-err' : '';
}
