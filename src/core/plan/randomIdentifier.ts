import { type Hash64, hash64 } from '../hash.ts';

const hash: Hash64 = { high: 0, low: 0 };

/**
 * The random id of one record: a UUID of version 8 (RFC 9562, section 5.8) whose bits derive from the run's seed and
 * the record's number. The same pair always gives the same id.
 *
 * @param seed at least 16 random characters, e.g. from `crypto.randomUUID()`
 */
export function randomIdentifier(seed: string, record: number): string {
  const digits = half(`${seed}:${record}:a`) + half(`${record}:${seed}:b`);
  const variant = ((Number.parseInt(digits.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    variant + digits.slice(17, 20),
    digits.slice(20),
  ].join('-');
}

function half(text: string): string {
  hash64(text, hash);
  return hash.high.toString(16).padStart(8, '0') + hash.low.toString(16).padStart(8, '0');
}
