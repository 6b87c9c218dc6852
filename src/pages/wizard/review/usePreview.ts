import { useEffect, useState } from 'react';
import type { PlannedPreview } from '../../../core/importRun.ts';
import { type Problem, describeProblem } from '../../../core/problems.ts';
import type { DestinationChoice } from '../../../core/settings.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { toProblem } from '../../../stores/importDraft/fileSlice.ts';
import { engine } from '../../../workers/engine/client.ts';

export interface PreviewState {
  /** The last one that came; kept while the next is on its way. */
  readonly preview: PlannedPreview | undefined;
  /** Why there is none, in words. */
  readonly problem: string | undefined;
}

/**
 * What one record becomes, asked anew whenever a choice changes.
 *
 * @param record 0-based in the file
 * @param destination must be the same object while nothing about it changes
 */
export function usePreview(record: number, destination: DestinationChoice): PreviewState {
  const recipe = useDraft((draft) => draft.recipe);
  const seed = useDraft((draft) => draft.seed);
  const part = useDraft((draft) => draft.part);
  const rows = useDraft((draft) => draft.facts?.rows ?? 0);
  const [state, setState] = useState<PreviewState>({ preview: undefined, problem: undefined });
  const isThere = record < rows;
  useEffect(() => {
    if (!recipe || !isThere) return;
    const controller = new AbortController();
    engine()
      .preview({ recipe, seed, part, record, destination }, { signal: controller.signal })
      .then(
        (preview) => setState({ preview, problem: undefined }),
        (error: unknown) =>
          !controller.signal.aborted && setState({ preview: undefined, problem: inWords(toProblem(error)) }),
      );
    return () => controller.abort();
  }, [recipe, seed, part, record, isThere, destination]);
  return state;
}

function inWords(problem: Problem): string {
  const { title, advice } = describeProblem(problem);
  return `${title} ${advice}`;
}
