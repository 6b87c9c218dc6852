import { type RefObject, useEffect } from 'react';
import { isTyping } from './isTyping.ts';

/** Moves the focus to `field` when `key` is pressed and nobody is typing. */
export function useShortcutFocus(field: RefObject<HTMLInputElement | null>, key: string | undefined): void {
  useEffect(() => {
    if (!key) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [field, key]);
}
