import { useMemo } from 'react';
import { useToast } from '../../../components/Toasts.tsx';
import { useDraft } from '../../../stores/importDraft/draft.ts';

/** Undo and redo that say what they did. */
export function useHistory(): { readonly undo: () => void; readonly redo: () => void } {
  const toast = useToast();
  return useMemo(
    () => ({
      undo() {
        const { past, undo } = useDraft.getState();
        const label = past.at(-1)?.label;
        if (label === undefined) return;
        undo();
        toast.show({ text: `Undone: ${label}` });
      },
      redo() {
        const { future, redo } = useDraft.getState();
        const label = future.at(-1)?.label;
        if (label === undefined) return;
        redo();
        toast.show({ text: `Redone: ${label}` });
      },
    }),
    [toast],
  );
}
