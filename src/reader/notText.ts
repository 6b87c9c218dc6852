import type { Problem } from '../core/problems.ts';

/** Formats that need not hold a NUL byte near their start (en.wikipedia.org/wiki/List_of_file_signatures). */
const signatures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x25, 0x50, 0x44, 0x46, 0x2d], // PDF
  [0x42, 0x5a, 0x68, 0x39, 0x31, 0x41, 0x59], // bzip2
  [0xfd, 0x37, 0x7a, 0x58, 0x5a], // xz
  [0x37, 0x7a, 0xbc, 0xaf, 0x27], // 7z
  [0x28, 0xb5, 0x2f, 0xfd], // zstd
  [0x52, 0x61, 0x72, 0x21, 0x1a], // RAR
];
const zipSignature = [0x50, 0x4b, 0x03, 0x04];
/** A zip without entries, and one that was split into parts (PKWARE APPNOTE, 4.3.16 and 8.5.4). */
const otherZipSignatures = [
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
];
/** RFC 1952, 2.3.1. */
const gzipSignature = [0x1f, 0x8b];
/** Excel before 2007, and encrypted workbooks of any age ([MS-CFB], 2.2). */
const compoundFileSignature = [0xd0, 0xcf, 0x11, 0xe0];

/** Share of control characters above which a text is no text. */
const mostControls = 0.02;
/** A stray control character or two are in many exports. */
const someControls = 3;

/** The container that a file's first bytes are the start of. */
export function containerOf(bytes: Uint8Array): 'gzip' | 'zip' | undefined {
  if (startsWith(bytes, gzipSignature)) return 'gzip';
  return [zipSignature, ...otherZipSignatures].some((signature) => startsWith(bytes, signature))
    ? 'zip'
    : undefined;
}

/** Says what a file is when its first bytes are those of a known format that is neither text nor a container. */
export function knownFormat(bytes: Uint8Array): Problem | undefined {
  if (startsWith(bytes, compoundFileSignature)) return { code: 'workbook' };
  const isKnown = containerOf(bytes) || signatures.some((signature) => startsWith(bytes, signature));
  return isKnown ? { code: 'not-text' } : undefined;
}

/** True for decoded bytes that nobody wrote as text: more than a few control characters, NULs among them. */
export function isBinary(text: string): boolean {
  const controls = text.match(/[^\P{Cc}\s]/gu)?.length ?? 0;
  return controls > someControls && controls > text.length * mostControls;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
