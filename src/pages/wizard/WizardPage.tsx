import { type ReactNode, useEffect, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { SkipLink } from '../../components/SkipLink.tsx';
import { WizardBar } from '../../components/WizardBar.tsx';
import { useDraft } from '../../stores/importDraft/draft.ts';
import { usePageTitle } from '../usePageTitle.ts';
import { ColumnsStep } from './columns/ColumnsStep.tsx';
import { IdentifierStep } from './identifier/IdentifierStep.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { ReviewStep } from './review/ReviewStep.tsx';
import { RunStep } from './run/RunStep.tsx';
import { type Place, allowedPlace, pathOf, placeOf, steps } from './steps.ts';
import { UploadStep } from './upload/UploadStep.tsx';
import { useFileDrop } from './useFileDrop.ts';

const contents: Readonly<Record<Place, () => ReactNode>> = {
  upload: UploadStep,
  identifier: IdentifierStep,
  columns: ColumnsStep,
  review: ReviewStep,
  run: RunStep,
};

/**
 * The import wizard, at `/import` and below.
 *
 * @param props.barEnd stands at the right of its bar: the destination and the theme
 */
export function WizardPage({ barEnd }: { barEnd: ReactNode }) {
  const [path, navigate] = useLocation();
  const [isLeaving, setIsLeaving] = useState(false);
  const fileName = useDraft((draft) => draft.file?.name);
  const needsAnswer = useDraft((draft) => draft.file !== undefined && draft.run?.state !== 'finished');
  const place = useAllowedPlace(placeOf(path));
  useFileDrop();
  useFreshStart(place);
  usePageTitle(titleOf(place));
  if (place !== placeOf(path)) return <Redirect to={pathOf(place)} replace />;
  const Content = contents[place];
  const leave = (): void => navigate('/');
  return (
    <div className="wizard">
      <SkipLink />
      <WizardBar
        title="Import from CSV"
        fileName={fileName}
        steps={stepsAt(place)}
        onClose={() => (needsAnswer ? setIsLeaving(true) : leave())}
        end={barEnd}
      />
      <Content key={place} />
      <LeaveDialog open={isLeaving} onClose={() => setIsLeaving(false)} onLeave={leave} />
    </div>
  );
}

function useAllowedPlace(wanted: Place | undefined): Place {
  const hasColumns = useDraft((draft) => draft.recipe !== undefined && draft.fileState !== 'failed');
  const isRunning = useDraft((draft) => draft.isStarting || draft.run?.state === 'running');
  const hasRun = useDraft((draft) => draft.run !== undefined || draft.runProblem !== undefined);
  return allowedPlace(wanted, { hasColumns, isRunning, hasRun });
}

/** Coming to the wizard anew after a finished import begins another one. */
function useFreshStart(place: Place): void {
  const [placeAtFirst] = useState(place);
  useEffect(() => {
    const { run, discard } = useDraft.getState();
    if (placeAtFirst === 'upload' && run?.state === 'finished') discard();
  }, [placeAtFirst]);
}

function titleOf(place: Place): string {
  return steps.find((step) => step.key === place)?.label ?? 'Import';
}

function stepsAt(place: Place) {
  const at = steps.findIndex((step) => step.key === place);
  if (at === -1) return [];
  return steps.map(({ key, label, path }, index) => {
    if (index < at) return { key, label, state: 'done' as const, href: path };
    return { key, label, state: index === at ? ('current' as const) : ('next' as const) };
  });
}
