import { type ArchiveKind, ProblemError } from '../../core/problems.ts';
import { BlobWriter } from '../blobWriter.ts';
import { readBytes } from '../bytes.ts';

/** How much may come out of an archive before it counts as made to fill a disk. Bytes. */
export interface UnpackLimits {
  readonly size: number;
  /** Unpacked bytes for each packed one, once there are many: tables seldom get beyond 30, and deflate up to 1,032. */
  readonly ratio: number;
  /** Below this many bytes any ratio will do. */
  readonly anyRatio: number;
}

export const defaultLimits: UnpackLimits = {
  size: 2 * 1024 ** 3,
  ratio: 250,
  anyRatio: 256 * 1024 ** 2,
};

export interface Packed {
  readonly what: ArchiveKind;
  readonly bytes: Blob;
  readonly format: CompressionFormat | 'stored';
}

/**
 * Unpacks bytes piece by piece.
 *
 * @throws ProblemError `archive-broken`, `archive-too-large`, `archive-suspicious`, `file-gone`, `not-readable`
 * @throws AbortError when the signal is aborted
 */
export async function* unpack(
  { what, bytes, format }: Packed,
  limits: UnpackLimits,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const stream =
    format === 'stored' ? bytes.stream() : bytes.stream().pipeThrough(new DecompressionStream(format));
  const reader = stream.getReader();
  let size = 0;
  try {
    for (;;) {
      signal.throwIfAborted();
      const { value, done } = await reader.read().catch(async () => {
        await readBytes(bytes, 0, 1); // says so when the file is gone
        throw new ProblemError({ code: 'archive-broken', what });
      });
      if (done) return;
      size += value.length;
      checkSize(what, size, bytes.size, limits);
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function checkSize(what: ArchiveKind, size: number, packedSize: number, limits: UnpackLimits): void {
  if (size > limits.size) throw new ProblemError({ code: 'archive-too-large', what, limit: limits.size });
  if (size > limits.anyRatio && size > packedSize * limits.ratio)
    throw new ProblemError({ code: 'archive-suspicious', what, ratio: limits.ratio });
}

/** Everything that `pieces` give, as one blob. */
export async function collect(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const writer = new BlobWriter();
  for await (const piece of pieces) writer.add(piece);
  return writer.finish();
}
