import type {
  Answer,
  Destination,
  Packed,
  Parcel,
  RetryPolicy,
  Verdict,
} from '../../destinations/destination.ts';
import type { Update } from '../../core/profiles/update.ts';
import { MemoryProfiles } from '../../destinations/memoryProfiles.ts';
import type { VirtualClock } from './virtualClock.ts';

/** What happens to one request. A request beyond the script is taken. */
export type Move =
  /** Takes what is good and says for each update. */
  | { readonly kind: 'take' }
  /** Takes all, or nothing if one is bad. */
  | { readonly kind: 'all-or-nothing' }
  /** Names the bad ones, and takes or leaves the others without saying which. */
  | { readonly kind: 'name-the-bad'; readonly takesRest: boolean }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'busy'; readonly afterMs?: number }
  | { readonly kind: 'broken'; readonly taken: boolean }
  | { readonly kind: 'no-answer'; readonly taken: boolean }
  | { readonly kind: 'unknown'; readonly taken: boolean }
  | { readonly kind: 'stop' }
  | { readonly kind: 'throws'; readonly taken: boolean };

export interface ScriptOptions {
  readonly script?: readonly Move[];
  /** After the script; default: `take`. */
  readonly afterwards?: Move;
  readonly isBad?: (update: Update) => boolean;
  readonly concurrency?: number;
  readonly maxBodyBytes?: number;
  /** Bytes of each update. */
  readonly bytes?: number;
  readonly isTooLong?: (update: Update) => boolean;
  /** Milliseconds until it answers, by the number of the request. */
  readonly latencyMs?: (request: number) => number;
  readonly retry?: RetryPolicy;
}

export interface SentRequest {
  readonly at: number;
  readonly ids: readonly string[];
}

/** A destination for tests: it keeps profiles, follows a script, and remembers what it really took. */
export class ScriptedDestination implements Destination {
  readonly name = 'Elsewhere';
  readonly maxOperations = 2000;
  readonly tellsEffects = true;
  readonly concurrency: number;
  readonly maxBodyBytes: number;
  readonly retry: RetryPolicy;
  readonly profiles = new MemoryProfiles();
  readonly taken = new Set<Update>();
  readonly requests: SentRequest[] = [];
  mostAtATime = 0;
  readonly #clock: VirtualClock;
  readonly #options: ScriptOptions;
  #atATime = 0;

  constructor(clock: VirtualClock, options: ScriptOptions = {}) {
    this.#clock = clock;
    this.#options = options;
    this.concurrency = options.concurrency ?? 1;
    this.maxBodyBytes = options.maxBodyBytes ?? 1_000_000;
    this.retry = options.retry ?? { maxTries: 4, baseMs: 1000, capMs: 3000, jitterMs: [100, 300] };
  }

  pack(update: Update): Packed {
    if (this.#options.isTooLong?.(update)) return { fault: 'The profile is too long.' };
    return { update, operations: update.operations.length, bytes: this.#options.bytes ?? 100, text: '' };
  }

  preview(update: Update): string {
    return JSON.stringify(update);
  }

  async send(parcels: readonly Parcel[]): Promise<Verdict> {
    const updates = parcels.map((parcel) => parcel.update);
    const request = this.requests.push({
      at: this.#clock.now(),
      ids: updates.map((update) => update.key.id),
    });
    this.mostAtATime = Math.max(this.mostAtATime, ++this.#atATime);
    const latency = this.#options.latencyMs?.(request) ?? 0;
    if (latency > 0) await this.#clock.sleep(latency);
    this.#atATime--;
    return this.#play(this.#move(request), updates);
  }

  #move(request: number): Move {
    return this.#options.script?.[request - 1] ?? this.#options.afterwards ?? { kind: 'take' };
  }

  #play(move: Move, updates: readonly Update[]): Verdict {
    const hasBad = updates.some((update) => this.#isBad(update));
    switch (move.kind) {
      case 'take':
        return { kind: 'settled', answers: this.#take(updates) };
      case 'all-or-nothing':
        return hasBad
          ? { kind: 'refused', reason: 'Bad.' }
          : { kind: 'settled', answers: this.#take(updates) };
      case 'name-the-bad':
        return hasBad
          ? this.#nameTheBad(updates, move.takesRest)
          : { kind: 'settled', answers: this.#take(updates) };
      case 'too-large':
        return { kind: 'too-large' };
      case 'stop':
        return {
          kind: 'stop',
          maybeTaken: false,
          problem: { code: 'not-authorised', destination: this.name, detail: '' },
        };
      case 'busy':
        return this.#retry('Elsewhere asked us to slow down', {
          everyoneWaits: true,
          ...(move.afterMs === undefined ? {} : { afterMs: move.afterMs }),
        });
      case 'broken':
      case 'no-answer':
      case 'unknown':
      case 'throws':
        if (move.taken) this.#take(updates);
        return this.#leaveOpen(move.kind);
    }
  }

  #leaveOpen(kind: 'broken' | 'no-answer' | 'unknown' | 'throws'): Verdict {
    if (kind === 'throws') throw new Error('a fault of the destination');
    if (kind === 'unknown') return { kind: 'uncertain', reason: 'Nobody knows.' };
    return kind === 'broken'
      ? this.#retry('Elsewhere had a problem (500)', { maybeTaken: true })
      : this.#retry('No answer from Elsewhere', { maybeTaken: true, unanswered: true });
  }

  #retry(reason: string, more: Partial<Extract<Verdict, { kind: 'retry' }>>): Verdict {
    return { kind: 'retry', reason, maybeTaken: false, everyoneWaits: false, unanswered: false, ...more };
  }

  #nameTheBad(updates: readonly Update[], takesRest: boolean): Verdict {
    if (takesRest) this.#take(updates);
    const bad = updates.flatMap((update, index) => (this.#isBad(update) ? [[index, 'Bad.'] as const] : []));
    return { kind: 'resend', rejected: new Map(bad) };
  }

  #take(updates: readonly Update[]): Answer[] {
    return updates.map((update) => {
      if (this.#isBad(update)) return { accepted: false, reason: 'Bad.' };
      this.taken.add(update);
      return { accepted: true, effect: this.profiles.take(update) };
    });
  }

  #isBad(update: Update): boolean {
    return this.#options.isBad?.(update) ?? false;
  }
}
