/** Long enough for the page before this one to end, short enough to be told. */
const beforeTelling = 300;

/**
 * The right to use something that one tab of this origin can hold at a time: a Web Lock for the right itself, and a
 * BroadcastChannel on which a waiting tab asks for it.
 */
export class TabLock {
  readonly #name: string;
  readonly #channel: BroadcastChannel;
  #release: (() => void) | undefined;
  #asked = false;

  /**
   * @param name the same in every tab
   * @param onAsked another tab waits for the lock; called while this one holds it or waits for it
   */
  constructor(name: string, onAsked: () => void) {
    this.#name = name;
    this.#channel = new BroadcastChannel(name);
    this.#channel.addEventListener('message', () => {
      this.#asked = true;
      onAsked();
    });
  }

  /** Whether another tab asked for the lock since this one last had a reason to take it. */
  get asked(): boolean {
    return this.#asked;
  }

  /**
   * Takes the lock, waiting for it as long as it takes.
   *
   * @param onWait called once when another tab does not let go at once
   */
  async take(onWait: () => void): Promise<void> {
    this.#asked = false;
    this.#release = await this.#request({ ifAvailable: true });
    if (this.#release) return;
    const waiting = setTimeout(onWait, beforeTelling);
    try {
      const request = this.#request({});
      this.#channel.postMessage('asked');
      this.#release = await request;
    } finally {
      clearTimeout(waiting);
    }
  }

  /** Lets the next tab have the lock. */
  release(): void {
    this.#release?.();
    this.#release = undefined;
  }

  #request(options: LockOptions): Promise<(() => void) | undefined> {
    return new Promise((resolve, reject) => {
      navigator.locks
        .request(this.#name, options, (lock) =>
          lock ? new Promise<void>((release) => resolve(release)) : resolve(undefined),
        )
        .catch(reject);
    });
  }
}
