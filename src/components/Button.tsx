import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'wouter';
import { classNames } from './classNames.ts';
import { useControlTabIndex } from './controlTabIndex.ts';
import './Button.css';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger' | 'danger-solid';
export type ButtonSize = 'sm' | 'md' | 'lg';

interface ButtonLook {
  variant?: ButtonVariant | undefined;
  /** 28, 32 or 40 px high; more on touch screens. */
  size?: ButtonSize | undefined;
  icon?: ReactNode;
  iconEnd?: ReactNode;
}

interface ButtonProps extends ButtonLook, ComponentProps<'button'> {
  /** Work is under way: the spinner takes the icon's place, the width stays, and clicks do nothing. */
  busy?: boolean | undefined;
  /** Set for a toggle; read out as pressed or not pressed. */
  pressed?: boolean | undefined;
}

/** A button that says what it does. It never submits a form unless `type="submit"` is given. */
export function Button({
  variant,
  size,
  icon,
  iconEnd,
  busy = false,
  pressed,
  className,
  children,
  onClick,
  tabIndex,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      tabIndex={useControlTabIndex(tabIndex)}
      className={classNames(buttonClass(variant, size), busy && !icon && 'button--busy', className)}
      aria-pressed={pressed}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? undefined : onClick}
    >
      {busy ? <span className="button__spinner" aria-hidden="true" /> : icon}
      {children !== undefined && <span className="button__label">{children}</span>}
      {iconEnd}
    </button>
  );
}

interface LinkButtonProps extends ButtonLook {
  href: string;
  children: ReactNode;
  className?: string | undefined;
}

/** A link of the app that looks like a button. */
export function LinkButton({ href, variant, size, icon, iconEnd, children, className }: LinkButtonProps) {
  return (
    <Link href={href} className={classNames(buttonClass(variant, size), className)}>
      {icon}
      <span className="button__label">{children}</span>
      {iconEnd}
    </Link>
  );
}

function buttonClass(variant: ButtonVariant = 'secondary', size: ButtonSize = 'md'): string {
  return `button button--${variant} button--${size}`;
}
