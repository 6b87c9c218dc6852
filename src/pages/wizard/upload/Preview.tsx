import { useCallback, useState } from 'react';
import { NumberField } from '../../../components/NumberField.tsx';
import { StatusBar } from '../../../components/StatusBar.tsx';
import { firstRowOf, useDraft } from '../../../stores/importDraft/draft.ts';
import { RecordGrid, type TableFacts } from '../rows/RecordGrid.tsx';
import { StepHeading } from '../StepHeading.tsx';
import { formatCount } from '../../words.ts';

const noRows: TableFacts = { rows: 0, columns: [], names: undefined };

/** Every row of the file, from the moment the first ones are read. */
export function Preview({ facts = noRows }: { facts: TableFacts | undefined }) {
  const firstRow = useDraft(firstRowOf);
  const [target, setTarget] = useState({ index: 0, nonce: 0 });
  const [inSight, setInSight] = useState({ start: 0, end: 0 });
  const look = useCallback((start: number, end: number) => setInSight({ start, end }), []);
  return (
    <section className="preview" aria-label="Preview">
      <div className="preview__head">
        <StepHeading className="preview__title">Preview</StepHeading>
        <span className="text-3 preview__hint">Every row, exactly as it is in the file</span>
        <NumberField
          className="preview__go"
          size="sm"
          label="Go to row"
          value={target.index + firstRow}
          min={firstRow}
          max={Math.max(firstRow, facts.rows + firstRow - 1)}
          onChange={(row) => setTarget(({ nonce }) => ({ index: row - firstRow, nonce: nonce + 1 }))}
        />
      </div>
      <div className="preview__grid">
        <RecordGrid
          label="Preview of the file"
          list="all"
          rowCount={facts.rows}
          facts={facts}
          scrollTo={target.nonce > 0 ? target : undefined}
          onRowsInSight={look}
        />
      </div>
      <StatusBar end={<span className="preview__match">Row numbers match your spreadsheet</span>}>
        {rangeWords(inSight, firstRow)}
      </StatusBar>
    </section>
  );
}

function rangeWords({ start, end }: { start: number; end: number }, firstRow: number): string {
  if (end === start) return 'No rows on screen yet';
  return `Rows ${formatCount(start + firstRow)}–${formatCount(end + firstRow - 1)} on screen`;
}
