import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/**
 * Moves the focus to the new page's heading after a navigation, so that a screen reader reads it out and Tab starts
 * there. The import wizard does this itself, step by step.
 */
export function useHeadingFocus(): void {
  const [path] = useLocation();
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    if (path.startsWith('/import')) return;
    const heading = document.querySelector('h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [path]);
}
