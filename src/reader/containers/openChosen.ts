import type { ContainerLayer, FileOption, FileQuestion } from '../../core/opening.ts';
import { ProblemError } from '../../core/problems.ts';
import { readBytes } from '../bytes.ts';
import { containerOf } from '../notText.ts';
import { type KnownReading, type Source, openSource } from '../source.ts';
import { unpackGzip } from './gzip.ts';
import { Picks } from './picks.ts';
import { isOtherWorkbook, tablesIn, workbookPath } from './zipChoices.ts';
import { type UnpackLimits, collect, defaultLimits } from './unpack.ts';

/** What a person chose: one file, several, or text from the clipboard. */
export type ChosenInput =
  | { readonly kind: 'file'; readonly file: Blob }
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'text'; readonly text: string };

/** A source that can be read, with the containers that it was taken out of, the outermost first. */
export interface OpenedSource {
  readonly kind: 'source';
  readonly source: Source;
  readonly containers: readonly ContainerLayer[];
}

export interface OpenOptions {
  /** The id of the option that was chosen when the same file was opened before and answered with a question. */
  readonly pick?: string;
  readonly signal?: AbortSignal;
  /** For tests; sizes of what may come out of archives. */
  readonly limits?: UnpackLimits;
}

/** Bytes on their way from the chosen file to a table. */
interface Opening {
  readonly bytes: Blob;
  readonly containers: readonly ContainerLayer[];
  /** Where the bytes were written here, it is known how. */
  readonly known?: KnownReading;
}

export interface Context {
  readonly picks: Picks;
  readonly signal: AbortSignal;
  readonly limits: UnpackLimits;
}

/** A zip may hold gzip or a workbook; nothing that people send is nested deeper. */
const deepest = 3;

/**
 * Takes a table out of what was chosen: gzip, zip and .xlsx are unpacked, everything else is a text file. Answers with
 * a question where there are several tables; open again with the id of one to go on.
 *
 * @throws ProblemError as `openSource` does, and `archive-broken`, `archive-encrypted`, `archive-empty`,
 *   `archive-too-large`, `archive-suspicious`, `archive-not-supported`
 * @throws AbortError when the signal is aborted
 */
export async function openChosen(
  chosen: ChosenInput,
  { pick, signal = new AbortController().signal, limits = defaultLimits }: OpenOptions = {},
): Promise<OpenedSource | FileQuestion> {
  const context: Context = { picks: new Picks(pick), signal, limits };
  const file = chosen.kind === 'files' ? pickFile(chosen.files, context.picks) : chosen;
  if (file.kind === 'choose') return file;
  if (file.kind === 'text') return { kind: 'source', source: await openSource(file), containers: [] };
  let opening: Opening = { bytes: file.file, containers: [] };
  for (let depth = 0; !opening.known; depth++) {
    const kind = containerOf(await readBytes(opening.bytes, 0, 4));
    if (!kind) break;
    if (depth === deepest)
      throw new ProblemError({
        code: 'archive-not-supported',
        detail: 'There are archives within archives.',
      });
    const next: Opening | FileQuestion =
      kind === 'gzip' ? await openGzip(opening, context) : await openZipOrWorkbook(opening, context);
    if ('kind' in next) return next;
    opening = next;
  }
  signal.throwIfAborted();
  const source = await openSource({ kind: 'file', file: opening.bytes }, opening.known);
  return { kind: 'source', source, containers: opening.containers };
}

function pickFile(
  files: readonly File[],
  picks: Picks,
): { readonly kind: 'file'; readonly file: File } | FileQuestion {
  const options = files.map((file) => ({
    value: file,
    label: file.webkitRelativePath || file.name,
    detail: sizeWords(file.size),
  }));
  const picked = picks.choose('file', options);
  return picked.kind === 'choose' ? picked : { kind: 'file', file: picked.value };
}

async function openGzip({ bytes, containers }: Opening, { signal, limits }: Context): Promise<Opening> {
  const unpacked = await unpackGzip(bytes, limits, signal);
  return { bytes: unpacked, containers: [...containers, { kind: 'gzip', name: undefined }] };
}

async function openZipOrWorkbook(opening: Opening, context: Context): Promise<Opening | FileQuestion> {
  const { readZip, unpackEntry } = await import('./zip.ts');
  const { bytes, containers } = opening;
  const entries = await readZip(bytes);
  if (isOtherWorkbook(entries)) throw new ProblemError({ code: 'workbook' });
  const path = workbookPath(entries);
  if (path !== undefined) {
    const { openWorkbook } = await import('./workbook.ts');
    const sheet = await openWorkbook(bytes, entries, path, context);
    if (sheet.kind === 'choose') return sheet;
    const layer: ContainerLayer = { kind: 'workbook', name: sheet.name };
    return { bytes: sheet.csv, containers: [...containers, layer], known: sheet.known };
  }
  const tables = tablesIn(entries);
  if (tables.length === 0)
    throw new ProblemError({ code: 'archive-empty', what: 'zip', entries: entries.length });
  const picked = context.picks.choose(
    'file-in-zip',
    tables.map((entry) => ({ value: entry, label: entry.path, detail: sizeWords(entry.size) })),
  );
  if (picked.kind === 'choose') return picked;
  const entry = picked.value;
  const unpacked = await collect(unpackEntry(bytes, entry, 'zip', context.limits, context.signal));
  return { bytes: unpacked, containers: [...containers, { kind: 'zip', name: entry.path }] };
}

function sizeWords(bytes: number): FileOption['detail'] {
  const units = ['bytes', 'KB', 'MB', 'GB'];
  const power = Math.min(3, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  const value = bytes / 1024 ** power;
  return `${value.toLocaleString('en-US', { maximumFractionDigits: value < 10 && power > 0 ? 1 : 0 })} ${units[power] ?? ''}`;
}
