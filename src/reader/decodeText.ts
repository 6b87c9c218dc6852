import type { Encoding } from '../core/reading.ts';

interface DecodeOptions {
  /** The bytes end the text. Otherwise a character that they cut at their end is left out. */
  readonly isWhole: boolean;
  /** Throws a TypeError for bytes that the encoding does not know; they become U+FFFD by default. */
  readonly fatal?: boolean;
}

/**
 * Decodes some bytes. Always as a stream: decoding at once, Node 20 takes Windows-1252 for ISO-8859-1
 * (github.com/nodejs/node/issues/56542).
 */
export function decodeText(
  bytes: Uint8Array<ArrayBuffer>,
  encoding: Encoding,
  { isWhole, fatal = false }: DecodeOptions,
): string {
  const decoder = new TextDecoder(encoding, { fatal });
  const text = decoder.decode(bytes, { stream: true });
  return isWhole ? text + decoder.decode() : text;
}
