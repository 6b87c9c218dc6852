import type { Clock } from '../clock.ts';

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/** A clock for tests: when everybody waits, time jumps to the next waker. Chance is always the same number. */
export class VirtualClock implements Clock {
  #now = Date.parse('2024-03-05T10:00:00Z');
  readonly #random: number;
  #sleepers: Sleeper[] = [];
  #pumping = false;

  constructor(random = 0) {
    this.#random = random;
  }

  now(): number {
    return this.#now;
  }

  random(): number {
    return this.#random;
  }

  sleep(ms: number, signal: AbortSignal = new AbortController().signal): Promise<void> {
    return new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const sleeper: Sleeper = { until: this.#now + ms, wake: () => done() };
      const done = (): void => {
        signal.removeEventListener('abort', done);
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
        resolve();
      };
      signal.addEventListener('abort', done);
      this.#sleepers.push(sleeper);
      void this.#pump();
    });
  }

  async #pump(): Promise<void> {
    if (this.#pumping) return;
    this.#pumping = true;
    while (this.#sleepers.length > 0) {
      await macrotask();
      const next = this.#sleepers.reduce<Sleeper | undefined>(
        (first, sleeper) => (first === undefined || sleeper.until < first.until ? sleeper : first),
        undefined,
      );
      this.#now = Math.max(this.#now, next?.until ?? 0);
      next?.wake();
    }
    this.#pumping = false;
  }
}

/** Lets everything that can go on without time go on. */
function macrotask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
