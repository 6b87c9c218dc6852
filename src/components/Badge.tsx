import type { ReactNode } from 'react';
import './marks.css';

export type Tone = 'neutral' | 'accent' | 'ok' | 'warn' | 'err';

interface BadgeProps {
  tone: Tone | 'line';
  icon?: ReactNode;
  children: ReactNode;
}

/** A word or a count about the thing beside it. Icons are 12 px. */
export function Badge({ tone, icon, children }: BadgeProps) {
  return (
    <span className={`badge badge--${tone}`}>
      {icon}
      {children}
    </span>
  );
}
