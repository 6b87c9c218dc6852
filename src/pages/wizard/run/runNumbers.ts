import type { RunProgress } from '../../../core/importRun.ts';

export interface RunLine {
  readonly label: string;
  readonly count: number;
  readonly tone: 'ok' | 'accent' | 'neutral' | 'warn' | 'err';
}

/** Records that have been sent and answered, whatever the answer. */
export function sentSoFar({ counts }: RunProgress): number {
  return counts.accepted + counts.rejected + counts.uncertain;
}

/** Share of the records whose outcome is known, 0 to 1. */
export function doneShare({ records, counts }: RunProgress): number {
  return records === 0 ? 1 : (records - counts.pending) / records;
}

/** What became of every record. The counts add up to the records of the run. */
export function outcomeLines({ counts }: RunProgress): RunLine[] {
  return [
    { label: 'Accepted', count: counts.accepted, tone: 'ok' },
    { label: 'Rejected', count: counts.rejected, tone: 'err' },
    { label: 'Skipped', count: counts.skipped, tone: 'neutral' },
    { label: 'Uncertain', count: counts.uncertain, tone: 'warn' },
    { label: 'Not sent', count: counts.pending, tone: 'neutral' },
  ];
}

/** What the accepted records did, where the destination can tell; empty where it cannot. */
export function effectLines({ effects }: RunProgress): RunLine[] {
  if (!effects) return [];
  return [
    { label: 'Added', count: effects.inserted, tone: 'ok' },
    { label: 'Updated', count: effects.updated, tone: 'accent' },
    { label: 'Unchanged', count: effects.unchanged, tone: 'neutral' },
  ];
}

/** Records that did not become a profile, or may not have. */
export function notImported({ records, counts }: RunProgress): number {
  return records - counts.accepted;
}

/** Milliseconds until all is sent at the present rate; undefined while the rate is not known. */
export function timeLeft({ counts, recordsPerSecond }: RunProgress): number | undefined {
  return recordsPerSecond > 0 ? (counts.pending / recordsPerSecond) * 1000 : undefined;
}

/** The quarter that was passed last, in percent: 0, 25, 50, 75 or 100. */
export function quarterOf(share: number): number {
  return Math.floor(share * 4) * 25;
}

/** A name for the file of rows that were not imported, after the file they came from. */
export function notImportedFileName(fileName: string): string {
  return `${fileName.replace(/\.(csv|tsv|tab|txt)$/i, '')} - not imported.csv`;
}
