import type { Recipe } from '../../core/mapping/recipe.ts';
import type { Part, PlannedPreview, RunProgress, SentUpdate } from '../../core/importRun.ts';
import type { ContainerLayer, FileQuestion } from '../../core/opening.ts';
import type { Update } from '../../core/profiles/update.ts';
import type { PlanList, PlanNumbers } from '../../core/plan/numbers.ts';
import type { FileFacts, FileList, NamesGuess, Reading, Row } from '../../core/reading.ts';
import type { DestinationChoice } from '../../core/settings.ts';
import type { CallContext } from '../rpc.ts';

/** What was chosen: a file, several, or text from the clipboard. */
export type Chosen =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'text'; readonly text: string };

export interface OpenRequest {
  readonly chosen: Chosen;
  /** The id of the option that answers the question which opening the same before ended with. */
  readonly pick?: string;
}

export interface Opened {
  readonly kind: 'opened';
  readonly detected: Reading;
  readonly namesGuess: NamesGuess;
  /** Why the encoding is thought to be what it is, in a sentence. */
  readonly encodingEvidence: string;
  /** What the table was taken out of, the outermost first. */
  readonly containers: readonly ContainerLayer[];
}

export interface WindowRequest {
  readonly list: FileList | PlanList;
  /** First entry of the list, 0-based. */
  readonly start: number;
  /** At most 500. */
  readonly count: number;
}

export interface PlanRequest {
  readonly recipe: Recipe;
  readonly seed: string;
  readonly part: Part;
}

export interface RunRequest extends PlanRequest {
  readonly destination: DestinationChoice;
  /** Profiles per request, 1 to 2000. */
  readonly batchSize: number;
}

/** What the engine worker can be asked for. It owns the file; one file is open at a time. */
export interface EngineMethods {
  /**
   * Opens a file and guesses how to read it. Replaces the file before. Answers with a question where there are several
   * tables; no file is open then. Fails with a problem for what is not a table.
   */
  open(input: OpenRequest, context: CallContext): Promise<Opened | FileQuestion>;
  /** Reads all of the open file in the chosen way, reporting as it goes. A later `read` cancels an earlier one. */
  read(input: Reading, context: CallContext<FileFacts>): Promise<FileFacts>;
  /** Some rows of a list. Rows not read yet are not there: the answer may be shorter. */
  rows(input: WindowRequest, context: CallContext): Promise<Row[]>;
  /** Counts what a plan does to every record of the part. A later `rehearse` cancels an earlier one. */
  rehearse(input: PlanRequest, context: CallContext<PlanNumbers>): Promise<PlanNumbers>;
  /** What one record becomes. @param input.record 0-based in the file */
  preview(
    input: PlanRequest & { readonly record: number; readonly destination: DestinationChoice },
    context: CallContext,
  ): Promise<PlannedPreview>;
  /** Runs an import. Abort the call to cancel it; it still answers, with the state `cancelled`. */
  run(input: RunRequest, context: CallContext<RunProgress>): Promise<RunProgress>;
  /** The records of the last run that were not accepted, as CSV: the original fields, then `row`, `outcome` and `reason`. */
  notAccepted(input: null, context: CallContext): Promise<Blob>;
  /** Sends one update made by hand, and waits for the answer. */
  sendUpdate(
    input: { readonly update: Update; readonly destination: DestinationChoice },
    context: CallContext,
  ): Promise<SentUpdate>;
  /** Gives the engine its own line to the store worker. */
  useStore(input: { readonly port: MessagePort }, context: CallContext): void;
  close(input: null, context: CallContext): void;
}
