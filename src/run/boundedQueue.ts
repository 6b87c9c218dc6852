/** A first-in first-out queue that makes its producer wait while it is full. One producer, one consumer. */
export class BoundedQueue<Item> {
  readonly #capacity: number;
  readonly #items: Item[] = [];
  #closed = false;
  #wake: (() => void)[] = [];

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Adds an item, and resolves when there is room for another. */
  async put(item: Item): Promise<void> {
    this.#items.push(item);
    this.#changed();
    while (this.#items.length >= this.#capacity && !this.#closed) await this.#change();
  }

  /** The next item; undefined when the queue is closed and empty. */
  async take(): Promise<Item | undefined> {
    while (this.#items.length === 0 && !this.#closed) await this.#change();
    const item = this.#items.shift();
    this.#changed();
    return item;
  }

  /** Says that nothing more will come. Nobody waits from now on. */
  close(): void {
    this.#closed = true;
    this.#changed();
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#wake.push(resolve));
  }

  #changed(): void {
    const waiting = this.#wake;
    this.#wake = [];
    for (const resolve of waiting) resolve();
  }
}
