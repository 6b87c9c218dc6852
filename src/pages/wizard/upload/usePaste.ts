import { useEffect } from 'react';
import { isTyping } from '../../../components/isTyping.ts';
import { isDialogOpen } from '../useWizardKeys.ts';
import { chooseFiles, chooseText } from './choose.ts';

/**
 * Reads what is pasted while no field has the focus: rows copied from a spreadsheet, or a copied file.
 *
 * @param onNotice what to say about it; must be stable
 */
export function usePaste(onNotice: (notice: string | undefined) => void): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      if (!event.clipboardData || isTyping(event.target) || isDialogOpen()) return;
      const files = [...event.clipboardData.files];
      const text = event.clipboardData.getData('text/plain');
      if (files.length === 0 && text === '') return;
      event.preventDefault();
      onNotice(undefined);
      if (files.length > 0) chooseFiles(files);
      else chooseText(text);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [onNotice]);
}
