import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { IconButton } from './IconButton.tsx';
import './Dialog.css';

interface DialogProps {
  open: boolean;
  /** Escape, the backdrop and the close button. */
  onClose: () => void;
  title: ReactNode;
  children?: ReactNode;
  footer?: ReactNode;
  /** 448 or 640 px wide. */
  size?: 'md' | 'lg' | undefined;
  /** Where the focus starts; without it, the first control inside. */
  initialFocus?: RefObject<HTMLElement | null> | undefined;
}

/** A layer over the page. Focus stays inside and goes back to where it was. */
export function Dialog({ open, onClose, title, children, footer, size = 'md', initialFocus }: DialogProps) {
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="dialog-scrim" />
        <BaseDialog.Viewport className="dialog-viewport">
          <BaseDialog.Popup className={`dialog dialog--${size}`} {...(initialFocus && { initialFocus })}>
            <div className="dialog__head">
              <BaseDialog.Title>{title}</BaseDialog.Title>
              <IconButton
                label="Close"
                size="sm"
                icon={<X size={16} strokeWidth={1.5} />}
                onClick={onClose}
              />
            </div>
            <div className="dialog__body">{children}</div>
            {footer && <div className="dialog__foot">{footer}</div>}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
