import { useDraft } from '../../../stores/importDraft/draft.ts';
import { Ended } from './Ended.tsx';
import { Running } from './Running.tsx';
import '../numbers/numbers.css';
import './run.css';

/** The import itself. */
export function RunStep() {
  const run = useDraft((draft) => draft.run);
  const isStarting = useDraft((draft) => draft.isStarting);
  const runProblem = useDraft((draft) => draft.runProblem);
  const destination = useDraft((draft) => draft.runDestination);
  if (!destination) return null;
  const problem = runProblem ?? run?.problem;
  const isRunning = isStarting || (run?.state === 'running' && !runProblem);
  return (
    <main id="main" className="step step--page">
      <div className="step__wrap run">
        {isRunning ? (
          <Running run={run} destination={destination} />
        ) : (
          <Ended run={run} problem={problem} destination={destination} />
        )}
      </div>
    </main>
  );
}
