import { CircleAlert, TriangleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { classNames } from './classNames.ts';
import './Field.css';

/** What every labelled field can say about itself. */
export interface FieldWords {
  label: string;
  /** Keeps the label for assistive technology only. */
  hideLabel?: boolean | undefined;
  hint?: ReactNode;
  /** What is wrong and what to do. Takes the place of the hint. */
  error?: string | undefined;
  /** Something to know that does not stop anything. */
  warning?: string | undefined;
}

/** The ids and ARIA attributes that tie a control to its label and messages. */
export interface FieldTies {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface FieldProps extends FieldWords {
  className?: string | undefined;
  children: (ties: FieldTies) => ReactNode;
}

/** Label above, control, message below. */
export function Field({ label, hideLabel, hint, error, warning, className, children }: FieldProps) {
  const id = useId();
  const messageId = `${id}-message`;
  const message = fieldMessage({ hint, error, warning });
  return (
    <div className={classNames('field', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'field__label'}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': message ? messageId : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {message && (
        <div id={messageId} className={`field__message field__message--${message.tone}`}>
          {message.icon}
          <span>{message.text}</span>
        </div>
      )}
    </div>
  );
}

function fieldMessage({ hint, error, warning }: Pick<FieldWords, 'hint' | 'error' | 'warning'>) {
  if (error)
    return { tone: 'err', text: error, icon: <CircleAlert size={14} strokeWidth={1.5} aria-hidden /> };
  if (warning)
    return { tone: 'warn', text: warning, icon: <TriangleAlert size={14} strokeWidth={1.5} aria-hidden /> };
  if (hint) return { tone: 'hint', text: hint, icon: null };
  return null;
}
