import type { Tone } from './Badge.tsx';
import { percentWidth } from './FillBar.tsx';
import './bars.css';

interface StackedBarProps {
  /** Parts in any one unit; they are drawn in proportion to their sum. */
  parts: { value: number; tone: Tone; label: string }[];
}

/** Parts of a whole. Read out as one picture with all its parts in words. */
export function StackedBar({ parts }: StackedBarProps) {
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  const words = parts.map((part) => `${part.label}: ${part.value.toLocaleString()}`).join(', ');
  return (
    <div className="bar bar--lg" role="img" aria-label={words}>
      {total > 0 &&
        parts.map((part) => (
          <div
            key={part.label}
            className={`bar__part bar__part--${part.tone}`}
            style={{ width: percentWidth(part.value / total) }}
          />
        ))}
    </div>
  );
}
