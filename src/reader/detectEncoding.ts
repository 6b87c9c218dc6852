import type { Encoding } from '../core/reading.ts';

/** NULs in one half of the bytes for each one in the other half, from which on they are the high bytes of UTF-16. */
const oneSided = 20;
/** Lines of any script have a delimiter or a digit among so many characters. */
const charactersPerNul = 20;

/**
 * Guesses an encoding: by byte order mark, then UTF-16 by where its NULs stand, then strict UTF-8, else Windows-1252.
 *
 * @param isWhole the bytes are the whole file; a cut one may end within a character
 */
export function detectEncoding(bytes: Uint8Array<ArrayBuffer>, isWhole: boolean): Encoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const utf16 = bytes.length % 2 === 0 ? detectUtf16(bytes) : undefined;
  return utf16 ?? (isUtf8(bytes, isWhole) ? 'utf-8' : 'windows-1252');
}

function detectUtf16(bytes: Uint8Array): Encoding | undefined {
  const nuls = [0, 0];
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1))
    nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  const enough = bytes.length / 2 / charactersPerNul;
  if (odd >= enough && odd > even * oneSided) return 'utf-16le';
  if (even >= enough && even > odd * oneSided) return 'utf-16be';
  return undefined;
}

function isUtf8(bytes: Uint8Array<ArrayBuffer>, isWhole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole });
    return true;
  } catch {
    return false;
  }
}
