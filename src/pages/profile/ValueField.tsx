import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { RadioGroup } from '../../components/RadioGroup.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { TextField } from '../../components/TextField.tsx';
import { parseValue } from '../../core/profiles/values.ts';
import type { PropertyRow } from './propertyRows.ts';
import { TokenField } from './TokenField.tsx';

interface ValueFieldProps {
  row: PropertyRow;
  error: string | undefined;
  onChange: (text: string) => void;
}

/** The control for a property's value, by its type. */
export function ValueField({ row, error, onChange }: ValueFieldProps) {
  const field = { label: 'Value', hideLabel: true, value: row.text, error, onChange } as const;
  switch (row.type) {
    case 'text':
      return row.text.includes('\n') ? (
        <TextArea {...field} rows={3} />
      ) : (
        <TextField {...field} dir="auto" placeholder="Value" />
      );
    case 'number':
      return <TextField {...field} inputMode="decimal" placeholder="Number" />;
    case 'yes-no':
      return <YesNo {...field} />;
    case 'date':
      return <DateField {...field} />;
    case 'list':
      return <TokenField {...field} />;
    case 'json':
      return <JsonField {...field} />;
  }
}

interface FieldProps {
  label: string;
  hideLabel: true;
  value: string;
  error: string | undefined;
  onChange: (text: string) => void;
}

function YesNo({ label, value, error, onChange }: FieldProps) {
  return (
    <div className="property-row__yes-no" data-invalid={error ? '' : undefined}>
      <RadioGroup
        label={label}
        hideLabel
        layout="plain"
        value={value}
        options={[
          { value: 'true', label: 'Yes' },
          { value: 'false', label: 'No' },
        ]}
        onChange={onChange}
      />
      {error && (
        <p className="field__message field__message--err" role="alert">
          <CircleAlert size={14} strokeWidth={1.5} aria-hidden />
          {error}
        </p>
      )}
    </div>
  );
}

/**
 * A plain day has the browser's calendar; a day with a time is edited as text. Which of the two it is does not change
 * while the field has the focus, since the browser empties a half-typed day.
 */
function DateField(field: FieldProps) {
  const [isPlain, setIsPlain] = useState(() => isPlainDay(field.value));
  return (
    <TextField
      {...field}
      type={isPlain ? 'date' : 'text'}
      placeholder="2024-03-05T09:30:00"
      onBlur={() => setIsPlain(isPlainDay(field.value))}
    />
  );
}

function isPlainDay(text: string): boolean {
  return text === '' || /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** JSON is set out in lines when the field is left, if it can be read. */
function JsonField(field: FieldProps) {
  const format = (): void => {
    const parsed = parseValue(field.value, 'json');
    if (parsed.ok && typeof parsed.value === 'object' && parsed.value !== null)
      field.onChange(JSON.stringify(parsed.value, null, 2));
  };
  return <TextArea {...field} mono rows={Math.min(12, field.value.split('\n').length)} onBlur={format} />;
}
