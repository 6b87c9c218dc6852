import { isEmpty } from '../core/plan/plan.ts';
import type { ColumnFacts } from '../core/reading.ts';
import { DistinctCounter } from './distinctCounter.ts';
import { looksLikeEmail } from './fieldKinds.ts';

const maxSamples = 5;
const longestSample = 60;
/** Fields looked at for samples: a column of one value must not cost a search per field. */
const sampledFields = 1000;

/** Gathers the facts of one column. */
export class ColumnCounter {
  readonly #distinct: DistinctCounter;
  readonly #samples = new Set<string>();
  #filled = 0;
  #emails = 0;
  #longest = 0;
  #last = '';
  #lastIsEmail = false;

  /** @param capacity different values up to which they are counted exactly */
  constructor(capacity: number) {
    this.#distinct = new DistinctCounter(capacity);
  }

  /** Adds this column of some records. Column by column, so that one column's table stays in the cache. */
  addAll(records: readonly (readonly string[])[], column: number): void {
    for (const record of records) {
      const field = record[column];
      if (field !== undefined && isFilled(field)) this.#add(field);
    }
  }

  facts(): ColumnFacts {
    return {
      filled: this.#filled,
      distinct: Math.min(this.#distinct.count, this.#filled),
      distinctIsExact: this.#distinct.isExact,
      emails: this.#emails,
      longest: this.#longest,
      samples: [...this.#samples],
    };
  }

  #add(field: string): void {
    this.#filled++;
    if (field !== this.#last) {
      this.#last = field;
      this.#lastIsEmail = looksLikeEmail(field);
      if (field.length > this.#longest) this.#longest = field.length;
      this.#distinct.add(field);
      if (this.#filled <= sampledFields && this.#samples.size < maxSamples)
        this.#samples.add(shortened(field));
    }
    if (this.#lastIsEmail) this.#emails++;
  }
}

/** `isEmpty` trims; most fields are settled by their first character. */
function isFilled(field: string): boolean {
  const first = field.charCodeAt(0);
  return (first > 32 && first < 127) || !isEmpty(field);
}

function shortened(field: string): string {
  return field.length > longestSample ? `${field.slice(0, longestSample)}…` : field;
}
