/** Whether a key pressed at `target` goes into a field or an open dialog, so that single-key shortcuts must rest. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return (
    target.closest(
      'input:not([type=checkbox], [type=radio]), textarea, select, [role=dialog], [role=alertdialog]',
    ) !== null
  );
}
