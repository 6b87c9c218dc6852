import { AlertDialog } from '@base-ui/react/alert-dialog';
import { type ReactNode, useRef } from 'react';
import { Button } from './Button.tsx';
import './Dialog.css';

export interface ConfirmAction {
  label: string;
  tone?: 'primary' | 'secondary' | 'danger' | undefined;
  /** The answer that changes nothing: it has the first focus, and Escape means it. */
  safe?: boolean | undefined;
  onSelect: () => void;
}

interface ConfirmDialogProps {
  open: boolean;
  /** The question. */
  title: ReactNode;
  /** The consequence, in numbers where there are any. */
  body: ReactNode;
  /** From left to right. */
  actions: readonly ConfirmAction[];
  /** Called after the answer, whichever it was. */
  onClose: () => void;
}

/** A question that must be answered. */
export function ConfirmDialog({ open, title, body, actions, onClose }: ConfirmDialogProps) {
  const safeButton = useRef<HTMLButtonElement>(null);
  const answer = (action: ConfirmAction | undefined) => {
    onClose();
    action?.onSelect();
  };
  return (
    <AlertDialog.Root
      open={open}
      onOpenChange={(next) => !next && answer(actions.find((action) => action.safe))}
    >
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="dialog-scrim" />
        <AlertDialog.Viewport className="dialog-viewport">
          <AlertDialog.Popup className="dialog dialog--md" initialFocus={safeButton}>
            <div className="dialog__head">
              <AlertDialog.Title>{title}</AlertDialog.Title>
            </div>
            <AlertDialog.Description className="dialog__body" render={<div />}>
              {body}
            </AlertDialog.Description>
            <div className="dialog__foot">
              {actions.map((action) => (
                <Button
                  key={action.label}
                  {...(action.safe && { ref: safeButton })}
                  variant={action.tone === 'danger' ? 'danger-solid' : action.tone}
                  onClick={() => answer(action)}
                >
                  {action.label}
                </Button>
              ))}
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
