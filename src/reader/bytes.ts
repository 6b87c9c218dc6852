import { ProblemError } from '../core/problems.ts';

/**
 * Reads some bytes of a file at once.
 *
 * @throws ProblemError `file-gone` when the file was changed, moved or deleted, `not-readable` for any other failure
 */
export async function readBytes(blob: Blob, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await blob.slice(start, end).arrayBuffer());
  } catch (error) {
    throw readingProblem(error);
  }
}

/**
 * Reads a file from its start to its end in pieces of the browser's choice.
 *
 * @throws ProblemError as `readBytes` does
 */
export async function* streamBytes(blob: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const reader = blob.stream().getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (error) {
    // Chromium's streams fail with “network error” whatever happened; reading at once says what it was.
    await readBytes(blob, 0, 1);
    throw readingProblem(error);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Two pieces of bytes as one. */
export function concatBytes(a: Uint8Array<ArrayBuffer>, b: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Browsers say NotFoundError or NotReadableError when a chosen file is no longer what it was (w3c.github.io/FileAPI). */
function readingProblem(error: unknown): ProblemError {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'NotFoundError' || name === 'NotReadableError') return new ProblemError({ code: 'file-gone' });
  return new ProblemError({ code: 'not-readable', detail: message });
}
