import { Notice } from '../../../components/Notice.tsx';
import { Select } from '../../../components/Select.tsx';
import type { FileFacts } from '../../../core/reading.ts';
import { firstRowOf, useDraft } from '../../../stores/importDraft/draft.ts';
import { maxRecordsPerRun } from '../../../stores/importDraft/fileSlice.ts';
import { countOf, formatCount } from '../../words.ts';
import { partLabel, partsOf } from './parts.ts';

/** For a file with more rows than one import takes: which of them to import. */
export function PartChoice({ facts }: { facts: FileFacts }) {
  const part = useDraft((draft) => draft.part);
  const firstRow = useDraft(firstRowOf);
  const choose = useDraft((draft) => draft.choosePart);
  if (facts.rows <= maxRecordsPerRun) return null;
  const parts = partsOf(facts.rows);
  return (
    <section className="part-choice" aria-label="Rows to import">
      <Notice
        tone="info"
        title={`The file has ${countOf(facts.rows, 'row')}${facts.complete ? '' : ' so far'}.`}
      >
        One import takes {formatCount(maxRecordsPerRun)}. Import the rest of the file afterwards, in as many
        imports as it needs.
      </Notice>
      <Select
        label="Which rows to import"
        value={String(part.first)}
        options={parts.map((each) => ({ value: String(each.first), label: partLabel(each, firstRow) }))}
        onChange={(first) => choose({ first: Number(first), count: maxRecordsPerRun })}
      />
    </section>
  );
}
