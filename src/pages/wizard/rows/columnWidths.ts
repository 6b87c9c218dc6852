import type { FileFacts } from '../../../core/reading.ts';
import { columnName } from '../columnNames.ts';

const narrowest = 96;
const widest = 264;
/** Mean width of a letter of the table's type, in pixels. */
const letterWidth = 7;
const padding = 36;
/** The column's letter before its name. */
const letterBadge = 28;

/**
 * A width for every column, in pixels, from its name and its first few values: they are known at once and do not
 * change while the rest of the file is counted.
 */
export function columnWidths(facts: Pick<FileFacts, 'names' | 'columns'>): number[] {
  return facts.columns.map(({ samples }, index) => {
    const name = columnName(facts.names, index).length * letterWidth + letterBadge;
    const longest = Math.max(name, ...samples.map((sample) => sample.length * letterWidth));
    return Math.min(widest, Math.max(narrowest, longest + padding));
  });
}
