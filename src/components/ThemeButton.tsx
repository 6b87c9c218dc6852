import { Moon, Sun } from 'lucide-react';
import { IconButton } from './IconButton.tsx';
import { useTheme } from './theme.ts';

/** Switches between the light and the dark theme. */
export function ThemeButton() {
  const { theme, toggle } = useTheme();
  const Icon = theme === 'dark' ? Sun : Moon;
  return (
    <IconButton
      label={theme === 'dark' ? 'Use the light theme' : 'Use the dark theme'}
      icon={<Icon size={16} strokeWidth={1.5} />}
      onClick={toggle}
    />
  );
}
