import type { Tone } from './Badge.tsx';
import './bars.css';

interface FillBarProps {
  /** From 0 to 1. */
  value: number;
  tone?: Tone | undefined;
}

/** How much of something is filled. It is a picture only: the number in words stands beside it. */
export function FillBar({ value, tone = 'neutral' }: FillBarProps) {
  return (
    <div className="bar" aria-hidden="true">
      <div className={`bar__part bar__part--${tone}`} style={{ width: percentWidth(value) }} />
    </div>
  );
}

/** A CSS width for a share from 0 to 1; anything that is not nothing stays visible. */
export function percentWidth(share: number): string {
  const clamped = Math.min(1, Math.max(0, share));
  return clamped === 0 ? '0' : `max(2px, ${clamped * 100}%)`;
}
