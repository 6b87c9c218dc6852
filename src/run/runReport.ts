import type { LogEntry, LogKind, RunProgress } from '../core/importRun.ts';
import type { OutcomeLedger } from '../core/outcomes.ts';
import type { Problem } from '../core/problems.ts';
import type { Effect } from '../core/profiles/update.ts';

const maxLogEntries = 200;
const rateWindowMs = 10_000;

/** What a run tells about itself: counts, rate, waits and news. */
export class RunReport {
  readonly #ledger: OutcomeLedger;
  readonly #startedAt: number;
  readonly #effects: Record<Effect, number> | undefined;
  readonly #samples: { readonly at: number; readonly settled: number }[];
  #waits: readonly { readonly reason: string; readonly until: number }[] = [];
  #log: LogEntry[] = [];
  #milestone = 1;

  constructor(ledger: OutcomeLedger, tellsEffects: boolean, now: number) {
    this.#ledger = ledger;
    this.#startedAt = now;
    this.#effects = tellsEffects ? { inserted: 0, updated: 0, unchanged: 0, deleted: 0 } : undefined;
    this.#samples = [{ at: now, settled: 0 }];
  }

  countEffect(effect: Effect | undefined): void {
    if (this.#effects && effect) this.#effects[effect]++;
  }

  /** Shows a pause until it is over. The longest of several is the one that is told. */
  wait(reason: string, until: number): void {
    this.#waits = [...this.#waits, { reason, until }];
  }

  news(at: number, kind: LogKind, text: string): void {
    this.#log = [...this.#log, { at, kind, text }].slice(-maxLogEntries);
  }

  /** @param now milliseconds since 1970; calls come in order of time */
  progress(now: number, state: RunProgress['state'], problem?: Problem): RunProgress {
    const settled = this.#settled();
    if (state === 'running') this.#noteMilestone(now, settled);
    this.#waits = this.#waits.filter((wait) => wait.until > now);
    return {
      state,
      records: this.#ledger.records,
      counts: this.#ledger.counts(),
      effects: this.#effects && {
        inserted: this.#effects.inserted,
        updated: this.#effects.updated,
        unchanged: this.#effects.unchanged,
      },
      startedAt: this.#startedAt,
      endedAt: state === 'running' ? undefined : now,
      recordsPerSecond: this.#rate(now, settled),
      waiting: state === 'running' ? this.#longestWait() : undefined,
      problem,
      log: this.#log,
    };
  }

  #settled(): number {
    return this.#ledger.records - this.#ledger.counts().pending;
  }

  /** One line of news at each further tenth. */
  #noteMilestone(now: number, settled: number): void {
    const records = this.#ledger.records;
    const tenth = records === 0 ? 0 : Math.floor((settled / records) * 10);
    if (tenth < this.#milestone || tenth >= 10) return;
    this.#milestone = tenth + 1;
    this.news(now, 'progress', `${words(settled)} of ${words(records)} rows done.`);
  }

  #rate(now: number, settled: number): number {
    this.#samples.push({ at: now, settled });
    while (this.#samples.length > 2 && (this.#samples[1]?.at ?? now) <= now - rateWindowMs)
      this.#samples.shift();
    const oldest = this.#samples[0] ?? { at: now, settled };
    return now > oldest.at ? ((settled - oldest.settled) * 1000) / (now - oldest.at) : 0;
  }

  #longestWait(): RunProgress['waiting'] {
    return this.#waits.reduce<RunProgress['waiting']>(
      (longest, wait) => (longest === undefined || wait.until > longest.until ? wait : longest),
      undefined,
    );
  }
}

/** A number as it stands on screen: 48,091. */
export function words(count: number): string {
  return count.toLocaleString('en-US');
}
