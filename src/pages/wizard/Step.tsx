import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../components/Button.tsx';
import { WizardFoot } from '../../components/WizardFoot.tsx';
import { useWizardKeys } from './useWizardKeys.ts';
import './Step.css';

interface StepProps {
  /** `page` scrolls as a whole; `table` fills the window and its table scrolls. */
  layout: 'page' | 'table';
  /** One line of result. */
  summary: ReactNode;
  continueLabel: string;
  canContinue: boolean;
  onContinue: () => void;
  onBack?: (() => void) | undefined;
  /** The last step's button has no arrow. */
  isLast?: boolean;
  children: ReactNode;
}

/** What every step has: its content, a line of result, a way back and a way on. */
export function Step(props: StepProps) {
  const { layout, summary, continueLabel, canContinue, onContinue, onBack, isLast = false, children } = props;
  useWizardKeys(() => canContinue && onContinue(), onBack);
  return (
    <>
      <main id="main" className={`step step--${layout}`}>
        {children}
      </main>
      <WizardFoot
        onBack={onBack}
        summary={summary}
        primary={
          <Button
            variant="primary"
            size="lg"
            disabled={!canContinue}
            onClick={onContinue}
            iconEnd={isLast ? undefined : <ArrowRight size={16} strokeWidth={1.5} aria-hidden />}
          >
            {continueLabel}
          </Button>
        }
      />
    </>
  );
}
