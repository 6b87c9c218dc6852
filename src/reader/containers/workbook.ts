import type { FileQuestion } from '../../core/opening.ts';
import { ProblemError } from '../../core/problems.ts';
import type { KnownReading } from '../source.ts';
import type { Context } from './openChosen.ts';
import type { Candidate } from './picks.ts';
import { SheetCsv } from './sheetCsv.ts';
import { type SheetContext, SheetRows } from './sheetRows.ts';
import type { UnpackLimits } from './unpack.ts';
import {
  type ScanPart,
  type SheetPart,
  readFormatCodes,
  readSharedStrings,
  readWorkbookPart,
  scanPieces,
} from './workbookParts.ts';
import { attribute } from './xml.ts';
import { type ZipEntry, unpackEntry } from './zip.ts';

export interface OpenedSheet {
  readonly kind: 'sheet';
  readonly name: string;
  readonly csv: Blob;
  readonly known: KnownReading;
}

/** The strings and styles of a workbook stay in memory while a sheet is read; its cells do not. Bytes of XML. */
const largestShared = 512 * 1024 ** 2;
/** Rows are padded to the width of the widest, but not for a stray cell far to the right. */
const widestPadded = 2000;
const known: KnownReading = { encoding: 'utf-8', delimiter: ',', quote: '"', newline: '\n' };

/** Ends a scan early. */
class Found extends Error {}

/**
 * Writes the sheet of an .xlsx file as CSV: the only one with cells, or the one that is picked.
 *
 * @throws ProblemError `archive-broken`, `archive-empty`, `archive-too-large`, `archive-suspicious`
 * @throws AbortError when the signal is aborted
 */
export async function openWorkbook(
  blob: Blob,
  entries: readonly ZipEntry[],
  path: string,
  { picks, signal, limits }: Context,
): Promise<OpenedSheet | FileQuestion> {
  const parts = new Map(entries.map((entry) => [entry.path, entry]));
  const scan = partScanner(blob, parts, limits, signal);
  const { sheets, from1904 } = await readWorkbookPart(scan, path);
  const candidates: Candidate<SheetPart>[] = [];
  for (const sheet of sheets) {
    const { hasCells, rows } = await lookAt(scan, sheet);
    const details = [rows > 0 && `about ${rows.toLocaleString('en-US')} rows`, sheet.isHidden && 'hidden'];
    if (hasCells)
      candidates.push({ value: sheet, label: sheet.name, detail: details.filter(Boolean).join(', ') });
  }
  if (candidates.length === 0)
    throw new ProblemError({ code: 'archive-empty', what: 'workbook', entries: 0 });
  const picked = picks.choose('sheet', candidates);
  if (picked.kind === 'choose') return picked;
  const sheet = picked.value;
  const shared: UnpackLimits = { ...limits, size: Math.min(limits.size, largestShared) };
  const scanShared = partScanner(blob, parts, shared, signal);
  const strings = await readSharedStrings(scanShared, 'xl/sharedStrings.xml');
  const codes = await readFormatCodes(scanShared, 'xl/styles.xml');
  const csv = await writeSheet(scan, sheet, { strings, codes, from1904 });
  return { kind: 'sheet', name: sheet.name, csv, known };
}

/** Rows are made as wide as the widest. That is often the first; else the sheet is read again. */
async function writeSheet(scan: ScanPart, { path }: SheetPart, context: SheetContext): Promise<Blob> {
  const write = async (width: number): Promise<SheetCsv> => {
    const csv = new SheetCsv(width);
    await scan(path, new SheetRows(context, (row, cells) => csv.add(row, cells)));
    return csv;
  };
  const csv = await write(0);
  const isReady = csv.isEven || csv.width > widestPadded;
  return (isReady ? csv : await write(csv.width)).finish();
}

function partScanner(
  blob: Blob,
  parts: ReadonlyMap<string, ZipEntry>,
  limits: UnpackLimits,
  signal: AbortSignal,
): ScanPart {
  return async (path, handler) => {
    const entry = parts.get(path);
    if (!entry) return;
    try {
      await scanPieces(unpackEntry(blob, entry, 'workbook', limits, signal), handler);
    } catch (error) {
      if (error instanceof RangeError) throw new ProblemError({ code: 'archive-broken', what: 'workbook' });
      throw error;
    }
  };
}

/** Whether a sheet has cells, and how many rows it says that it has; 0 when it does not say. */
async function lookAt(scan: ScanPart, { path }: SheetPart): Promise<{ hasCells: boolean; rows: number }> {
  let rows = 0;
  try {
    await scan(path, {
      open(name, attributes) {
        if (name === 'dimension')
          rows = Number(/:[A-Z]+(\d+)$/.exec(attribute(attributes, 'ref') ?? '')?.[1] ?? 0);
        if (name === 'v' || name === 't') throw new Found();
      },
    });
    return { hasCells: false, rows };
  } catch (error) {
    if (error instanceof Found) return { hasCells: true, rows };
    throw error;
  }
}
