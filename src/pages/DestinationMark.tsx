import { Laptop } from 'lucide-react';
import type { DestinationKind } from '../core/settings.ts';
import './destinations.css';

/** The small tile that stands for a destination beside its name. */
export function DestinationMark({ kind }: { kind: DestinationKind }) {
  return (
    <span className="destination-mark" aria-hidden="true">
      {kind === 'browser' ? <Laptop size={14} strokeWidth={1.5} /> : 'M'}
    </span>
  );
}
