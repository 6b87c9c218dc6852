import { Check, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { classNames } from './classNames.ts';
import { IconButton } from './IconButton.tsx';
import './WizardBar.css';

export interface WizardStep {
  key: string;
  label: string;
  state: 'done' | 'current' | 'next';
  /** Where a step that is done can be seen again. */
  href?: string | undefined;
}

interface WizardBarProps {
  title: string;
  fileName?: string | undefined;
  steps: readonly WizardStep[];
  onClose: () => void;
  end?: ReactNode;
}

/** The bar on top of the wizard: what is imported, how far one is, where it goes. */
export function WizardBar({ title, fileName, steps, onClose, end }: WizardBarProps) {
  return (
    <header className="wizard-bar">
      <div className="wizard-bar__start">
        <IconButton label="Close" icon={<X size={16} strokeWidth={1.5} />} onClick={onClose} />
        <span className="wizard-bar__title">{title}</span>
        {fileName && <bdi className="wizard-bar__file text-truncate">{fileName}</bdi>}
      </div>
      {steps.length > 0 && (
        <nav className="wizard-bar__steps" aria-label="Steps">
          <ol className="stepper">
            {steps.map((step, index) => (
              <Step key={step.key} step={step} number={index + 1} />
            ))}
          </ol>
          <SmallStepper steps={steps} />
        </nav>
      )}
      <div className="wizard-bar__end">{end}</div>
    </header>
  );
}

function Step({ step, number }: { step: WizardStep; number: number }) {
  const done = step.state === 'done';
  const words = (
    <>
      <span className="stepper__number" aria-hidden="true">
        {done ? <Check size={12} strokeWidth={2.25} /> : number}
      </span>
      {step.label}
      {done && <span className="sr-only">, done</span>}
    </>
  );
  return (
    <li className={classNames('stepper__item', `stepper__item--${step.state}`)}>
      {step.href && done ? (
        <Link href={step.href} className="stepper__step">
          {words}
        </Link>
      ) : (
        <span className="stepper__step" aria-current={step.state === 'current' ? 'step' : undefined}>
          {words}
        </span>
      )}
    </li>
  );
}

/** Under 900 px: the step's name, its number, and one piece of line for every step. */
function SmallStepper({ steps }: { steps: readonly WizardStep[] }) {
  const at = Math.max(
    0,
    steps.findIndex((step) => step.state === 'current'),
  );
  return (
    <div className="stepper-small" aria-hidden="true">
      <div className="stepper-small__words">
        <b>{steps[at]?.label}</b>
        <span className="text-3">
          Step {at + 1} of {steps.length}
        </span>
      </div>
      <div className="stepper-small__line">
        {steps.map((step, index) => (
          <i key={step.key} className={index <= at ? 'is-on' : undefined} />
        ))}
      </div>
    </div>
  );
}
