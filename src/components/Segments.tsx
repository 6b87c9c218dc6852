import type { ReactNode } from 'react';
import './Segments.css';

interface SegmentsProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: ReactNode; count?: ReactNode }[];
  onChange: (value: T) => void;
}

/** A few ways to look at the same thing; one of them is pressed. */
export function Segments<T extends string>({ label, value, options, onChange }: SegmentsProps<T>) {
  return (
    <div className="segments" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className="segments__option"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
          {option.count !== undefined && <span className="segments__count">{option.count}</span>}
        </button>
      ))}
    </div>
  );
}
