import { EmptyState } from '../components/EmptyState.tsx';
import type { SupportFault } from './support.ts';

export function UnsupportedPage({ fault }: { fault: SupportFault }) {
  return (
    <main>
      <h1 className="sr-only">Roster</h1>
      <EmptyState title={fault.title}>{fault.advice}</EmptyState>
    </main>
  );
}
