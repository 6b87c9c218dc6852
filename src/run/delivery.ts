import type { Answer, Parcel, Verdict } from '../destinations/destination.ts';
import { backoffMs } from './backoff.ts';
import { words } from './runReport.ts';
import type { RunState } from './runState.ts';

/** A parcel and the record it came from, 0-based within the run. */
export interface Item extends Parcel {
  readonly record: number;
}

/** Items that travel in one request, and what is known from sending them before. */
interface Load {
  readonly items: readonly Item[];
  /** Requests that failed and may be repeated. */
  readonly failures: number;
  /** Waits that the destination itself asked for. */
  readonly grantedWaits: number;
  /** Sent at least once, without an answer that rules out that it was stored. */
  readonly maybeTaken: boolean;
}

type Retry = Extract<Verdict, { kind: 'retry' }>;

/** Requests one batch may cost beside the first while its bad records are looked for. */
const maxExtraRequests = 50;
/** Waits that a destination asks for are not counted as failures, up to this many. */
const maxGrantedWaits = 10;
const splitAfterFailures = 3;
/** Gateways commonly take 1 MB (nginx's default); well below that, size is not why no answer comes. */
const leastSuspectBytes = 200_000;

const noAnswer = 'It was sent, but no answer came.';

/** Sends one batch and settles its records: waits, repeats and splits as the verdicts ask, in file order throughout. */
export class Delivery {
  readonly #run: RunState;
  /** What is left to send; the next one is the last. */
  readonly #loads: Load[];
  #extraRequests = maxExtraRequests;
  readonly #rejected: string[] = [];

  constructor(run: RunState, items: readonly Item[]) {
    this.#run = run;
    this.#loads = [{ items, failures: 0, grantedWaits: 0, maybeTaken: false }];
  }

  /** Ends early when the run is halted: what was not sent stays pending. */
  async complete(): Promise<void> {
    for (let load = this.#loads.pop(); load; load = this.#loads.pop()) {
      await this.#run.afterPause();
      if (this.#run.halted) this.#abandon(load);
      else if (this.#isTooBig(load)) this.#split(load);
      else await this.#follow(load, await this.#send(load));
    }
    this.#tellRejected();
  }

  async #send(load: Load): Promise<Verdict> {
    try {
      return await this.#run.destination.send(load.items);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      const destination = this.#run.destination.name;
      return { kind: 'stop', problem: { code: 'unexpected-answer', destination, detail }, maybeTaken: true };
    }
  }

  #follow(load: Load, verdict: Verdict): Promise<void> | void {
    switch (verdict.kind) {
      case 'settled':
        return load.items.forEach((item, index) => this.#settle(item, verdict.answers[index]));
      case 'refused':
        return this.#narrowDown(load, verdict.reason);
      case 'resend':
        return this.#sendRest(load, verdict.rejected);
      case 'too-large':
        return this.#shrink(load);
      case 'retry':
        return this.#retry(load, verdict);
      case 'stop':
        this.#run.stop(verdict.problem);
        return this.#abandon({ ...load, maybeTaken: load.maybeTaken || verdict.maybeTaken });
      case 'uncertain':
        return this.#settleAll(load.items, 'uncertain', verdict.reason);
    }
  }

  #settle(item: Item, answer: Answer | undefined): void {
    if (!answer) this.#run.ledger.settle(item.record, 'uncertain', noAnswer);
    else if (!answer.accepted) this.#reject(item, answer.reason);
    else {
      this.#run.ledger.settle(item.record, 'accepted');
      this.#run.report.countEffect(answer.effect);
    }
  }

