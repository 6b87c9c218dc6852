import type { Part, RunProgress } from '../../core/importRun.ts';
import { withStandIns } from '../../core/mapping/recipe.ts';
import type { PlanNumbers } from '../../core/plan/numbers.ts';
import { compilePlan } from '../../core/plan/plan.ts';
import type { Problem } from '../../core/problems.ts';
import type { DestinationChoice } from '../../core/settings.ts';
import { engine, linkEngineToStore } from '../../workers/engine/client.ts';
import { isAbort } from '../../workers/rpc.ts';
import { keepProfiles } from '../../workers/store/client.ts';
import { chosenDestination, useSettings } from '../settings.ts';
import type { DraftStore, GetDraft, SetDraft, SliceCreator } from './draft.ts';
import { toProblem } from './fileSlice.ts';

/** Lets a burst of clicks settle before the whole file is counted again. */
const recountDelayMs = 120;

export interface RunSlice {
  /** What the plan does to every record; undefined until the first count. */
  readonly numbers: PlanNumbers | undefined;
  readonly numbersProblem: Problem | undefined;
  readonly run: RunProgress | undefined;
  /** Where the last run went or goes: the destination in use may be another by now. */
  readonly runDestination: DestinationChoice | undefined;
  /** A run that could not start or whose worker died. */
  readonly runProblem: Problem | undefined;
  readonly isStarting: boolean;
  /** Counts again what the plan does, if it does something else now. */
  readonly recount: () => void;
  readonly startRun: () => Promise<void>;
  readonly cancelRun: () => void;
  /** Everything of the last run that was not accepted, as a CSV file. */
  readonly notAccepted: () => Promise<Blob>;
  readonly forgetRun: () => void;
}

const noRun = {
  numbers: undefined,
  numbersProblem: undefined,
  run: undefined,
  runDestination: undefined,
  runProblem: undefined,
  isStarting: false,
} as const;

/** Counting what an import will do, and doing it. */
export const createRunSlice: SliceCreator<RunSlice> = (set, get) => {
  let counted = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let counting = new AbortController();
  let running = new AbortController();
  return {
    ...noRun,

    recount() {
      const draft = get();
      const key = planKey(draft);
      if (draft.fileState !== 'ready' || !draft.recipe || key === counted) return;
      counted = key;
      clearTimeout(timer);
      counting.abort();
      counting = new AbortController();
      const { signal } = counting;
      set({ numbers: draft.numbers && { ...draft.numbers, complete: false }, numbersProblem: undefined });
      timer = setTimeout(() => void count(set, get, signal), recountDelayMs);
    },

    async startRun() {
      if (get().isStarting || get().run?.state === 'running') return;
      running = new AbortController();
      await start(set, get, running.signal);
    },

    cancelRun() {
      running.abort();
    },

    notAccepted: () => engine().notAccepted(null),

    forgetRun() {
      counted = '';
      clearTimeout(timer);
      counting.abort();
      running.abort();
      set(noRun);
    },
  };
};

async function count(set: SetDraft, get: GetDraft, signal: AbortSignal): Promise<void> {
  const { recipe, seed, facts, part } = get();
  if (!recipe || !facts || signal.aborted) return;
  const take = (numbers: PlanNumbers): void => {
    if (!signal.aborted) set({ numbers });
  };
  try {
    const request = { recipe: withStandIns(recipe), seed, part: clip(part, facts.rows) };
    take(await engine().rehearse(request, { signal, onEvent: take }));
  } catch (error) {
    if (!signal.aborted && !isAbort(error)) set({ numbersProblem: toProblem(error) });
  }
}

async function start(set: SetDraft, get: GetDraft, signal: AbortSignal): Promise<void> {
  const { recipe, seed, facts, part } = get();
  if (!recipe || !facts) return;
  const destination = chosenDestination();
  set({ run: undefined, runDestination: destination, runProblem: undefined, isStarting: true });
  const take = (run: RunProgress): void => {
    if (get().seed === seed) set({ run, isStarting: false });
  };
  try {
    if (destination.kind === 'browser') await linkEngineToStore();
    const { batchSize } = useSettings.getState();
    const request = { recipe, seed, part: clip(part, facts.rows), destination, batchSize };
    take(await engine().run(request, { signal, onEvent: take }));
    if (destination.kind === 'browser') await keepProfiles();
  } catch (error) {
    if (get().seed === seed) set({ runProblem: toProblem(error), isStarting: false });
  }
}

/** The part of the file that is really there. */
export function clip(part: Part, rows: number): Part {
  return { first: part.first, count: Math.max(0, Math.min(part.count, rows - part.first)) };
}

/** Stands for all that the numbers depend on. What the properties are called is not part of it. */
function planKey({ recipe, part, readingNumber }: DraftStore): string {
  if (!recipe) return '';
  const {
    properties,
    groupKey,
    identifierColumn,
    emailColumn,
    fallBack,
    refusedIsEmpty,
    clearBlanks,
    leaveOut,
  } = compilePlan(withStandIns(recipe), '');
  return JSON.stringify([
    readingNumber,
    part,
    properties.map(({ column }) => column),
    groupKey === null,
    identifierColumn,
    emailColumn,
    fallBack,
    refusedIsEmpty,
    clearBlanks,
    leaveOut,
  ]);
}
