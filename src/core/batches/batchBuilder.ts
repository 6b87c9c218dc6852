export interface BatchLimits {
  /** Operations a request may carry, at least 1. A record that sets and clears counts twice. */
  readonly maxOperations: number;
  /** Bytes of a request's body, as sent. */
  readonly maxBytes: number;
}

/** One update with what it costs a request. */
export interface Sized {
  readonly operations: number;
  readonly bytes: number;
}

/**
 * Groups items into batches in the order they come. A batch is closed before the item that would break a limit; an
 * item that breaks a limit alone travels alone.
 */
export class BatchBuilder<Item extends Sized> {
  readonly #limits: BatchLimits;
  #items: Item[] = [];
  #operations = 0;
  #bytes = 0;

  /** @throws RangeError if a limit is not a positive number: a caller's mistake, not bad data */
  constructor(limits: BatchLimits) {
    if (!(limits.maxOperations >= 1) || !(limits.maxBytes >= 1))
      throw new RangeError(
        `batch limits must be positive, got ${limits.maxOperations} and ${limits.maxBytes}`,
      );
    this.#limits = limits;
  }

  get size(): number {
    return this.#items.length;
  }

  /** Adds an item; returns the batch that had to be closed for it, if any. */
  add(item: Item): Item[] | undefined {
    const full =
      this.#operations + item.operations > this.#limits.maxOperations ||
      this.#bytes + item.bytes > this.#limits.maxBytes;
    const closed = full ? this.take() : undefined;
    this.#items.push(item);
    this.#operations += item.operations;
    this.#bytes += item.bytes;
    return closed;
  }

  /** Closes the current batch; undefined when it is empty. */
  take(): Item[] | undefined {
    if (this.#items.length === 0) return undefined;
    const items = this.#items;
    this.#items = [];
    this.#operations = 0;
    this.#bytes = 0;
    return items;
  }
}
