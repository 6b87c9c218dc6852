import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { StackedBar } from '../../../components/StackedBar.tsx';
import type { RunProgress } from '../../../core/importRun.ts';
import { describeProblem } from '../../../core/problems.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { toProblem } from '../../../stores/importDraft/fileSlice.ts';
import { countOf, formatCount } from '../../words.ts';
import { Stat } from './RunProgressCard.tsx';
import { effectLines, notImported, notImportedFileName, outcomeLines } from './runNumbers.ts';
import { saveBlob } from './saveBlob.ts';

/** What became of every row, in numbers that add up, and the rows that were not imported. */
export function RunResult({ run }: { run: RunProgress }) {
  const outcomes = outcomeLines(run);
  const effects = effectLines(run);
  return (
    <section className="card run-result" aria-label="Result">
      <div className="run-result__bar">
        <StackedBar parts={outcomes.map(({ label, count, tone }) => ({ label, value: count, tone }))} />
      </div>
      <dl className="run-stats">
        <Stat term="Rows" value={formatCount(run.records)} />
        {outcomes.map(({ label, count, tone }) => (
          <Stat key={label} term={label} value={formatCount(count)} tone={tone} />
        ))}
      </dl>
      {effects.length > 0 && (
        <dl className="run-stats" aria-label="Of the accepted rows">
          {effects.map(({ label, count }) => (
            <Stat key={label} term={label} value={formatCount(count)} />
          ))}
        </dl>
      )}
      {notImported(run) > 0 && <NotImported count={notImported(run)} />}
    </section>
  );
}

function NotImported({ count }: { count: number }) {
  const fileName = useDraft((draft) => draft.file?.name ?? 'rows');
  const notAccepted = useDraft((draft) => draft.notAccepted);
  const [state, setState] = useState<{ isBusy: boolean; fault?: string }>({ isBusy: false });
  const download = async (): Promise<void> => {
    setState({ isBusy: true });
    try {
      saveBlob(await notAccepted(), notImportedFileName(fileName));
      setState({ isBusy: false });
    } catch (error) {
      setState({ isBusy: false, fault: describeProblem(toProblem(error), fileName).title });
    }
  };
  return (
    <div className="run-result__rest">
      <div className="run-result__download">
        <p>
          <b>{countOf(count, 'row was not imported', 'rows were not imported')}.</b>{' '}
          <span className="text-2">
            The download has your original columns, plus the row number, the outcome and the reason. Fix the
            rows and import that file to add them.
          </span>
        </p>
        <Button
          busy={state.isBusy}
          icon={<Download size={16} strokeWidth={1.5} aria-hidden />}
          onClick={() => void download()}
        >
          Download rejected rows (CSV)
        </Button>
      </div>
      {state.fault !== undefined && (
        <Notice tone="err" role="alert" title={state.fault}>
          The rows could not be written. Choose the file again and repeat the import to get them.
        </Notice>
      )}
    </div>
  );
}
