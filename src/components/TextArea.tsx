import type { ComponentProps } from 'react';
import { classNames } from './classNames.ts';
import { useControlTabIndex } from './controlTabIndex.ts';
import { Field, type FieldWords } from './Field.tsx';

interface TextAreaProps extends FieldWords, Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'id'> {
  value: string;
  onChange: (value: string) => void;
  mono?: boolean | undefined;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { label, hideLabel, hint, error, warning, value, onChange, mono, className, ...rest } = props;
  const tabIndex = useControlTabIndex(rest.tabIndex);
  return (
    <Field {...{ label, hideLabel, hint, error, warning, className }}>
      {(ties) => (
        <textarea
          rows={4}
          spellCheck={mono ? false : undefined}
          {...rest}
          {...ties}
          tabIndex={tabIndex}
          className={classNames('control', mono && 'control--mono')}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
