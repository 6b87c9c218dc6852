import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './classNames.ts';
import { useControlTabIndex } from './controlTabIndex.ts';
import { Field, type FieldWords } from './Field.tsx';

interface TextFieldProps
  extends FieldWords, Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'size' | 'id'> {
  value: string;
  onChange: (value: string) => void;
  /** Fixed-width type, for ids and tokens. */
  mono?: boolean | undefined;
  icon?: ReactNode;
  /** Something after the text, such as a button or a unit. */
  end?: ReactNode;
  size?: 'sm' | 'md' | undefined;
}

/** One line of text. The error is tied to the input, so that it is read out with it. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    hideLabel,
    hint,
    error,
    warning,
    value,
    onChange,
    mono,
    icon,
    end,
    size,
    className,
    ...rest
  } = props;
  const tabIndex = useControlTabIndex(rest.tabIndex);
  return (
    <Field {...{ label, hideLabel, hint, error, warning, className }}>
      {(ties) => (
        <div className={classNames('control', size === 'sm' && 'control--sm', mono && 'control--mono')}>
          {icon}
          <input
            type="text"
            autoComplete="off"
            spellCheck={mono ? false : undefined}
            {...rest}
            {...ties}
            tabIndex={tabIndex}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          {end}
        </div>
      )}
    </Field>
  );
}
