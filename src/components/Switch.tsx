import { useId } from 'react';
import { useControlTabIndex } from './controlTabIndex.ts';
import './choices.css';

interface SwitchProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: string | undefined;
  disabled?: boolean | undefined;
}

/** On or off, at once. The label stands on the left, the switch on the right. */
export function Switch({ label, checked, onChange, hint, disabled }: SwitchProps) {
  const hintId = useId();
  return (
    <div className="switch-line">
      <label className="switch-line__label">
        <span>{label}</span>
        <input
          type="checkbox"
          role="switch"
          aria-checked={checked}
          className="switch"
          checked={checked}
          disabled={disabled}
          tabIndex={useControlTabIndex()}
          aria-describedby={hint ? hintId : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      </label>
      {hint && (
        <p id={hintId} className="text-caption">
          {hint}
        </p>
      )}
    </div>
  );
}
