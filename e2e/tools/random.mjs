// A seeded random source for the generators: the same seed always makes the same file.

/**
 * Mulberry32 (public domain, Tommy Ettinger). Good for making test data; not for secrets.
 *
 * @param {number} seed a whole number
 */
export function seededRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return {
    next,
    /** A whole number from 0 to `limit` - 1. */
    below,
    /** True in `share` (0 to 1) of the calls. */
    chance: (share) => next() < share,
    /** One item of a list that is not empty. */
    pick: (list) => list[below(list.length)],
    /** `length` decimal digits. */
    digits: (length) => Array.from({ length }, () => below(10)).join(''),
    /** `length` hexadecimal digits. */
    hex: (length) => Array.from({ length }, () => below(16).toString(16)).join(''),
  };
}
