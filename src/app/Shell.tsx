import type { ReactNode } from 'react';
import { AppBar } from '../components/AppBar.tsx';
import { SkipLink } from '../components/SkipLink.tsx';
import { BarEnd } from './BarEnd.tsx';
import { RunBanner } from './RunBanner.tsx';
import './app.css';

/** The top bar over a page. */
export function Shell({ current, children }: { current?: 'users' | 'settings'; children: ReactNode }) {
  return (
    <div className="shell">
      <SkipLink />
      <AppBar current={current} end={<BarEnd />} />
      <RunBanner />
      <main id="main" className="shell__main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
