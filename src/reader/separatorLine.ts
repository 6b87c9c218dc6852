import { readBytes } from './bytes.ts';

const line = /^"?sep=([^\r\n"])"?(\r\n|\n|\r)/i;

/** What a file's first line says to Excel about its delimiter. */
export interface SeparatorLine {
  readonly line: string;
  readonly delimiter: string;
  /** Characters that it takes up with its line break: as many bytes, unless the delimiter is not ASCII. */
  readonly length: number;
}

/** The line such as `sep=;` that a text starts with. Excel shows the rows below it, and so do we. */
export function separatorLineOf(text: string): SeparatorLine | undefined {
  const match = line.exec(text);
  const delimiter = match?.[1];
  if (!match || delimiter === undefined) return undefined;
  return { line: match[0].replace(/[\r\n]+$/, ''), delimiter, length: match[0].length };
}

/**
 * The separator line of a UTF-8 file.
 *
 * @param start offset of its first character
 * @returns the line and the offset of the line after it
 */
export async function separatorLine(
  blob: Blob,
  start: number,
): Promise<{ readonly line: string; readonly end: number } | undefined> {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readBytes(blob, start, start + 16));
  const found = separatorLineOf(text);
  return (
    found && { line: found.line, end: start + new TextEncoder().encode(text.slice(0, found.length)).length }
  );
}
