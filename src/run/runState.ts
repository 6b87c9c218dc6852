import type { OutcomeLedger } from '../core/outcomes.ts';
import type { Problem } from '../core/problems.ts';
import type { Destination } from '../destinations/destination.ts';
import type { Clock } from './clock.ts';
import type { RunReport } from './runReport.ts';

/** What the lanes of one run share. */
export class RunState {
  readonly destination: Destination;
  readonly clock: Clock;
  readonly ledger: OutcomeLedger;
  readonly report: RunReport;
  /** Bytes a request may have; shrinks when the destination says that one was too big. */
  maxBytes: number;
  readonly #halt = new AbortController();
  #problem: Problem | undefined;
  #pausedUntil = 0;

  constructor(destination: Destination, clock: Clock, ledger: OutcomeLedger, report: RunReport) {
    this.destination = destination;
    this.clock = clock;
    this.ledger = ledger;
    this.report = report;
    this.maxBytes = destination.maxBodyBytes;
  }

  /** Aborted when nothing more may be read or sent. Requests on their way are not part of that: they end by themselves. */
  get halt(): AbortSignal {
    return this.#halt.signal;
  }

  get halted(): boolean {
    return this.#halt.signal.aborted;
  }

  get problem(): Problem | undefined {
    return this.#problem;
  }

  cancel(): void {
    this.#halt.abort();
  }

  /** The first problem is the one that is told. */
  stop(problem: Problem): void {
    if (!this.halted) this.#problem = problem;
    this.#halt.abort();
  }

  /** Holds every lane. @param until milliseconds since 1970 */
  pauseAll(until: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, until);
  }

  /** Resolves when the pause of all lanes is over, or the run is halted. */
  async afterPause(): Promise<void> {
    while (!this.halted && this.#pausedUntil > this.clock.now())
      await this.clock.sleep(this.#pausedUntil - this.clock.now(), this.halt);
  }
}
