/** Keeps the values that were asked for last, and asks for each only once. */
export class BlockCache<T> {
  readonly #capacity: number;
  readonly #values = new Map<number, Promise<T>>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The value of a key; loads it when it is not kept. A failed load is not kept. */
  get(key: number, load: () => Promise<T>): Promise<T> {
    const value = this.#values.get(key) ?? load();
    this.#values.delete(key);
    this.#values.set(key, value);
    value.catch(() => this.#values.delete(key));
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#capacity) break;
      this.#values.delete(oldest);
    }
    return value;
  }
}
