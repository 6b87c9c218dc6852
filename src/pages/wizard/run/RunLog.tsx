import { Ban, CircleAlert, CircleCheck, CirclePlay, CircleX, Clock, Send } from 'lucide-react';
import type { LogEntry, LogKind } from '../../../core/importRun.ts';
import { formatTime } from '../../words.ts';

const icons: Readonly<Record<LogKind, typeof Clock>> = {
  started: CirclePlay,
  progress: Send,
  waiting: Clock,
  rejected: CircleAlert,
  stopped: CircleX,
  cancelled: Ban,
  finished: CircleCheck,
};

const tones: Readonly<Record<LogKind, string>> = {
  started: 'text-3',
  progress: 'text-3',
  waiting: 'text-warn',
  rejected: 'text-err',
  stopped: 'text-err',
  cancelled: 'text-3',
  finished: 'text-ok',
};

/** What happened during the run, newest first. */
export function RunLog({ log }: { log: readonly LogEntry[] }) {
  return (
    <section className="card run-log" aria-labelledby="run-log-title">
      <h2 id="run-log-title">Activity</h2>
      <div role="log" aria-labelledby="run-log-title" tabIndex={0}>
        <ol>
          {log.toReversed().map((entry, index) => (
            <Entry key={log.length - index} entry={entry} />
          ))}
        </ol>
      </div>
    </section>
  );
}

function Entry({ entry }: { entry: LogEntry }) {
  const Icon = icons[entry.kind];
  return (
    <li>
      <time className="text-3 text-number" dateTime={new Date(entry.at).toISOString()}>
        {formatTime(entry.at)}
      </time>
      <Icon className={tones[entry.kind]} size={16} strokeWidth={1.5} aria-hidden />
      <span>{entry.text}</span>
    </li>
  );
}
