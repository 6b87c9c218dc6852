import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { focusHeading } from '../pages/focusHeading.ts';

/** Moves the focus to the new page's heading after a navigation. The import wizard does this itself, step by step. */
export function useHeadingFocus(): void {
  const [path] = useLocation();
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    if (!path.startsWith('/import')) focusHeading();
  }, [path]);
}
