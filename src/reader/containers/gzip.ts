import { ProblemError } from '../../core/problems.ts';
import { streamBytes } from '../bytes.ts';
import { type UnpackLimits, collect, unpack } from './unpack.ts';

/**
 * Unpacks gzip. One that was put together from several files, as bgzip and `cat a.gz b.gz` make it, is cut into those
 * first: the browsers' `DecompressionStream` refuses what follows the first (compression.spec.whatwg.org, 4.1).
 *
 * @throws ProblemError `archive-broken`, `archive-too-large`, `archive-suspicious`, and as `readBytes` does
 * @throws AbortError when the signal is aborted
 */
export async function unpackGzip(bytes: Blob, limits: UnpackLimits, signal: AbortSignal): Promise<Blob> {
  try {
    return await collect(unpack({ what: 'gzip', bytes, format: 'gzip' }, limits, signal));
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code !== 'archive-broken') throw error;
    const starts = await memberStarts(bytes, signal);
    if (starts.length < 2) throw error;
    return collect(unpackMembers(bytes, starts, limits, signal));
  }
}

async function* unpackMembers(
  bytes: Blob,
  starts: readonly number[],
  limits: UnpackLimits,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  let left = limits.size;
  for (const [index, start] of starts.entries()) {
    const member = bytes.slice(start, starts[index + 1] ?? bytes.size);
    for await (const piece of unpack({ what: 'gzip', bytes: member, format: 'gzip' }, limits, signal)) {
      left -= piece.length;
      if (left < 0) throw new ProblemError({ code: 'archive-too-large', what: 'gzip', limit: limits.size });
      yield piece;
    }
  }
}

/** Where its members start, in bytes. A member says how long it is only by being unpacked; what comes out is not kept. */
async function memberStarts(bytes: Blob, signal: AbortSignal): Promise<number[]> {
  const { Gunzip } = await import('fflate');
  const starts = [0];
  const gunzip = new Gunzip(() => undefined);
  gunzip.onmember = (start) => void starts.push(start);
  for await (const piece of streamBytes(bytes)) {
    signal.throwIfAborted();
    try {
      gunzip.push(piece);
    } catch {
      return []; // damaged, not put together
    }
  }
  return starts;
}
