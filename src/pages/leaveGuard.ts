import { useEffect } from 'react';

type Ask = (leave: () => void) => void;

let current: Ask | undefined;

/** Goes on at once, unless the page on screen has unsaved work: then that page asks first, and `leave` is its to call. */
export function askBeforeLeaving(leave: () => void): void {
  if (current) current(leave);
  else leave();
}

/**
 * While `active`, links, the browser's back button and closing the tab ask before they leave the page. Navigations
 * that replace the current entry are the page's own and are not asked about.
 *
 * @param ask shows the question; the person's answer may call `leave`. Must be stable (`useCallback`)
 */
export function useLeaveGuard(active: boolean, ask: Ask): void {
  useEffect(() => {
    if (!active) return;
    current = ask;
    const onBeforeUnload = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', onBeforeUnload);
    const stopTraversals = guardTraversals(ask);
    return () => {
      current = undefined;
      window.removeEventListener('beforeunload', onBeforeUnload);
      stopTraversals();
    };
  }, [active, ask]);
}

/** Back and forward can be held up only where the browser has the Navigation API; elsewhere they leave unasked. */
function guardTraversals(ask: Ask): () => void {
  if (!('navigation' in window)) return () => undefined;
  const { navigation } = window;
  let allowed = false;
  const onNavigate = (event: NavigateEvent): void => {
    if (event.navigationType !== 'traverse' || !event.cancelable || allowed) return;
    event.preventDefault();
    const { key } = event.destination;
    ask(() => {
      allowed = true;
      navigation.traverseTo(key);
    });
  };
  navigation.addEventListener('navigate', onNavigate);
  return () => navigation.removeEventListener('navigate', onNavigate);
}
