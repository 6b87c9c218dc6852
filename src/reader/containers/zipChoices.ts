import type { ZipEntry } from './zip.ts';

const tables = /\.(csv|tsv|tab|txt|psv|dat|xlsx|xlsm)(\.gz)?$/i;
/** What macOS adds to a zip, and files that are hidden. */
const hidden = /(^|\/)(__MACOSX\/|\.)/;

/** The files of a zip that may be tables: by their names' endings, or without any ending. */
export function tablesIn(entries: readonly ZipEntry[]): ZipEntry[] {
  return entries.filter(({ path, size }) => size > 0 && !hidden.test(path) && maybeTable(path));
}

function maybeTable(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return tables.test(name) || !name.includes('.');
}

/** The path of the part that only Office Open XML workbooks have (ECMA-376, part 1, 12.3.23). */
export function workbookPath(entries: readonly ZipEntry[]): string | undefined {
  return entries.find(({ path }) => /^xl\/workbook\d*\.xml$/.test(path))?.path;
}

/** Workbooks of other formats that are zips too: OpenDocument, Numbers and Excel's binary .xlsb. */
export function isOtherWorkbook(entries: readonly ZipEntry[]): boolean {
  const paths = new Set(entries.map(({ path }) => path));
  return (
    paths.has('xl/workbook.bin') ||
    paths.has('Index/Document.iwa') ||
    (paths.has('mimetype') && paths.has('content.xml'))
  );
}
