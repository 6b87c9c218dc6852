import type { ReactNode } from 'react';
import './StatusBar.css';

/** The thin line under a table: what is in sight on the left, where it is kept on the right. */
export function StatusBar({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <div className="status-bar">
      <div className="text-truncate">{children}</div>
      {end && <div className="status-bar__end">{end}</div>}
    </div>
  );
}
