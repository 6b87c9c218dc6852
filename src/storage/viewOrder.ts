/** The profiles of a view before they are sorted: three lists of one length. */
export interface UnsortedView {
  readonly pks: readonly number[];
  readonly ids: readonly string[];
  /** What to sort by; null where a profile has no value. */
  readonly values: readonly unknown[];
}

/**
 * The pks in the order of their values: numbers (and yes/no as 1/0) before texts, texts whatever their case and
 * accents, lists and objects by their JSON text. Profiles without a value are last in both directions. Equal values
 * are in the order of their ids.
 */
export function sortView({ pks, ids, values }: UnsortedView, descending: boolean): Float64Array {
  const kinds = new Uint8Array(pks.length);
  const numbers = new Float64Array(pks.length);
  const texts: string[] = [];
  for (const [index, value] of values.entries()) {
    kinds[index] = kindOf(value);
    if (kinds[index] === NUMBER) numbers[index] = Number(value);
    texts.push(kinds[index] === TEXT ? sortKey(value) : '');
  }
  const sign = descending ? -1 : 1;
  const order = Uint32Array.from(pks, (_, index) => index).sort((a, b) => {
    const kindA = kinds[a] ?? MISSING;
    const kindB = kinds[b] ?? MISSING;
    if (kindA !== kindB)
      return kindA === MISSING || kindB === MISSING ? kindA - kindB : sign * (kindA - kindB);
    const byValue =
      kindA === NUMBER ? (numbers[a] ?? 0) - (numbers[b] ?? 0) : compareText(texts[a] ?? '', texts[b] ?? '');
    return sign * byValue || compareText(ids[a] ?? '', ids[b] ?? '');
  });
  return Float64Array.from(order, (index) => pks[index] ?? 0);
}

const NUMBER = 0;
const TEXT = 1;
const MISSING = 2;

function kindOf(value: unknown): 0 | 1 | 2 {
  if (value === null || value === undefined) return MISSING;
  return typeof value === 'number' || typeof value === 'boolean' ? NUMBER : TEXT;
}

// Accents of Latin, Greek and Cyrillic letters; the vowel signs of other scripts are letters to their readers.
const accents = /[\u0300-\u036f]/g;
const ascii = /^[\0-\x7f]*$/;

/** What texts are compared by: whatever their case and accents. Lists and objects count as their JSON text. */
export function sortKey(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return ascii.test(text) ? text.toLowerCase() : text.normalize('NFKD').replace(accents, '').toLowerCase();
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
