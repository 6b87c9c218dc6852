import { useEffect, useState } from 'react';
import type { PlanNumbers } from '../../../core/plan/numbers.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { clip } from '../../../stores/importDraft/runSlice.ts';
import { countedShare } from './counting.ts';

export interface CountState {
  readonly numbers: PlanNumbers | undefined;
  readonly isComplete: boolean;
  /** How much of the counting is done, 0 to 1. */
  readonly share: number;
  /** Rows to import, as far as they are counted: those of the file, or of the chosen part. */
  readonly rows: number;
  /** True when the rows to import are not all of the file. */
  readonly isPart: boolean;
}

/** What the plan does to the rows of the file, and how far it is counted. */
export function useNumbers(): CountState {
  const facts = useDraft((draft) => draft.facts);
  const numbers = useDraft((draft) => draft.numbers);
  const part = useDraft((draft) => draft.part);
  if (!facts) return { numbers: undefined, isComplete: false, share: 0, rows: 0, isPart: false };
  const rows = clip(part, facts.rows).count;
  return {
    numbers,
    isComplete: facts.complete && numbers?.complete === true,
    share: countedShare(facts, numbers, rows),
    rows,
    isPart: rows < facts.rows,
  };
}

/** The latest text once it has stood still for half a second, so that a screen reader hears results and not steps. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 500);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
