import { columnLetters } from './columnLetters.ts';
import './marks.css';

/** The letters that a spreadsheet gives to the column at `index` (from 0). */
export function ColumnLetter({ index }: { index: number }) {
  return <span className="column-letter">{columnLetters(index)}</span>;
}
