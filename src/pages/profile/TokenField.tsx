import { X } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Field } from '../../components/Field.tsx';

interface TokenFieldProps {
  label: string;
  hideLabel?: boolean;
  /** One item a line. */
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** A list of short texts. Enter and comma add what was typed, Backspace in the empty field takes the last one out. */
export function TokenField({ label, hideLabel, value, error, onChange }: TokenFieldProps) {
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const items = value.split('\n').filter(Boolean);
  const set = (next: readonly string[]): void => onChange(next.join('\n'));

  const add = (text: string): void => {
    const more = text
      .split(/[,\n]/)
      .map((item) => item.trim())
      .filter(Boolean);
    if (more.length > 0) set([...items, ...more]);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '') set(items.slice(0, -1));
  };

  return (
    <Field label={label} hideLabel={hideLabel} error={error}>
      {(ties) => (
        <div className="control token-field">
          {items.map((item, index) => (
            <span key={index} className="token-field__item">
              <bdi>{item}</bdi>
              <button
                type="button"
                aria-label={`Remove ${item}`}
                onClick={() => {
                  set(items.toSpliced(index, 1));
                  input.current?.focus();
                }}
              >
                <X size={12} strokeWidth={1.75} aria-hidden />
              </button>
            </span>
          ))}
          <input
            {...ties}
            ref={input}
            type="text"
            autoComplete="off"
            placeholder="Add an item"
            dir="auto"
            value={typed}
            onChange={({ currentTarget }) =>
              currentTarget.value.includes(',') ? add(currentTarget.value) : setTyped(currentTarget.value)
            }
            onKeyDown={onKeyDown}
            onBlur={() => add(typed)}
          />
        </div>
      )}
    </Field>
  );
}
