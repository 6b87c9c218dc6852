import type { Encoding } from '../core/reading.ts';
import { streamBytes } from './bytes.ts';

/** Bytes that are handed to the browser's own storage of blobs at a time. */
const partSize = 8 * 1024 * 1024;

/**
 * Writes a file anew as UTF-8, without a byte order mark. Bytes that the encoding does not know become U+FFFD.
 *
 * @throws ProblemError as `readBytes` does
 */
export async function toUtf8(blob: Blob, encoding: Encoding): Promise<Blob> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  const parts: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const add = (text: string): void => {
    const piece = encoder.encode(text);
    pieces.push(piece);
    size += piece.length;
  };
  const keep = (): void => {
    parts.push(new Blob(pieces));
    pieces = [];
    size = 0;
  };
  for await (const bytes of streamBytes(blob)) {
    add(decoder.decode(bytes, { stream: true }));
    if (size >= partSize) keep();
  }
  add(decoder.decode());
  keep();
  return new Blob(parts);
}
