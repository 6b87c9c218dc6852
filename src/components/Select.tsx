import { Select as BaseSelect } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { classNames } from './classNames.ts';
import { useControlTabIndex } from './controlTabIndex.ts';
import './Field.css';
import './Menu.css';
import './Select.css';

interface SelectOption<T extends string> {
  value: T;
  label: string;
  /** A second, smaller line in the list. */
  hint?: string | undefined;
  icon?: ReactNode;
}

interface SelectProps<T extends string> {
  label: string;
  hideLabel?: boolean | undefined;
  value: T;
  options: readonly SelectOption<T>[];
  onChange: (value: T) => void;
  size?: 'sm' | 'md' | undefined;
  /** No box until hovered; as wide as its words. */
  bare?: boolean | undefined;
  disabled?: boolean | undefined;
  className?: string | undefined;
}

/** One of a list that is known in advance. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, hideLabel, value, options, onChange, size, bare, disabled, className } = props;
  const labelId = useId();
  const valueId = useId();
  const chosen = options.find((option) => option.value === value);
  const tabIndex = useControlTabIndex();
  return (
    <div className={classNames('field', bare && 'field--bare', className)}>
      <span id={labelId} className={hideLabel ? 'sr-only' : 'field__label'}>
        {label}
      </span>
      <BaseSelect.Root<T>
        value={value}
        disabled={disabled ?? false}
        modal={false}
        onValueChange={(next) => next !== null && onChange(next)}
      >
        <BaseSelect.Trigger
          className={classNames('control', size === 'sm' && 'control--sm', bare && 'select--bare')}
          aria-labelledby={`${labelId} ${valueId}`}
          {...(tabIndex !== undefined && { tabIndex })}
        >
          {chosen?.icon}
          <span id={valueId} className="select__value">
            {chosen?.label ?? value}
          </span>
          <ChevronDown size={16} strokeWidth={1.5} aria-hidden />
        </BaseSelect.Trigger>
        <SelectList label={label} options={options} />
      </BaseSelect.Root>
    </div>
  );
}

function SelectList<T extends string>({
  label,
  options,
}: {
  label: string;
  options: readonly SelectOption<T>[];
}) {
  return (
    <BaseSelect.Portal>
      <BaseSelect.Positioner className="menu-position" sideOffset={4} alignItemWithTrigger={false}>
        <BaseSelect.Popup className="menu select__popup" aria-label={label}>
          {options.map((option) => (
            <BaseSelect.Item key={option.value} value={option.value} className="menu__item">
              {option.icon}
              <span className="menu__words">
                <BaseSelect.ItemText>{option.label}</BaseSelect.ItemText>
                {option.hint && <span className="text-caption">{option.hint}</span>}
              </span>
              <BaseSelect.ItemIndicator className="menu__check">
                <Check size={16} strokeWidth={1.5} aria-hidden />
              </BaseSelect.ItemIndicator>
            </BaseSelect.Item>
          ))}
        </BaseSelect.Popup>
      </BaseSelect.Positioner>
    </BaseSelect.Portal>
  );
}
