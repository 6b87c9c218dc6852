import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import './Notice.css';

export type NoticeTone = 'neutral' | 'info' | 'ok' | 'warn' | 'err';

interface NoticeProps {
  tone: NoticeTone;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  onClose?: (() => void) | undefined;
  /** `alert` interrupts, `status` waits. Leave it out for what was there from the start. */
  role?: 'alert' | 'status' | undefined;
}

/** What was found and what to do, in place. */
export function Notice({ tone, title, children, actions, onClose, role }: NoticeProps) {
  return (
    <div className={`notice notice--${tone}`} role={role}>
      <NoticeIcon tone={tone} />
      <div className="notice__body">
        <b>{title}</b> {children && <span>{children}</span>}
      </div>
      {actions && <div className="notice__actions">{actions}</div>}
      {onClose && <CloseButton onClose={onClose} />}
    </div>
  );
}

interface BannerProps extends Omit<NoticeProps, 'tone'> {
  tone?: NoticeTone | undefined;
  icon?: ReactNode;
}

/** A notice over the whole width, under the top bar. */
export function Banner({ tone = 'info', icon, title, children, actions, onClose, role }: BannerProps) {
  return (
    <div className={`banner banner--${tone}`} role={role}>
      {icon ?? <NoticeIcon tone={tone} />}
      <div className="notice__body">
        <b>{title}</b> {children && <span>{children}</span>}
      </div>
      {actions && <div className="notice__actions">{actions}</div>}
      {onClose && <CloseButton onClose={onClose} />}
    </div>
  );
}

function CloseButton({ onClose }: { onClose: () => void }) {
  return <IconButton label="Close" size="sm" icon={<X size={16} strokeWidth={1.5} />} onClick={onClose} />;
}

const icons = { neutral: Info, info: Info, ok: CircleCheck, warn: TriangleAlert, err: CircleAlert };

function NoticeIcon({ tone }: { tone: NoticeTone }) {
  const Icon = icons[tone];
  return <Icon className="notice__icon" size={16} strokeWidth={1.5} aria-hidden />;
}
