import type { Part } from '../../core/importRun.ts';
import { type Problem, ProblemError } from '../../core/problems.ts';
import type { ContainerLayer, FileQuestion } from '../../core/opening.ts';
import type { FileFacts, NamesGuess, Reading } from '../../core/reading.ts';
import type { Chosen } from '../../workers/engine/protocol.ts';
import { engine } from '../../workers/engine/client.ts';
import { isAbort } from '../../workers/rpc.ts';
import type { GetDraft, SetDraft, SliceCreator } from './draft.ts';

/** Records of one run (product rule 2). */
export const maxRecordsPerRun = 1_000_000;

export interface ChosenFile {
  readonly name: string;
  readonly size: number;
  /** Milliseconds since 1970; undefined for pasted text. */
  readonly changedAt: number | undefined;
}

export interface FileSlice {
  readonly file: ChosenFile | undefined;
  readonly fileState: 'none' | 'opening' | 'asking' | 'reading' | 'ready' | 'failed';
  readonly fileProblem: Problem | undefined;
  /** The handle of what was chosen, so that a question about it can be answered. */
  readonly chosen: Chosen | undefined;
  /** Which of several tables is meant, while that is open. */
  readonly fileQuestion: FileQuestion | undefined;
  /** What the table was taken out of, the outermost first. */
  readonly containers: readonly ContainerLayer[];
  readonly encodingEvidence: string;
  readonly detected: Reading | undefined;
  readonly namesGuess: NamesGuess | undefined;
  /** The question whether the first row holds names was answered or waved away. */
  readonly namesAnswered: boolean;
  readonly reading: Reading | undefined;
  readonly facts: FileFacts | undefined;
  /** Grows with every reading, so that rows of an earlier one are not mistaken for this one's. */
  readonly readingNumber: number;
  /** The reading that `facts` are of: the one before while a new one has not begun to report. */
  readonly factsNumber: number;
  readonly part: Part;
  readonly choose: (chosen: Chosen, name: string) => Promise<void>;
  /** Answers the question with the id of one of its options. */
  readonly pick: (id: string) => Promise<void>;
  readonly changeReading: (change: Partial<Reading>) => Promise<void>;
  readonly answerNames: (firstRowIsNames: boolean) => Promise<void>;
  readonly choosePart: (part: Part) => void;
  readonly discard: () => void;
}

export const noFile = {
  file: undefined,
  fileState: 'none',
  fileProblem: undefined,
  chosen: undefined,
  fileQuestion: undefined,
  containers: [],
  encodingEvidence: '',
  detected: undefined,
  namesGuess: undefined,
  namesAnswered: false,
  reading: undefined,
  facts: undefined,
  part: { first: 0, count: maxRecordsPerRun },
} as const;

/** Choosing a file and how it is read. Records stay in the engine worker; here are counts and choices. */
export const createFileSlice: SliceCreator<FileSlice> = (set, get) => ({
  ...noFile,
  readingNumber: 0,
  factsNumber: 0,

  async choose(chosen, name) {
    get().discard();
    set({ file: { name, ...sizeAndDate(chosen) }, chosen });
    await open(set, get, chosen, {});
  },

  async pick(id) {
    const { chosen } = get();
    if (chosen) await open(set, get, chosen, { pick: id });
  },

  async changeReading(change) {
    const { reading } = get();
    if (reading) await read(set, get, { ...reading, ...change });
  },

  async answerNames(firstRowIsNames) {
    set({ namesAnswered: true });
    if (get().reading?.firstRowIsNames !== firstRowIsNames) await get().changeReading({ firstRowIsNames });
  },

  choosePart(part) {
    set({ part });
    get().recount();
  },

  discard() {
    const hadFile = get().file !== undefined;
    set({ ...noFile, readingNumber: get().readingNumber + 1 });
    get().forgetMapping();
    get().forgetRun();
    if (hadFile) engine().close(null).catch(ignoreAbort);
  },
});

function sizeAndDate(chosen: Chosen): Pick<ChosenFile, 'size' | 'changedAt'> {
  if (chosen.kind === 'text') return { size: new Blob([chosen.text]).size, changedAt: undefined };
  const files = chosen.kind === 'file' ? [chosen.file] : chosen.files;
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return { size, changedAt: files[0]?.lastModified };
}

/** Opens what was chosen, as far as it is known which table is meant, and reads it. */
async function open(set: SetDraft, get: GetDraft, chosen: Chosen, answer: { pick?: string }): Promise<void> {
  const mine = get().readingNumber;
  set({ fileState: 'opening', fileQuestion: undefined });
  try {
    const opened = await engine().open({ chosen, ...answer });
    if (get().readingNumber !== mine) return;
    if (opened.kind === 'choose') return set({ fileState: 'asking', fileQuestion: opened });
    const { detected, namesGuess, containers, encodingEvidence } = opened;
    set({ detected, namesGuess, containers, encodingEvidence });
    await read(set, get, detected);
  } catch (error) {
    if (get().readingNumber === mine) fail(set, error);
  }
}

/** Reads the open file anew. Choices are kept; answers to earlier readings are dropped. */
async function read(set: SetDraft, get: GetDraft, reading: Reading): Promise<void> {
  const mine = get().readingNumber + 1;
  const isCurrent = (): boolean => get().readingNumber === mine;
  set({ reading, readingNumber: mine, fileState: 'reading', fileProblem: undefined });
  let fresh = true;
  const take = (facts: FileFacts): void => {
    if (!isCurrent()) return;
    const before = get().facts;
    set({ facts, factsNumber: mine });
    get().takeFacts(facts, fresh ? before : undefined);
    fresh = false;
  };
  try {
    take(await engine().read(reading, { onEvent: take }));
    if (!isCurrent()) return;
    set({ fileState: 'ready' });
    get().recount();
  } catch (error) {
    if (isCurrent()) fail(set, error);
  }
}

function fail(set: SetDraft, error: unknown): void {
  if (isAbort(error)) return;
  set({ fileState: 'failed', fileProblem: toProblem(error) });
}

function ignoreAbort(error: unknown): void {
  if (!isAbort(error)) throw error;
}

/** Any exception as something a person can be told. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { code: 'worker-died', detail: error instanceof Error ? error.message : String(error) };
}
