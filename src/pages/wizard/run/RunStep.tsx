import { isRunGoingOn, useDraft } from '../../../stores/importDraft/draft.ts';
import { Ended } from './Ended.tsx';
import { Running } from './Running.tsx';
import '../numbers/numbers.css';
import './run.css';

/** The import itself. */
export function RunStep() {
  const run = useDraft((draft) => draft.run);
  const isRunning = useDraft(isRunGoingOn);
  const runProblem = useDraft((draft) => draft.runProblem);
  const destination = useDraft((draft) => draft.runDestination);
  if (!destination) return null;
  const problem = runProblem ?? run?.problem;
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
