/** Longer waits are cut to this, in milliseconds: a mistaken header must not hold an import for hours. */
const longest = 300_000;

/**
 * Reads a `Retry-After` header (RFC 9110, section 10.2.3): seconds or an HTTP date. From Mixpanel itself a browser
 * cannot see it; a proxy of one's own may show it.
 *
 * @param now milliseconds since 1970
 * @returns milliseconds from 1,000 to 300,000; undefined for a header that is not there or says neither
 */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (text === '') return undefined;
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  if (Number.isNaN(wait)) return undefined;
  return Math.min(longest, Math.max(1000, wait));
}
