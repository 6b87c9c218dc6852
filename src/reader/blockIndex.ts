import type { RecordStart } from './readBlocks.ts';

/** Some whole records of a file: what is read and parsed to show any one of them. */
export interface IndexedBlock {
  readonly number: number;
  readonly start: RecordStart;
  /** Offset of the byte after the last record. */
  readonly end: number;
}

/** Where the blocks of a file start. A file of 200 MB has about 800. */
export class BlockIndex {
  readonly #starts: RecordStart[] = [];
  #end: RecordStart = { offset: 0, record: 0, line: 1 };

  /** Records that can be found. */
  get records(): number {
    return this.#end.record;
  }

  /** Adds the block that follows the last one. */
  add(start: RecordStart, end: RecordStart): void {
    this.#starts.push(start);
    this.#end = end;
  }

  /** The block that holds a record, or undefined when it is not indexed. */
  find(record: number): IndexedBlock | undefined {
    if (record >= this.#end.record) return undefined;
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle]?.record ?? 0) <= record) low = middle;
      else high = middle - 1;
    }
    const start = this.#starts[low];
    return start && { number: low, start, end: this.#starts[low + 1]?.offset ?? this.#end.offset };
  }
}
