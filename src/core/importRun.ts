import type { Oddities } from './findings.ts';
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

/** Records of a file in order, in blocks; `first` is the number of a block's first record in the file. */
export type ReadRecords = (
  part: Part,
  signal: AbortSignal,
) => AsyncIterable<{
  readonly first: number;
  readonly records: readonly (readonly string[])[];
  /** What is odd about records, by their place among these. */
  readonly oddities?: ReadonlyMap<number, Oddities>;
}>;

/** What became of one update sent by hand. */
export interface SentUpdate {
  readonly outcome: 'accepted' | 'rejected' | 'uncertain';
  /** Why it was not accepted, in words; empty when it was. */
  readonly reason: string;
}
