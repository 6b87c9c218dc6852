import type { View } from '../core/profiles/profile.ts';

const kept = 4;

/**
 * The last views that were asked for: each an ordered list of profile numbers. They outlive a closed database, since a
 * profile keeps its number for life.
 */
export class ProfileViews {
  readonly #views = new Map<number, Float64Array>();
  #last = 0;

  keep(pks: Float64Array): View {
    const view = ++this.#last;
    this.#views.set(view, pks);
    this.#views.delete(view - kept);
    return { view, count: pks.length };
  }

  /** @throws when the view is not one of the last 4 */
  slice(view: number, start: number, count: number): number[] {
    const pks = this.#views.get(view);
    if (!pks) throw new Error(`View ${view} is no longer kept.`);
    return [...pks.subarray(start, start + count)];
  }
}
