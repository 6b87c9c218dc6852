import { ColumnLetter } from '../../components/ColumnLetter.tsx';
import { columnName } from './columnNames.ts';

interface ColumnNameProps {
  names: readonly string[] | undefined;
  index: number;
}

/** A column of the file on screen: its letter and its name. */
export function ColumnName({ names, index }: ColumnNameProps) {
  const name = columnName(names, index);
  return (
    <span className="column-name" title={name}>
      <ColumnLetter index={index} /> <bdi>{name}</bdi>
    </span>
  );
}
