import type { ReactNode } from 'react';
import './marks.css';

/** A short piece of raw text: a delimiter, a stored name, a server's reply. */
export function CodeChip({ children }: { children: ReactNode }) {
  return <code className="code-chip">{children}</code>;
}
