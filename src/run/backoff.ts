import type { RetryPolicy } from '../destinations/destination.ts';

/**
 * How long to wait before a request is sent again: doubling from the base up to the cap, and some random time so that
 * lanes do not come back together.
 *
 * @param failures how many tries have failed, at least 1
 * @param random from 0 up to 1
 * @returns milliseconds
 */
export function backoffMs(policy: RetryPolicy, failures: number, random: number): number {
  const [least, most] = policy.jitterMs;
  return Math.min(policy.capMs, policy.baseMs * 2 ** (failures - 1)) + least + (most - least) * random;
}
