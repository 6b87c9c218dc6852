import { useLayoutEffect, useRef } from 'react';
import { useControlTabIndex } from './controlTabIndex.ts';
import './choices.css';

interface CheckboxProps {
  label: string;
  hideLabel?: boolean | undefined;
  checked: boolean;
  /** Some of several things are checked. */
  indeterminate?: boolean | undefined;
  onChange: (checked: boolean) => void;
  disabled?: boolean | undefined;
}

export function Checkbox({ label, hideLabel, checked, indeterminate, onChange, disabled }: CheckboxProps) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    // The mixed state exists as a property only.
    if (input.current) input.current.indeterminate = indeterminate ?? false;
  }, [indeterminate, checked]);
  return (
    <label className="choice-line">
      <input
        ref={input}
        type="checkbox"
        className="checkbox"
        aria-label={hideLabel ? label : undefined}
        checked={checked}
        disabled={disabled}
        tabIndex={useControlTabIndex()}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {!hideLabel && <span>{label}</span>}
    </label>
  );
}
