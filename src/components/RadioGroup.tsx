import { type ReactNode, useId } from 'react';
import { classNames } from './classNames.ts';
import './choices.css';

interface RadioProps {
  name: string;
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  icon?: ReactNode;
  checked: boolean;
  disabled?: boolean | undefined;
  layout?: 'cards' | 'plain' | undefined;
  onSelect: () => void;
}

/** One radio button of the group `name`. Most pages want `RadioGroup`. */
export function Radio({ name, value, label, hint, icon, checked, disabled, layout, onSelect }: RadioProps) {
  const hintId = useId();
  return (
    <label
      className={classNames(layout === 'cards' ? 'choice-card' : 'choice-line', checked && 'is-checked')}
    >
      <input
        type="radio"
        className="radio"
        name={name}
        value={value}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? hintId : undefined}
        onChange={onSelect}
      />
      {icon}
      <span className="choice-words">
        <span>{label}</span>
        {hint && (
          <span id={hintId} className="text-caption">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}

interface RadioGroupProps<T extends string> {
  label: string;
  hideLabel?: boolean | undefined;
  value: T;
  options: readonly {
    value: T;
    label: ReactNode;
    hint?: ReactNode;
    icon?: ReactNode;
    disabled?: boolean | undefined;
  }[];
  onChange: (value: T) => void;
  layout: 'cards' | 'plain';
}

/** One of a few things, all of them in sight. */
export function RadioGroup<T extends string>(props: RadioGroupProps<T>) {
  const name = useId();
  const { label, hideLabel, value, options, onChange, layout } = props;
  return (
    <fieldset className={classNames('radio-group', `radio-group--${layout}`)}>
      <legend className={hideLabel ? 'sr-only' : 'field__label'}>{label}</legend>
      <div className="radio-group__options">
        {options.map((option) => (
          <Radio
            key={option.value}
            {...option}
            name={name}
            layout={layout}
            checked={option.value === value}
            onSelect={() => onChange(option.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
