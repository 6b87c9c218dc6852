import { Search, X } from 'lucide-react';
import { useRef } from 'react';
import { classNames } from './classNames.ts';
import { Kbd } from './Kbd.tsx';
import { useShortcutFocus } from './useShortcutFocus.ts';
import './Field.css';
import './SearchField.css';

interface SearchFieldProps {
  /** The accessible name and the placeholder. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** One key, such as `/`, that moves the focus here while no other field has it. */
  shortcut?: string | undefined;
  className?: string | undefined;
}

/** Filters something on the same page as one types. Escape empties it. */
export function SearchField({ label, value, onChange, shortcut, className }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useShortcutFocus(input, shortcut);
  return (
    <div className={classNames('control search-field', className)}>
      <Search size={16} strokeWidth={1.5} aria-hidden />
      <input
        ref={input}
        type="search"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-keyshortcuts={shortcut}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          event.preventDefault();
          event.stopPropagation();
          onChange('');
        }}
      />
      {value === '' && shortcut && <Kbd>{shortcut}</Kbd>}
      {value !== '' && (
        <button
          type="button"
          className="search-field__clear"
          aria-label="Clear search"
          onClick={() => {
            onChange('');
            input.current?.focus();
          }}
        >
          <X size={16} strokeWidth={1.5} aria-hidden />
        </button>
      )}
    </div>
  );
}
