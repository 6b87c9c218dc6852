/** What a key pressed outside every field does. */
export type ShortcutAction =
  | { readonly kind: 'go'; readonly to: '/' | '/settings' | '/import' }
  | { readonly kind: 'show-list' };

export interface KeyState {
  /** The last key was `G`, which waits for the second one. */
  readonly waitsForSecond: boolean;
  readonly action: ShortcutAction | undefined;
}

const afterG: Readonly<Record<string, '/' | '/settings'>> = { u: '/', s: '/settings' };

/**
 * Reads one key of the shortcuts `G U`, `G S`, `N` and `?`.
 *
 * @param key as `KeyboardEvent.key` gives it
 * @param inWizard there `N` would throw the person back to the first step, so it does nothing
 */
export function readKey(key: string, waitsForSecond: boolean, inWizard: boolean): KeyState {
  const letter = key.toLowerCase();
  const to = Object.hasOwn(afterG, letter) ? afterG[letter] : undefined;
  if (waitsForSecond && to) return done({ kind: 'go', to });
  if (letter === 'g') return { waitsForSecond: true, action: undefined };
  if (letter === 'n' && !inWizard) return done({ kind: 'go', to: '/import' });
  if (key === '?') return done({ kind: 'show-list' });
  return done(undefined);
}

function done(action: ShortcutAction | undefined): KeyState {
  return { waitsForSecond: false, action };
}
