import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import './WizardFoot.css';

interface WizardFootProps {
  onBack?: (() => void) | undefined;
  /** One line of result. */
  summary?: ReactNode;
  primary: ReactNode;
}

/** The bar at the foot of the wizard: back, what will come of it, and on. */
export function WizardFoot({ onBack, summary, primary }: WizardFootProps) {
  return (
    <footer className="wizard-foot">
      {onBack && (
        <Button variant="ghost" icon={<ArrowLeft size={16} strokeWidth={1.5} />} onClick={onBack}>
          Back
        </Button>
      )}
      <div className="wizard-foot__summary">{summary}</div>
      {primary}
    </footer>
  );
}
