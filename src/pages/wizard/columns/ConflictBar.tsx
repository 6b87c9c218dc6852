import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../../components/Button.tsx';
import { propertyLabel } from '../../../core/profiles/properties.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { shortColumnName } from '../columnNames.ts';
import { useColumns } from './ColumnsContext.ts';
import { type ColumnConflict, conflictColumns, conflictWords } from './conflicts.ts';

interface ConflictBarProps {
  onGoTo: (column: number) => void;
}

/** The first thing to fix, with ways out, and how many more there are. */
export function ConflictBar({ onGoTo }: ConflictBarProps) {
  const { conflicts } = useColumns();
  const [first] = conflicts;
  if (!first) return null;
  const { title, advice } = conflictWords(first);
  return (
    <div className="conflict-bar" role="status">
      <CircleAlert className="text-err" size={16} strokeWidth={1.5} aria-hidden />
      <p className="conflict-bar__words">
        <b>{title}</b> {advice}
        {conflicts.length > 1 && (
          <span className="text-2"> {conflicts.length - 1} more to fix after that.</span>
        )}
      </p>
      <div className="conflict-bar__actions">{waysOut(first, onGoTo)}</div>
    </div>
  );
}

function waysOut(conflict: ColumnConflict, onGoTo: (column: number) => void): ReactNode {
  switch (conflict.code) {
    case 'same-property':
      return <UseOne property={conflict.property} columns={conflict.columns} />;
    case 'no-property':
      return (
        <>
          <GoTo label="Go to the first" conflict={conflict} onGoTo={onGoTo} />
          <UncheckThem columns={conflict.columns} />
        </>
      );
    case 'bad-property':
      return <GoTo label="Go to the column" conflict={conflict} onGoTo={onGoTo} />;
    case 'nothing-imported':
      return null;
  }
}

function UseOne({ property, columns }: { property: string; columns: readonly number[] }) {
  const { facts } = useColumns();
  const uncheck = useDraft((draft) => draft.uncheck);
  return columns.map((column) => (
    <Button
      key={column}
      size="sm"
      onClick={() =>
        uncheck(
          columns.filter((other) => other !== column),
          `Columns for ${propertyLabel(property)}`,
        )
      }
    >
      Use {shortColumnName(facts.names, column)}
    </Button>
  ));
}

function UncheckThem({ columns }: { columns: readonly number[] }) {
  const uncheck = useDraft((draft) => draft.uncheck);
  return (
    <Button size="sm" onClick={() => uncheck(columns, 'Columns without a property unchecked')}>
      {columns.length === 1 ? 'Uncheck it' : 'Uncheck them'}
    </Button>
  );
}

interface GoToProps extends ConflictBarProps {
  label: string;
  conflict: ColumnConflict;
}

function GoTo({ label, conflict, onGoTo }: GoToProps) {
  const [column] = conflictColumns([conflict]);
  return (
    <Button size="sm" onClick={() => column !== undefined && onGoTo(column)}>
      {label}
    </Button>
  );
}
