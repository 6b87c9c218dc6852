import type { Encoding } from '../core/reading.ts';
import { BlobWriter } from './blobWriter.ts';
import { readBytes, streamBytes } from './bytes.ts';
import { decodeText } from './decodeText.ts';

/**
 * Writes a file anew as UTF-8, without a byte order mark. Bytes that the encoding does not know become U+FFFD.
 *
 * @throws ProblemError as `readBytes` does
 * @throws AbortError when the signal is aborted
 */
export async function toUtf8(blob: Blob, encoding: Encoding, signal?: AbortSignal): Promise<Blob> {
  const decoder = new TextDecoder(encoding);
  const writer = new BlobWriter();
  for await (const bytes of streamBytes(blob)) {
    signal?.throwIfAborted();
    writer.addText(decoder.decode(bytes, { stream: true }));
  }
  writer.addText(decoder.decode());
  return writer.finish();
}

/** The start of a file up to a line's end as UTF-8, for a first look at one that takes long to write anew. */
export async function startToUtf8(blob: Blob, encoding: Encoding, size: number): Promise<Blob> {
  const text = decodeText(await readBytes(blob, 0, size), encoding, { isWhole: false });
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
  return new Blob([text.slice(0, end)]);
}
