import { Square } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '../../../components/Badge.tsx';
import { Button } from '../../../components/Button.tsx';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { Notice } from '../../../components/Notice.tsx';
import type { RunProgress } from '../../../core/importRun.ts';
import type { DestinationChoice } from '../../../core/settings.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { StepHeading } from '../StepHeading.tsx';
import { countOf, formatCount } from '../../words.ts';
import { inSentence } from './destinationWords.ts';
import { RunDetails } from './RunDetails.tsx';
import { RunLog } from './RunLog.tsx';
import { RunProgressCard } from './RunProgressCard.tsx';
import { useNow } from './useNow.ts';

interface RunningProps {
  /** Undefined until the first report. */
  run: RunProgress | undefined;
  destination: DestinationChoice;
}

/** An import under way. */
export function Running({ run, destination }: RunningProps) {
  const fileName = useDraft((draft) => draft.file?.name);
  const profiles = useDraft((draft) => draft.numbers?.profiles ?? 0);
  return (
    <>
      <div className="run__head">
        <div className="run__title">
          <div className="run__name">
            <StepHeading>
              <bdi>{fileName}</bdi>
            </StepHeading>
            <Badge tone="accent">Importing</Badge>
          </div>
          <p className="text-lead step__lead">Keep this tab open until the import is finished.</p>
        </div>
        {run && <CancelButton run={run} destination={destination} />}
      </div>
      <div className="step__split">
        <div className="run__main">
          {run ? (
            <>
              <RunProgressCard run={run} />
              {run.waiting && <Waiting reason={run.waiting.reason} until={run.waiting.until} />}
              <RunLog log={run.log} />
            </>
          ) : (
            <p className="text-lead" role="status">
              Preparing {countOf(profiles, 'profile')}…
            </p>
          )}
        </div>
        <RunDetails destination={destination} startedAt={run?.startedAt} />
      </div>
    </>
  );
}

function Waiting({ reason, until }: { reason: string; until: number }) {
  const now = useNow();
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  return (
    <Notice tone="warn" title={reason}>
      It goes on by itself {seconds > 0 ? `in ${seconds} s` : 'now'}.
    </Notice>
  );
}

function CancelButton({ run, destination }: { run: RunProgress; destination: DestinationChoice }) {
  const [isAsking, setIsAsking] = useState(false);
  const cancel = useDraft((draft) => draft.cancelRun);
  const { accepted, pending } = run.counts;
  return (
    <>
      <Button icon={<Square size={16} strokeWidth={1.5} aria-hidden />} onClick={() => setIsAsking(true)}>
        Cancel import
      </Button>
      <ConfirmDialog
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title="Stop this import?"
        body={`${countOf(accepted, 'row is', 'rows are')} already in ${inSentence(destination)} and ${accepted === 1 ? 'stays' : 'stay'} there. The other ${formatCount(pending)} are not sent.`}
        actions={[
          { label: 'Keep importing', safe: true, onSelect: () => undefined },
          { label: 'Stop import', tone: 'danger', onSelect: cancel },
        ]}
      />
    </>
  );
}