  #reject(item: Item, reason: string): void {
    this.#run.ledger.settle(item.record, 'rejected', reason);
    this.#rejected.push(reason);
  }

  #settleAll(items: readonly Item[], outcome: 'uncertain' | 'rejected', reason: string): void {
    for (const item of items)
      if (outcome === 'rejected') this.#reject(item, reason);
      else this.#run.ledger.settle(item.record, 'uncertain', reason);
  }

  /** Halves what was refused until the bad records stand alone. */
  #narrowDown(load: Load, reason: string): void {
    if (load.items.length === 1) return this.#settleAll(load.items, 'rejected', reason);
    if (this.#spend(2)) return this.#split(load);
    this.#settleAll(load.items, 'uncertain', `It was refused together with other rows. ${reason}`);
  }

  #sendRest(load: Load, rejected: ReadonlyMap<number, string>): void {
    const rest = load.items.filter((item, index) => {
      const reason = rejected.get(index);
      if (reason !== undefined) this.#reject(item, reason);
      return reason === undefined;
    });
    if (rest.length === 0) return;
    if (this.#spend(1)) this.#loads.push({ ...load, items: rest, maybeTaken: true });
    else
      this.#settleAll(
        rest,
        'uncertain',
        'Other rows of its request were rejected, and no answer told of it.',
      );
  }

  #spend(requests: number): boolean {
    this.#extraRequests -= requests;
    return this.#extraRequests >= 0;
  }

  #isTooBig(load: Load): boolean {
    return load.items.length > 1 && bytesOf(load) > this.#run.maxBytes;
  }

  #shrink(load: Load): void {
    const { destination, clock, report } = this.#run;
    if (load.items.length === 1) {
      // It may have got through before, on a try that was not answered.
      const outcome = load.maybeTaken ? 'uncertain' : 'rejected';
      return this.#settleAll(load.items, outcome, `${destination.name} said that it is too big.`);
    }
    this.#lowerLimit(load);
    report.news(
      clock.now(),
      'progress',
      `${destination.name} said the request was too big. Sending less at a time from now on.`,
    );
    this.#split(load);
  }

  #lowerLimit(load: Load): void {
    this.#run.maxBytes = Math.min(this.#run.maxBytes, Math.ceil(bytesOf(load) / 2));
  }

  #split(load: Load): void {
    const middle = Math.ceil(load.items.length / 2);
    this.#loads.push(
      { ...load, items: load.items.slice(middle) },
      { ...load, items: load.items.slice(0, middle) },
    );
  }

  async #retry(load: Load, verdict: Retry): Promise<void> {
    const granted = verdict.afterMs !== undefined && load.grantedWaits < maxGrantedWaits;
    const next: Load = {
      ...load,
      failures: load.failures + (granted ? 0 : 1),
      grantedWaits: load.grantedWaits + (granted ? 1 : 0),
      maybeTaken: load.maybeTaken || verdict.maybeTaken,
    };
    if (next.failures >= this.#run.destination.retry.maxTries) return this.#giveUp(next, verdict);
    await this.#wait(next, verdict);
    if (verdict.unanswered && isSuspect(next)) {
      this.#lowerLimit(next);
      this.#split(next);
    } else this.#loads.push(next);
  }

  async #wait(load: Load, verdict: Retry): Promise<void> {
    const { clock, destination, report } = this.#run;
    const ms = verdict.afterMs ?? backoffMs(destination.retry, load.failures, clock.random());
    const until = clock.now() + ms;
    if (verdict.everyoneWaits) this.#run.pauseAll(until);
    report.wait(verdict.reason, until);
    const seconds = `${Math.ceil(ms / 1000)} s`;
    const then = verdict.everyoneWaits ? `waiting ${seconds}` : `trying again in ${seconds}`;
    report.news(clock.now(), 'waiting', `${verdict.reason}; ${then}.`);
    await clock.sleep(ms, this.#run.halt);
  }

  #giveUp(load: Load, verdict: Retry): void {
    const { destination } = this.#run;
    const detail = `${verdict.reason}.`;
    this.#run.stop({ code: 'gave-up', destination: destination.name, tries: load.failures, detail });
    if (load.maybeTaken) this.#settleAll(load.items, 'uncertain', `${noAnswer} ${detail}`);
    else this.#settleAll(load.items, 'rejected', detail);
  }

  /** Of what is not sent any more, only what may have arrived has an outcome. */
  #abandon(load: Load): void {
    if (load.maybeTaken) this.#settleAll(load.items, 'uncertain', noAnswer);
  }

  #tellRejected(): void {
    const { clock, destination, report } = this.#run;
    const count = this.#rejected.length;
    if (count === 0) return;
    const profiles = count === 1 ? '1 profile' : `${words(count)} profiles`;
    const reasons = [...new Set(this.#rejected)];
    const more = reasons.length > 1 ? ` And ${words(reasons.length - 1)} more reasons.` : '';
    report.news(
      clock.now(),
      'rejected',
      `${destination.name} did not take ${profiles}. ${reasons[0] ?? ''}${more}`,
    );
  }
}

/** True when the missing answers may mean that the request is too big for a gateway on the way. */
function isSuspect(load: Load): boolean {
  return load.failures >= splitAfterFailures && load.items.length > 1 && bytesOf(load) > leastSuspectBytes;
}

function bytesOf(load: Load): number {
  return load.items.reduce((sum, item) => sum + item.bytes, 0);
}
