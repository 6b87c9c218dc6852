import { useState } from 'react';
import { TextField } from './TextField.tsx';

interface NumberFieldProps {
  label: string;
  hideLabel?: boolean | undefined;
  value: number;
  min: number;
  max: number;
  /** Called with a whole number within the limits, when the field is left or Enter is pressed. */
  onChange: (value: number) => void;
  hint?: string | undefined;
  size?: 'sm' | 'md' | undefined;
  disabled?: boolean | undefined;
  className?: string | undefined;
}

/** A whole number. Half-typed text is left alone until the field is left. */
export function NumberField({ value, min, max, onChange, ...rest }: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? String(value);
  const error = draft === null ? undefined : numberFault(draft, min, max);

  const commit = () => {
    if (draft === null) return;
    if (!error) onChange(readNumber(draft));
    setDraft(null);
  };

  return (
    <TextField
      {...rest}
      inputMode="numeric"
      value={text}
      error={error}
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
          event.preventDefault();
          const next = (error ? value : readNumber(text)) + (event.key === 'ArrowUp' ? 1 : -1);
          setDraft(null);
          onChange(Math.min(max, Math.max(min, next)));
        }
      }}
    />
  );
}

function readNumber(text: string): number {
  return Number(text.replace(/[\s,.']/g, ''));
}

function numberFault(text: string, min: number, max: number): string | undefined {
  const number = readNumber(text);
  if (/\d/.test(text) && Number.isInteger(number) && number >= min && number <= max) return undefined;
  return `Enter a whole number from ${min.toLocaleString()} to ${max.toLocaleString()}.`;
}
