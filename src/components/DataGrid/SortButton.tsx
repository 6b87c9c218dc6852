import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useControlTabIndex } from '../controlTabIndex.ts';

interface SortButtonProps {
  children: ReactNode;
  /** What the column's `sort` says. */
  direction: 'ascending' | 'descending' | 'none';
  onClick: () => void;
}

/** The name of a column that can be sorted by. */
export function SortButton({ children, direction, onClick }: SortButtonProps) {
  return (
    <button type="button" className="data-grid__sort" tabIndex={useControlTabIndex()} onClick={onClick}>
      <span className="text-truncate">{children}</span>
      {direction === 'ascending' && <ArrowUp size={12} strokeWidth={2} aria-hidden />}
      {direction === 'descending' && <ArrowDown size={12} strokeWidth={2} aria-hidden />}
    </button>
  );
}
