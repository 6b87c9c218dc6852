import { hash64 } from '../core/hash.ts';

const smallest = 1024;
/** Above this share of used places, looking one up gets slow. A million ids fit in 24 MB. */
const fullest = 0.6;

/**
 * The first record of each id, by 64-bit hashes in typed arrays: a tenth of the memory of a `Map` of strings. Two
 * different ids of a million are taken for one with a chance of 3 in 100 million.
 */
export class IdentityTable {
  #highs = new Uint32Array(smallest);
  #lows = new Uint32Array(smallest);
  /** Record number plus 1; 0 marks a free place. */
  #records = new Uint32Array(smallest);
  #size = 0;
  readonly #hash = { high: 0, low: 0 };

  /** Different ids. */
  get size(): number {
    return this.#size;
  }

  /**
   * Adds an id with the record it stands in, unless it is there already.
   *
   * @param record at most 4,294,967,294
   * @returns the first record with that id, or -1 when it is new
   */
  add(id: string, record: number): number {
    if (this.#size >= this.#records.length * fullest) this.#grow();
    hash64(id, this.#hash);
    const place = this.#placeOf(this.#hash.high, this.#hash.low);
    const first = this.#records[place] ?? 0;
    if (first !== 0) return first - 1;
    this.#fill(place, this.#hash.high, this.#hash.low, record + 1);
    this.#size++;
    return -1;
  }

  #placeOf(high: number, low: number): number {
    const mask = this.#records.length - 1;
    let place = high & mask;
    while (this.#records[place] !== 0 && (this.#highs[place] !== high || this.#lows[place] !== low))
      place = (place + 1) & mask;
    return place;
  }

  #fill(place: number, high: number, low: number, recordPlus1: number): void {
    this.#highs[place] = high;
    this.#lows[place] = low;
    this.#records[place] = recordPlus1;
  }

  #grow(): void {
    const [highs, lows, records] = [this.#highs, this.#lows, this.#records];
    this.#highs = new Uint32Array(records.length * 2);
    this.#lows = new Uint32Array(records.length * 2);
    this.#records = new Uint32Array(records.length * 2);
    for (const [place, record] of records.entries()) {
      if (record === 0) continue;
      const [high, low] = [highs[place] ?? 0, lows[place] ?? 0];
      this.#fill(this.#placeOf(high, low), high, low, record);
    }
  }
}
