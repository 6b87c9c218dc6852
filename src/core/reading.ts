import { type Finding, type Oddities, oddities, type OddityFindings } from './findings.ts';

export type { Finding } from './findings.ts';

/**
 * Labels that `TextDecoder` knows and the picker offers. ISO-8859-1 and -9 are not among them: the standard reads them as
 * Windows-1252 and -1254 (encoding.spec.whatwg.org, names and labels).
 */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-874',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-15',
  'koi8-r',
  'macintosh',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'euc-kr',
  'gb18030',
  'big5',
] as const;
export type Encoding = (typeof encodings)[number];

export const encodingLabels: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252 (Western)',
  'windows-1250': 'Windows-1250 (Central European)',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'windows-1253': 'Windows-1253 (Greek)',
  'windows-1254': 'Windows-1254 (Turkish)',
  'windows-1255': 'Windows-1255 (Hebrew)',
  'windows-1256': 'Windows-1256 (Arabic)',
  'windows-1257': 'Windows-1257 (Baltic)',
  'windows-874': 'Windows-874 (Thai)',
  'iso-8859-2': 'ISO-8859-2 (Central European)',
  'iso-8859-5': 'ISO-8859-5 (Cyrillic)',
  'iso-8859-7': 'ISO-8859-7 (Greek)',
  'iso-8859-15': 'ISO-8859-15 (Western)',
  'koi8-r': 'KOI8-R (Cyrillic)',
  macintosh: 'Mac Roman (Western)',
  shift_jis: 'Shift JIS (Japanese)',
  'euc-jp': 'EUC-JP (Japanese)',
  'iso-2022-jp': 'ISO-2022-JP (Japanese)',
  'euc-kr': 'EUC-KR (Korean)',
  gb18030: 'GB18030 (Chinese)',
  big5: 'Big5 (Chinese)',
};

/** How text becomes records. */
export interface Dialect {
  /** One character, other than a quote or a line break. */
  readonly delimiter: string;
  /** `''`: quotes are plain text. */
  readonly quote: '"' | "'" | '';
  /** `'\n'` also reads CRLF and files that mix both; `'\r'` is for files of old Macs; `'any'` takes each of the three. */
  readonly newline: '\n' | '\r' | 'any';
  /** How a quote stands in a quoted field: twice (the default), or after a backslash. */
  readonly escape?: 'doubled' | 'backslash';
  /** Lines that start with this are comments; `''` (the default): there are none. */
  readonly comment?: string;
  /** True: a quote opens a field after white space too, as in `a, "b,c"`. False by default. */
  readonly spacesBeforeQuotes?: boolean;
}

/** How bytes become records: detected first, then the person's to change. */
export interface Reading extends Dialect {
  readonly encoding: Encoding;
  /** The first record of the table holds the columns' names, not a person. */
  readonly firstRowIsNames: boolean;
  /** Row the table starts with, its names included; rows before it are passed over. Absent: the first. */
  readonly firstTableRow?: number;
  /** Last row of the table; rows after it are passed over. Absent or null: the file's last. */
  readonly lastTableRow?: number | null;
}

export const delimiters = [',', ';', '\t', '|'] as const;

/** What is known of one column. Counts cover the rows read so far, the row of names excluded. */
export interface ColumnFacts {
  /** Fields that are not empty (white space alone is empty). */
  readonly filled: number;
  /** Different values among the filled fields. */
  readonly distinct: number;
  /** False when `distinct` is an estimate, good to about 1%. */
  readonly distinctIsExact: boolean;
  /** Filled fields that look like an e-mail address. */
  readonly emails: number;
  /** Characters of the longest field. */
  readonly longest: number;
  /** The first few different values. */
  readonly samples: readonly string[];
}

/**
 * Something around the table, or in its form, that was recognised. Never acted on by itself: `suggestion` is what to
 * change in the reading if the person agrees.
 */
export interface StructureNote {
  readonly kind: 'preamble' | 'two-row-names' | 'footer' | 'totals' | 'second-table';
  /** Row numbers. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** What was seen, in words. */
  readonly reason: string;
  readonly suggestion: Partial<Reading>;
}

/** What one pass over a file found. `complete` is false while it is running. */
export interface FileFacts {
  readonly complete: boolean;
  readonly bytesRead: number;
  readonly bytesTotal: number;
  /** Records, without the row of names, blank rows included. */
  readonly rows: number;
  /** One entry a column. */
  readonly columns: readonly ColumnFacts[];
  /** The first record, where `firstRowIsNames`. */
  readonly names: readonly string[] | undefined;
  /** Rows with nothing in any field. */
  readonly blank: Finding;
  /** Rows with fewer or more fields than there are columns. */
  readonly uneven: Finding;
  /** Rows with characters that the encoding could not read (now U+FFFD). */
  readonly undecodable: Finding;
  /** The file ended inside a quoted field that was opened in this row, and no end could be found for it. */
  readonly unclosedQuote: Finding;
  /** What is odd about the rows of the table. `uneven` is `short` and `long` together. */
  readonly oddities: OddityFindings;
  /** Rows before and after the table, as the reading says. They are no part of `rows` or of anything else here. */
  readonly passedOver: Finding;
  /** The line that names the delimiter for Excel, such as `sep=;`. It is no row. */
  readonly separatorLine: string | undefined;
  /** The first record of the table, whether it holds names or not. */
  readonly firstRecord: readonly string[];
  /** What is around the table; ends of the file are looked at once it is complete. */
  readonly structure: readonly StructureNote[];
  /** The guess about names from rows of the whole file; undefined until it is complete. */
  readonly namesGuess: NamesGuess | undefined;
}

/** Whether the first record looks like names, with the evidence in words. A suggestion only: the default is no. */
export interface NamesGuess {
  readonly looksLikeNames: boolean;
  readonly reason: string;
}

/**
 * Rows of a file that can be asked for by name, beside the lists of a plan (core/plan/numbers.ts). `passedOver` are
 * the rows before and after the table.
 */
export const fileLists = ['all', 'blank', 'uneven', 'passedOver', ...oddities] as const;
export type FileList = (typeof fileLists)[number];

/** One record as it stands in the file. */
export interface Row {
  /** Row number in the spreadsheet. */
  readonly row: number;
  readonly fields: readonly string[];
  /** What is odd about it; absent when nothing is. */
  readonly odd?: Oddities;
}

/** Row number of record 0: rows passed over and the row of names come before it. */
export function firstRecordRow({ firstTableRow = 1, firstRowIsNames }: Reading): number {
  return firstTableRow + (firstRowIsNames ? 1 : 0);
}

/** Spreadsheet letters of a column: 0 is A, 25 is Z, 26 is AA. */
export function columnLetter(index: number): string {
  let letters = '';
  for (let n = index; n >= 0; n = Math.floor(n / 26) - 1)
    letters = String.fromCharCode(65 + (n % 26)) + letters;
  return letters;
}
