import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark';

/** Also read by `theme.js`, which sets the theme before the first paint. */
const storageKey = 'roster-theme';
const attribute = 'data-theme';

/** The theme on screen and a way to change it. The pick is kept; until there is one, the system decides. */
export function useTheme(): { theme: Theme; toggle: () => void } {
  const theme = useSyncExternalStore(watchTheme, currentTheme);
  return { theme, toggle: () => pickTheme(theme === 'dark' ? 'light' : 'dark') };
}

function currentTheme(): Theme {
  return document.documentElement.getAttribute(attribute) === 'dark' ? 'dark' : 'light';
}

function pickTheme(theme: Theme): void {
  document.documentElement.setAttribute(attribute, theme);
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // Storage can be forbidden; the pick then lasts as long as the page.
  }
}

function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: [attribute] });
  return () => observer.disconnect();
}
