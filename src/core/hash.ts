/** A 64-bit hash as two unsigned 32-bit halves. */
export interface Hash64 {
  high: number;
  low: number;
}

/**
 * Hashes text with two differently seeded multiply-xor lanes and a final avalanche (MurmurHash3's finaliser,
 * github.com/aappleby/smhasher). Good for hash tables and for choosing lanes; not for secrets.
 *
 * @param into receives the result, so that a loop over millions of fields allocates nothing
 */
export function hash64(text: string, into: Hash64): void {
  let a = 0x9e3779b9 ^ text.length;
  let b = 0x85ebca6b;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x5bd1e995);
    b = Math.imul(b ^ code, 0x1b873593);
    a ^= a >>> 15;
    b ^= b >>> 13;
  }
  into.high = mix(a ^ Math.imul(b, 0xcc9e2d51));
  into.low = mix(b ^ into.high);
}

function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
