import { concatBytes, streamBytes } from './bytes.ts';

/** How many bytes are read and parsed at a time. */
export interface BlockSizes {
  /** Small, so that the first rows come at once. */
  readonly first: number;
  readonly following: number;
}

/** Blocks of 64 to 256 KiB are parsed equally fast; a row in the middle of the file costs one block. */
export const defaultSizes: BlockSizes = { first: 64 * 1024, following: 128 * 1024 };

/** A stretch without any line break longer than this is cut anywhere: it holds a record that is too long. */
const longestLine = 4 * 1024 * 1024;

export interface ByteBlock {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isLast: boolean;
}

/**
 * Cuts a file into blocks that end with a line break, so that no character is split. The last block is what is
 * left; it may be empty.
 *
 * @param newline the byte that ends a line
 */
export async function* cutBlocks(
  blob: Blob,
  newline: number,
  sizes: BlockSizes,
): AsyncGenerator<ByteBlock, void, undefined> {
  let pending: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  let wanted = sizes.first;
  for await (const piece of streamBytes(blob)) {
    pending = concatBytes(pending, piece);
    while (pending.length >= wanted) {
      const end = cutAt(pending, newline, wanted);
      if (end === 0) break;
      yield { bytes: pending.subarray(0, end), isLast: false };
      pending = pending.subarray(end);
      wanted = sizes.following;
    }
  }
  yield { bytes: pending, isLast: true };
}

/** The end of the last line within `wanted` bytes, else of the first line beyond; 0 while there is none. */
function cutAt(bytes: Uint8Array, newline: number, wanted: number): number {
  const within = bytes.lastIndexOf(newline, wanted - 1);
  if (within !== -1) return within + 1;
  const beyond = bytes.indexOf(newline, wanted);
  if (beyond !== -1) return beyond + 1;
  return bytes.length >= longestLine ? bytes.length : 0;
}
