import { Keyboard } from 'lucide-react';
import { IconButton } from '../components/IconButton.tsx';
import { ThemeButton } from '../components/ThemeButton.tsx';
import { DestinationMenu } from './DestinationMenu.tsx';
import { useOpenShortcuts } from './Shortcuts.tsx';
import './app.css';

/** The right end of every bar: destination, shortcuts, theme. */
export function BarEnd() {
  const openShortcuts = useOpenShortcuts();
  return (
    <>
      <DestinationMenu />
      <IconButton
        label="Keyboard shortcuts"
        className="bar-end__shortcuts"
        icon={<Keyboard size={16} strokeWidth={1.5} />}
        onClick={openShortcuts}
      />
      <ThemeButton />
    </>
  );
}
