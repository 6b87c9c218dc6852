import type { Problem } from '../core/problems.ts';

/** Formats that need not hold a NUL byte near their start (en.wikipedia.org/wiki/List_of_file_signatures). */
const signatures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x25, 0x50, 0x44, 0x46, 0x2d], // PDF
  [0x1f, 0x8b], // gzip
  [0x42, 0x5a, 0x68, 0x39, 0x31, 0x41, 0x59], // bzip2
  [0xfd, 0x37, 0x7a, 0x58, 0x5a], // xz
  [0x37, 0x7a, 0xbc, 0xaf, 0x27], // 7z
  [0x28, 0xb5, 0x2f, 0xfd], // zstd
  [0x52, 0x61, 0x72, 0x21, 0x1a], // RAR
];
const zipSignature = [0x50, 0x4b, 0x03, 0x04];
/** Where the name of a zip's first entry starts (PKWARE APPNOTE, 4.3.7). */
const zipNameOffset = 30;
/** Excel before 2007, and encrypted workbooks of any age ([MS-CFB], 2.2). */
const compoundFileSignature = [0xd0, 0xcf, 0x11, 0xe0];

/** Share of control characters above which a text is no text. */
const mostControls = 0.02;
/** A stray control character or two are in many exports. */
const someControls = 4;

/** Says what a file is when its first bytes are those of a known format that is not text. */
export function knownFormat(bytes: Uint8Array<ArrayBuffer>): Problem | undefined {
  if (startsWith(bytes, compoundFileSignature)) return { code: 'workbook' };
  if (startsWith(bytes, zipSignature)) return isWorkbook(bytes) ? { code: 'workbook' } : { code: 'not-text' };
  return signatures.some((signature) => startsWith(bytes, signature)) ? { code: 'not-text' } : undefined;
}

/** True for decoded bytes that nobody wrote as text: with NULs, or with many control characters. */
export function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const controls = text.match(/[^\P{Cc}\s]/gu)?.length ?? 0;
  return controls > someControls && controls > text.length * mostControls;
}

/**
 * Office Open XML: a zip with parts in `xl/`, or with a list of content types (ECMA-376, part 2). Nearly all zips
 * that are taken for a table are workbooks, so one without a readable first entry counts as one.
 */
function isWorkbook(bytes: Uint8Array<ArrayBuffer>): boolean {
  if (bytes.length <= zipNameOffset) return true;
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.includes('xl/') || text.includes('[Content_Types].xml');
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
