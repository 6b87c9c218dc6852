/** One of several things that a chosen file holds. */
export interface FileOption {
  /** Handed back to say which was meant. */
  readonly id: string;
  /** The file's or sheet's own name. */
  readonly label: string;
  /** Its size, in words. */
  readonly detail: string;
}

/** What has to be known before a file can be opened: which of several tables is meant. */
export interface FileQuestion {
  readonly kind: 'choose';
  readonly what: 'file' | 'file-in-zip' | 'sheet';
  /** At least two. */
  readonly options: readonly FileOption[];
}

/** What a table was taken out of, from the outside in; the names are of what was inside. */
export interface ContainerLayer {
  readonly kind: 'gzip' | 'zip' | 'workbook';
  /** The file in the zip or the sheet of the workbook; undefined for gzip, which holds one nameless file. */
  readonly name: string | undefined;
}
