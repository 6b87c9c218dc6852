import { useEffect } from 'react';

/** Names the page in the tab and the history: “Users · Roster”. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Roster`;
  }, [title]);
}
