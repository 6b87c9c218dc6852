import { type Problem, describeProblem } from '../../core/problems.ts';
import type { Operation, ProfileKey } from '../../core/profiles/update.ts';
import type { DestinationChoice } from '../../core/settings.ts';
import { toProblem } from '../../stores/importDraft/fileSlice.ts';
import { engine } from '../../workers/engine/client.ts';
import { keepProfiles, store } from '../../workers/store/client.ts';

/** What became of a change made by hand; `words` say why it was not saved, or not surely. */
export interface SaveResult {
  readonly outcome: 'accepted' | 'rejected' | 'uncertain';
  readonly words: string;
}

/** Saves one change to the destination. Never throws. */
export async function saveProfile(
  key: ProfileKey,
  operations: readonly Operation[],
  destination: DestinationChoice,
): Promise<SaveResult> {
  const update = { key, operations };
  try {
    if (destination.kind === 'browser') {
      await store().apply({ updates: [update], keepUpdatedAt: false });
      await keepProfiles();
      return { outcome: 'accepted', words: '' };
    }
    const sent = await engine().sendUpdate({ update, destination });
    return { outcome: sent.outcome, words: sent.reason };
  } catch (error) {
    return { outcome: 'rejected', words: wordsOf(toProblem(error)) };
  }
}

function wordsOf(problem: Problem): string {
  if (problem.code === 'worker-died')
    return `The part of Roster that saves profiles stopped. Try again. (${problem.detail})`;
  const { title, advice } = describeProblem(problem);
  return `${title} ${advice}`;
}
