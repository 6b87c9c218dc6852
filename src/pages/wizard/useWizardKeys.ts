import { useEffect } from 'react';

/** Ctrl+Enter (⌘+Enter) continues and Alt+Left goes back, unless a dialog is open. */
export function useWizardKeys(onContinue: () => void, onBack: (() => void) | undefined): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const action = actionOf(event);
      if (!action || isDialogOpen()) return;
      if (action === 'continue') onContinue();
      else if (onBack) onBack();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onContinue, onBack]);
}

function actionOf(event: KeyboardEvent): 'continue' | 'back' | undefined {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return 'continue';
  return event.key === 'ArrowLeft' && event.altKey ? 'back' : undefined;
}

/** True while a dialog lies over the page and keys belong to it. Toasts are dialogs too, but not modal ones. */
export function isDialogOpen(): boolean {
  return document.querySelector(':is([role=dialog], [role=alertdialog]):not([aria-modal=false])') !== null;
}
