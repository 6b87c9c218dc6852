import type { FileOption, FileQuestion } from '../../core/opening.ts';

export interface Candidate<T> extends Omit<FileOption, 'id'> {
  readonly value: T;
}

/**
 * The answers to the questions on the way to a table, in order: which file, which file of a zip, which sheet. An id is
 * the places of all options chosen so far, as `2/0`.
 */
export class Picks {
  readonly #given: readonly string[];
  readonly #used: string[] = [];

  constructor(pick = '') {
    this.#given = pick === '' ? [] : pick.split('/');
  }

  /** The only candidate, else the one that was picked, else the question which one. */
  choose<T>(
    what: FileQuestion['what'],
    candidates: readonly Candidate<T>[],
  ): FileQuestion | { readonly kind: 'picked'; readonly value: T } {
    const [only] = candidates;
    if (only && candidates.length === 1) return { kind: 'picked', value: only.value };
    const given = this.#given[this.#used.length];
    const picked = given === undefined ? undefined : candidates[Number(given)];
    if (given !== undefined && picked) {
      this.#used.push(given);
      return { kind: 'picked', value: picked.value };
    }
    const options = candidates.map(({ label, detail }, place) => ({
      id: [...this.#used, place].join('/'),
      label,
      detail,
    }));
    return { kind: 'choose', what, options };
  }
}
