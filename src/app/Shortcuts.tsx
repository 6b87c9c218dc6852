import { createContext, type ReactNode, use, useCallback, useState } from 'react';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { useSingleKeys } from './useSingleKeys.ts';

const OpenShortcuts = createContext<() => void>(() => undefined);

/** Opens the list of keyboard shortcuts. */
export function useOpenShortcuts(): () => void {
  return use(OpenShortcuts);
}

/** Listens for the shortcuts that work on every page, and shows the list of all of them. */
export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const show = useCallback(() => setOpen(true), []);
  useSingleKeys(show);
  return (
    <OpenShortcuts value={show}>
      {children}
      <ShortcutsDialog open={open} onClose={() => setOpen(false)} />
    </OpenShortcuts>
  );
}
