import type { ComponentProps, ReactNode } from 'react';
import { Button, type ButtonSize, type ButtonVariant } from './Button.tsx';
import { classNames } from './classNames.ts';
import { Tooltip } from './Tooltip.tsx';

interface IconButtonProps extends Omit<ComponentProps<typeof Button>, 'icon' | 'iconEnd' | 'children'> {
  /** The accessible name, shown as a tooltip too. */
  label: string;
  icon: ReactNode;
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
}

/** A square button with an icon alone. */
export function IconButton({ label, icon, variant = 'ghost', className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <Button
        {...rest}
        variant={variant}
        icon={icon}
        aria-label={label}
        className={classNames('button--icon', className)}
      />
    </Tooltip>
  );
}
