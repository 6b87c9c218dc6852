import { useCallback, useEffect, useState } from 'react';
import type { Profile } from '../../core/profiles/profile.ts';
import type { Problem } from '../../core/problems.ts';
import type { ProfileKey } from '../../core/profiles/update.ts';
import { toProblem } from '../../stores/importDraft/fileSlice.ts';
import { store } from '../../workers/store/client.ts';
import { profileHref } from '../profileHref.ts';

/** What This browser holds under an identifier. */
export type Lookup =
  | { readonly state: 'none' }
  | { readonly state: 'looking' }
  | { readonly state: 'found'; readonly profile: Profile }
  | { readonly state: 'not-found' }
  | { readonly state: 'failed'; readonly problem: Problem };

/** Lets typing pass before the store is asked. */
const typingMs = 300;

/**
 * Looks a profile up in This browser as its identifier is typed. Answers to earlier identifiers are dropped.
 *
 * @param wanted undefined while the identifier is not complete, or where profiles cannot be read
 * @param waits false for an identifier that was not typed
 * @param onAnswer called with each answer, before it is shown. Must be stable (`useCallback`)
 */
export function useProfileLookup(
  wanted: ProfileKey | undefined,
  waits: boolean,
  onAnswer: (profile: Profile | null) => void,
): { readonly lookup: Lookup; readonly lookAgain: () => void } {
  const address = wanted && profileHref(wanted);
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<{ address: string; lookup: Lookup }>();

  useEffect(() => {
    if (!address || !wanted) return;
    let isCurrent = true;
    const look = async (): Promise<void> => {
      try {
        const profile = await store().profile(wanted);
        if (!isCurrent) return;
        onAnswer(profile);
        setAnswer({ address, lookup: profile ? { state: 'found', profile } : { state: 'not-found' } });
      } catch (error) {
        if (isCurrent) setAnswer({ address, lookup: { state: 'failed', problem: toProblem(error) } });
      }
    };
    const timer = setTimeout(() => void look(), waits && round === 0 ? typingMs : 0);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
    // The address stands for `wanted`, which is made anew with every render.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [address, round, waits, onAnswer]);

  const lookAgain = useCallback(() => setRound((count) => count + 1), []);
  if (!address) return { lookup: { state: 'none' }, lookAgain };
  return { lookup: answer?.address === address ? answer.lookup : { state: 'looking' }, lookAgain };
}
