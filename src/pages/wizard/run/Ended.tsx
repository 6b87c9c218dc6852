import { Ban, Check, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Button, LinkButton } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import type { RunProgress } from '../../../core/importRun.ts';
import { type Problem, describeProblem } from '../../../core/problems.ts';
import type { DestinationChoice } from '../../../core/settings.ts';
import { firstRowOf, useDraft } from '../../../stores/importDraft/draft.ts';
import { maxRecordsPerRun } from '../../../stores/importDraft/fileSlice.ts';
import { StepHeading } from '../StepHeading.tsx';
import { pathOf } from '../steps.ts';
import { nextPart, partLabel } from '../upload/parts.ts';
import { countOf } from '../../words.ts';
import { type Ending, endingWords } from './endingWords.ts';
import { RunDetails } from './RunDetails.tsx';
import { RunLog } from './RunLog.tsx';
import { RunResult } from './RunResult.tsx';

interface EndedProps {
  /** Undefined for an import that could not begin. */
  run: RunProgress | undefined;
  problem: Problem | undefined;
  destination: DestinationChoice;
}

/** An import that is over: finished, cancelled or stopped. */
export function Ended({ run, problem, destination }: EndedProps) {
  const fileName = useDraft((draft) => draft.file?.name ?? 'the file');
  const words = endingWords({ run, problem, destination, fileName });
  return (
    <>
      <div className="run__head">
        <EndingMark ending={words.ending} />
        <div className="run__title">
          <StepHeading>{words.title}</StepHeading>
          <p className="text-lead step__lead">{words.lead}</p>
        </div>
        <EndingActions ending={words.ending} problem={problem} destination={destination} />
      </div>
      <div className="step__split">
        <div className="run__main">
          {problem && (
            <Notice tone="err" role="alert" title="What to do">
              {describeProblem(problem, fileName).advice}
            </Notice>
          )}
          {run && <RunResult run={run} />}
          {words.ending === 'finished' && <NextPart />}
          {run && <RunLog log={run.log} />}
        </div>
        <RunDetails destination={destination} startedAt={run?.startedAt} />
      </div>
    </>
  );
}

const marks: Readonly<Record<Ending, ReactNode>> = {
  finished: <Check size={20} strokeWidth={2} aria-hidden />,
  cancelled: <Ban size={20} strokeWidth={2} aria-hidden />,
  stopped: <X size={20} strokeWidth={2} aria-hidden />,
};

function EndingMark({ ending }: { ending: Ending }) {
  return <span className={`run__mark run__mark--${ending}`}>{marks[ending]}</span>;
}

/** Problems that only another choice of the file solves. */
const needsFile: ReadonlySet<Problem['code']> = new Set(['file-gone', 'worker-died', 'not-readable']);

interface EndingActionsProps {
  ending: Ending;
  problem: Problem | undefined;
  destination: DestinationChoice;
}

function EndingActions({ ending, problem, destination }: EndingActionsProps) {
  const startAgain = useDraft((draft) => draft.startRun);
  const isOver = ending === 'finished';
  const canRepeat = !isOver && !(problem && needsFile.has(problem.code));
  return (
    <div className="run__actions">
      <AnotherFile
        label={problem && needsFile.has(problem.code) ? 'Choose the file again' : 'Import another file'}
      />
      {problem && 'destination' in problem && (
        <LinkButton size="lg" href="/settings">
          Open Settings
        </LinkButton>
      )}
      {canRepeat && (
        <Button size="lg" variant="primary" onClick={() => void startAgain()}>
          Start again
        </Button>
      )}
      {(isOver || destination.kind === 'browser') && (
        <LinkButton size="lg" variant={isOver ? 'primary' : 'secondary'} href="/">
          View profiles
        </LinkButton>
      )}
    </div>
  );
}

function AnotherFile({ label }: { label: string }) {
  const [, navigate] = useLocation();
  const discard = useDraft((draft) => draft.discard);
  return (
    <Button
      size="lg"
      onClick={() => {
        navigate(pathOf('upload'));
        discard();
      }}
    >
      {label}
    </Button>
  );
}

/** For a file with more rows than one import takes: the way to the rows after these. */
function NextPart() {
  const [, navigate] = useLocation();
  const part = useDraft((draft) => draft.part);
  const rows = useDraft((draft) => draft.facts?.rows ?? 0);
  const firstRow = useDraft(firstRowOf);
  const choosePart = useDraft((draft) => draft.choosePart);
  const next = nextPart(part, rows);
  if (!next) return null;
  const goOn = (): void => {
    choosePart({ first: next.first, count: maxRecordsPerRun });
    navigate(pathOf('review'));
  };
  return (
    <Notice
      tone="info"
      title={`The file has ${countOf(rows - next.first, 'more row', 'more rows')}.`}
      actions={
        <Button size="sm" onClick={goOn}>
          Go on with the next rows
        </Button>
      }
    >
      {partLabel(next, firstRow)} are next, with the same choices.
    </Notice>
  );
}
