import { getFormatFromId } from 'numfmt';
import { XmlScanner, type XmlHandler, attribute } from './xml.ts';

/** One sheet of a workbook. */
export interface SheetPart {
  readonly name: string;
  /** Path of its XML in the zip. */
  readonly path: string;
  readonly isHidden: boolean;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetPart[];
  readonly from1904: boolean;
}

/** Goes through one part of a workbook, by its path. Does nothing for a part that is not there. */
export type ScanPart = (path: string, handler: XmlHandler) => Promise<void>;

/** The sheets with cells, in the order of their tabs. Charts and macros are sheets without cells. */
export async function readWorkbookPart(scan: ScanPart, path: string): Promise<WorkbookPart> {
  const targets = new Map<string, string>();
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  await scan(`${folder}_rels/${path.slice(folder.length)}.rels`, {
    open(name, attributes) {
      if (name !== 'Relationship' || !attribute(attributes, 'Type')?.endsWith('/worksheet')) return;
      targets.set(
        attribute(attributes, 'Id') ?? '',
        resolvePath(folder, attribute(attributes, 'Target') ?? ''),
      );
    },
  });
  const sheets: SheetPart[] = [];
  let from1904 = false;
  await scan(path, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      const target = name === 'sheet' ? targets.get(attribute(attributes, 'id') ?? '') : undefined;
      if (target === undefined) return;
      const state = attribute(attributes, 'state') ?? 'visible';
      sheets.push({ name: attribute(attributes, 'name') ?? '', path: target, isHidden: state !== 'visible' });
    },
  });
  return { sheets, from1904 };
}

/** The strings that cells refer to by number. How Japanese is pronounced (`rPh`) is left out. */
export async function readSharedStrings(scan: ScanPart, path: string): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = 0;
  await scan(path, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic++;
      inText = name === 't' && phonetic === 0;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'si') strings.push(cleanText(text));
    },
  });
  return strings;
}

/** The format code of each cell style, by its number. */
export async function readFormatCodes(scan: ScanPart, path: string): Promise<string[]> {
  const own = new Map<string, string>();
  const codes: string[] = [];
  let inCellStyles = false;
  await scan(path, {
    open(name, attributes) {
      if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'numFmt')
        own.set(attribute(attributes, 'numFmtId') ?? '', attribute(attributes, 'formatCode') ?? 'General');
      else if (name === 'xf' && inCellStyles) {
        const id = attribute(attributes, 'numFmtId') ?? '0';
        codes.push(own.get(id) ?? getFormatFromId(Number(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return codes;
}

/** Line breaks of one kind, and characters that XML cannot hold, which are written `_x000D_` (ECMA-376, 22.9.2.19). */
export function cleanText(text: string): string {
  const unescaped = text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
  return unescaped.includes('\r') ? unescaped.replaceAll(/\r\n?/g, '\n') : unescaped;
}

function resolvePath(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : new URL(target, `zip:///${folder}`).pathname.slice(1);
}

/** Goes through a part that comes in pieces of bytes. */
export async function scanPieces(
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
  handler: XmlHandler,
): Promise<void> {
  const scanner = new XmlScanner(handler);
  const decoder = new TextDecoder();
  for await (const piece of pieces) scanner.push(decoder.decode(piece, { stream: true }));
  scanner.push(decoder.decode());
  scanner.finish();
}
