import type { Tone } from './Badge.tsx';
import { percentWidth } from './FillBar.tsx';
import './bars.css';

interface ProgressBarProps {
  label: string;
  /** From 0 to 1; `undefined` while the end is not known. */
  value: number | undefined;
  /** The same in words, such as “31,400 of 48,091 profiles sent”. */
  valueText: string;
  tone?: Tone | undefined;
  size?: 'md' | 'lg' | undefined;
}

/** Work under way. */
export function ProgressBar({ label, value, valueText, tone = 'accent', size = 'md' }: ProgressBarProps) {
  return (
    <div
      className={size === 'lg' ? 'bar bar--lg' : 'bar bar--progress'}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value === undefined ? undefined : Math.floor(value * 100)}
      aria-valuetext={valueText}
    >
      {value === undefined ? (
        <div className="bar__part bar__part--accent bar__part--unknown" />
      ) : (
        <div className={`bar__part bar__part--${tone}`} style={{ width: percentWidth(value) }} />
      )}
    </div>
  );
}
