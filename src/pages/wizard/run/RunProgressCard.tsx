import { ProgressBar } from '../../../components/ProgressBar.tsx';
import type { RunProgress } from '../../../core/importRun.ts';
import { countOf, formatCount, formatDuration } from '../../words.ts';
import { doneShare, quarterOf, sentSoFar, timeLeft } from './runNumbers.ts';

/** How far the run is. */
export function RunProgressCard({ run }: { run: RunProgress }) {
  const share = doneShare(run);
  const sent = sentSoFar(run);
  const toSend = run.records - run.counts.skipped;
  const left = timeLeft(run);
  const words = `${formatCount(sent)} of ${countOf(toSend, 'row')} sent`;
  return (
    <section className="card run-progress" aria-label="Progress">
      <div className="run-progress__head">
        <strong className="run-progress__percent">{Math.floor(share * 100)}%</strong>
        <span className="text-number">{words}</span>
        <span className="run-progress__left text-number">
          {left === undefined ? '' : `${formatDuration(left)} left`}
        </span>
      </div>
      <div className="run-progress__bar">
        <ProgressBar size="lg" label="Import" value={share} valueText={words} />
      </div>
      <p className="sr-only" role="status">
        {quarterOf(share) > 0 && `${quarterOf(share)}% done`}
      </p>
      <dl className="run-stats">
        <Stat term="Sent" value={formatCount(sent)} />
        <Stat term="Accepted" tone="ok" value={formatCount(run.counts.accepted)} />
        <Stat term="Rejected" tone="err" value={formatCount(run.counts.rejected)} />
        <Stat term="Skipped" tone="neutral" value={formatCount(run.counts.skipped)} />
        {run.counts.uncertain > 0 && (
          <Stat term="Uncertain" tone="warn" value={formatCount(run.counts.uncertain)} />
        )}
        <Stat
          term="Rate"
          value={run.recordsPerSecond > 0 ? `${formatCount(Math.round(run.recordsPerSecond))} per s` : '…'}
        />
        <Stat term="Time left" value={left === undefined ? '…' : formatDuration(left)} />
      </dl>
    </section>
  );
}

interface StatProps {
  term: string;
  value: string;
  tone?: 'ok' | 'accent' | 'neutral' | 'warn' | 'err';
}

/** One number of a run under its name. */
export function Stat({ term, value, tone }: StatProps) {
  return (
    <div>
      <dt className="text-caption">
        {tone && <span className={`numbers__dot numbers__dot--${tone}`} aria-hidden="true" />}
        {term}
      </dt>
      <dd>{value}</dd>
    </div>
  );
}
