/** A growing list of record numbers, four bytes each. */
export class RecordList {
  #numbers = new Uint32Array(64);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(record: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = new Uint32Array(this.#numbers.length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length++] = record;
  }

  /** A view of some entries, valid until the next `push`. Shorter than `count` at the end of the list. */
  slice(start: number, count: number): Uint32Array {
    return this.#numbers.subarray(start, Math.min(start + count, this.#length));
  }
}
