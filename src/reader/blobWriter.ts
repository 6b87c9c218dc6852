/** Bytes that are handed to the browser's own storage of blobs at a time. */
const partSize = 8 * 1024 * 1024;

/** Puts a blob together piece by piece; the pieces do not stay in this thread's memory. */
export class BlobWriter {
  readonly #encoder = new TextEncoder();
  readonly #parts: Blob[] = [];
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #waiting = 0;

  add(bytes: Uint8Array<ArrayBuffer>): void {
    this.#pieces.push(bytes);
    this.#waiting += bytes.length;
    if (this.#waiting >= partSize) this.#flush();
  }

  addText(text: string): void {
    this.add(this.#encoder.encode(text));
  }

  finish(): Blob {
    this.#flush();
    return new Blob(this.#parts);
  }

  #flush(): void {
    this.#parts.push(new Blob(this.#pieces));
    this.#pieces = [];
    this.#waiting = 0;
  }
}
