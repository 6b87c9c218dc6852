import { type ArchiveKind, ProblemError } from '../../core/problems.ts';
import { readBytes } from '../bytes.ts';
import { crc32 } from './crc32.ts';
import { type Packed, type UnpackLimits, unpack } from './unpack.ts';

/** One file of a zip, as its directory describes it. Sizes are in bytes. */
export interface ZipEntry {
  /** With its folders, parted by slashes. */
  readonly path: string;
  readonly size: number;
  readonly packedSize: number;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly checksum: number;
  /** Where its own header starts. */
  readonly offset: number;
}

// Layout and numbers: PKWARE APPNOTE 6.3.10, sections 4.3 to 4.5.
const endSize = 22;
const longestComment = 0xffff;
const signatures = { end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50, central: 0x02014b50 };
const localHeader = { signature: 0x04034b50, size: 30 };
const centralSize = 46;
const locatorSize = 20;
const flags = { encrypted: 1, utf8: 1 << 11 };
const methods = { stored: 0, deflated: 8 };
const extra64 = 0x0001;
/** Stands where a number is too large and follows in the zip64 part. */
const [elsewhere16, elsewhere32] = [0xffff, 0xffffffff];
/** A directory larger than this is not one of a few tables. */
const largestDirectory = 64 * 1024 ** 2;

/**
 * Lists the files of a zip, folders left out, by the directory at its end.
 *
 * @param what named by the problems
 * @throws ProblemError `archive-broken` and as `readBytes` does
 */
export async function readZip(blob: Blob, what: ArchiveKind = 'zip'): Promise<ZipEntry[]> {
  try {
    const { offset, size } = await findDirectory(blob);
    if (size > largestDirectory || offset + size > blob.size) throw new RangeError('no directory there');
    return [...entriesOf(await viewOf(blob, offset, offset + size))].filter(
      ({ path }) => !path.endsWith('/'),
    );
  } catch (error) {
    throw error instanceof RangeError ? new ProblemError({ code: 'archive-broken', what }) : error;
  }
}

/**
 * Unpacks one file of a zip, and checks it against its checksum.
 *
 * @throws ProblemError `archive-broken`, `archive-encrypted`, `archive-not-supported`, `archive-too-large`
 * @throws AbortError when the signal is aborted
 */
export async function* unpackEntry(
  blob: Blob,
  entry: ZipEntry,
  what: ArchiveKind,
  limits: UnpackLimits,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  if (entry.isEncrypted) throw new ProblemError({ code: 'archive-encrypted' });
  if (entry.size > limits.size)
    throw new ProblemError({ code: 'archive-too-large', what, limit: limits.size });
  const packed = await packedBytes(blob, entry, what);
  let [size, checksum] = [0, 0];
  for await (const piece of unpack(packed, limits, signal)) {
    size += piece.length;
    checksum = crc32(piece, checksum);
    yield piece;
  }
  if (size !== entry.size || checksum !== entry.checksum)
    throw new ProblemError({ code: 'archive-broken', what });
}

async function packedBytes(blob: Blob, entry: ZipEntry, what: ArchiveKind): Promise<Packed> {
  if (entry.method !== methods.stored && entry.method !== methods.deflated)
    throw new ProblemError({
      code: 'archive-not-supported',
      detail: `“${entry.path}” uses compression method ${entry.method}.`,
    });
  const header = await viewOf(blob, entry.offset, entry.offset + localHeader.size);
  if (header.byteLength < localHeader.size || header.getUint32(0, true) !== localHeader.signature)
    throw new ProblemError({ code: 'archive-broken', what });
  const start = entry.offset + localHeader.size + header.getUint16(26, true) + header.getUint16(28, true);
  const bytes = blob.slice(start, start + entry.packedSize);
  return { what, bytes, format: entry.method === methods.stored ? 'stored' : 'deflate-raw' };
}

async function findDirectory(blob: Blob): Promise<{ offset: number; size: number }> {
  const from = Math.max(0, blob.size - endSize - longestComment);
  const tail = await viewOf(blob, from, blob.size);
  let end = tail.byteLength - endSize;
  while (end >= 0 && tail.getUint32(end, true) !== signatures.end) end--;
  const size = tail.getUint32(end + 12, true);
  const offset = tail.getUint32(end + 16, true);
  const isHere =
    offset !== elsewhere32 && size !== elsewhere32 && tail.getUint16(end + 10, true) !== elsewhere16;
  if (isHere) return { offset, size };
  const locator = end - locatorSize;
  if (locator < 0 || tail.getUint32(locator, true) !== signatures.locator64) return { offset, size };
  const at = numberAt(tail, locator + 8);
  const end64 = await viewOf(blob, at, at + 56);
  if (end64.getUint32(0, true) !== signatures.end64) throw new RangeError('no zip64 end there');
  return { size: numberAt(end64, 40), offset: numberAt(end64, 48) };
}

function* entriesOf(directory: DataView<ArrayBuffer>): Generator<ZipEntry> {
  let at = 0;
  while (at < directory.byteLength) {
    if (directory.getUint32(at, true) !== signatures.central) throw new RangeError('no entry there');
    const nameEnd = at + centralSize + directory.getUint16(at + 28, true);
    const extraEnd = nameEnd + directory.getUint16(at + 30, true);
    const flag = directory.getUint16(at + 8, true);
    const name = new Uint8Array(
      directory.buffer,
      directory.byteOffset + at + centralSize,
      nameEnd - at - centralSize,
    );
    yield {
      path: decodeName(name, (flag & flags.utf8) !== 0).replaceAll('\\', '/'),
      method: directory.getUint16(at + 10, true),
      isEncrypted: (flag & flags.encrypted) !== 0,
      checksum: directory.getUint32(at + 16, true),
      ...sizesOf(directory, at, nameEnd, extraEnd),
    };
    at = extraEnd + directory.getUint16(at + 32, true);
  }
}

/** Numbers that do not fit 32 bits stand in an extra field, in this order, and only those (4.5.3). */
function sizesOf(
  directory: DataView,
  at: number,
  extraStart: number,
  extraEnd: number,
): Pick<ZipEntry, 'size' | 'packedSize' | 'offset'> {
  const short = [24, 20, 42].map((place) => directory.getUint32(at + place, true));
  let next = extraStart;
  while (next + 4 <= extraEnd && directory.getUint16(next, true) !== extra64)
    next += 4 + directory.getUint16(next + 2, true);
  next += 4;
  const [size = 0, packedSize = 0, offset = 0] = short.map((value) => {
    if (value !== elsewhere32 || next + 8 > extraEnd) return value;
    next += 8;
    return numberAt(directory, next - 8);
  });
  return { size, packedSize, offset };
}

/** Names that are not marked as UTF-8 often are nevertheless; else they are of an old code page. */
function decodeName(bytes: Uint8Array<ArrayBuffer>, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes, { stream: true });
  }
}

function numberAt(view: DataView, offset: number): number {
  return Number(view.getBigUint64(offset, true));
}

async function viewOf(blob: Blob, start: number, end: number): Promise<DataView<ArrayBuffer>> {
  return new DataView((await readBytes(blob, start, end)).buffer);
}
