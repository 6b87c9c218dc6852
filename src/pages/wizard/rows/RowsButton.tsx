import { useState } from 'react';
import type { PlanList } from '../../../core/plan/numbers.ts';
import type { FileList } from '../../../core/reading.ts';
import { formatCount } from '../../words.ts';
import { RowsDialog } from './RowsDialog.tsx';

interface RowsButtonProps {
  /** What the rows have in common, as a sentence without its full stop. Names the dialog. */
  title: string;
  list: FileList | PlanList;
  count: number;
  /** `words` reads “Show rows”; `number` is the count itself. */
  look: 'words' | 'number';
}

/** Opens the rows behind a number. */
export function RowsButton({ title, list, count, look }: RowsButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (count === 0) return look === 'number' ? <span className="text-number">0</span> : null;
  return (
    <>
      <button
        type="button"
        className="link-button text-number"
        title={look === 'number' ? 'Show rows' : undefined}
        aria-label={look === 'number' ? `${formatCount(count)}, ${title}. Show rows` : `Show rows: ${title}`}
        onClick={() => setIsOpen(true)}
      >
        {look === 'number' ? formatCount(count) : 'Show rows'}
      </button>
      <RowsDialog open={isOpen} onClose={() => setIsOpen(false)} title={title} list={list} count={count} />
    </>
  );
}
