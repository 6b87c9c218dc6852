import type { OutcomeCounts } from './outcomes.ts';
import type { Problem } from './problems.ts';

/** Records of the file that a run takes, 0-based, the row of names excluded. */
export interface Part {
  readonly first: number;
  readonly count: number;
}

/** The exact update of one record, as the destination will get it. */
export interface PlannedPreview {
  readonly row: number;
  /** Indented JSON, the token masked; undefined for a record that is left out. */
  readonly json: string | undefined;
  /** Why it is left out. */
  readonly leftOut: string | undefined;
}

export type LogKind = 'started' | 'progress' | 'waiting' | 'rejected' | 'stopped' | 'cancelled' | 'finished';

export interface LogEntry {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: LogKind;
  readonly text: string;
}

export interface RunProgress {
  readonly state: 'running' | 'finished' | 'cancelled' | 'stopped';
  readonly records: number;
  readonly counts: OutcomeCounts;
  /** What the updates did; undefined for destinations that cannot tell. */
  readonly effects:
    | { readonly inserted: number; readonly updated: number; readonly unchanged: number }
    | undefined;
  readonly startedAt: number;
  readonly endedAt: number | undefined;
  /** Records settled a second over the last ten seconds; 0 until known. */
  readonly recordsPerSecond: number;
  /** A pause for a retry: why, in words, and until when (milliseconds since 1970). */
  readonly waiting: { readonly reason: string; readonly until: number } | undefined;
  /** Why it stopped. */
  readonly problem: Problem | undefined;
  /** Newest last, at most the last 200. */
  readonly log: readonly LogEntry[];
}
