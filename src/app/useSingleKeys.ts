import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { isTyping } from '../components/isTyping.ts';
import { useSettings } from '../stores/settings.ts';
import { readKey } from './singleKeys.ts';

/** How long `G` waits for the second key, in milliseconds. */
const secondKeyMs = 1500;

/** Lists take letters as a search for their items. */
const takesLetters = '[role=menu], [role=listbox]';

/** Acts on single keys while no field has the focus and the person has not turned them off. */
export function useSingleKeys(showList: () => void): void {
  const [path, navigate] = useLocation();
  const isOn = useSettings((settings) => settings.shortcuts);
  useEffect(() => {
    if (!isOn) return;
    let waitsUntil = 0;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Shift' || isTyping(event.target) || isInList(event.target)) return;
      const { waitsForSecond, action } = readKey(
        event.key,
        event.timeStamp < waitsUntil,
        path.startsWith('/import'),
      );
      waitsUntil = waitsForSecond ? event.timeStamp + secondKeyMs : 0;
      if (!action) return;
      event.preventDefault();
      if (action.kind === 'go') navigate(action.to);
      else showList();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOn, navigate, path, showList]);
}

function isInList(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(takesLetters) !== null;
}
