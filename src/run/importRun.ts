import { BatchBuilder } from '../core/batches/batchBuilder.ts';
import type { Oddities } from '../core/findings.ts';
import { type Hash64, hash64 } from '../core/hash.ts';
import type { Part, RunProgress } from '../core/importRun.ts';
import { OutcomeLedger } from '../core/outcomes.ts';
import { skipReasonWords } from '../core/plan/numbers.ts';
import { type Plan, planRecord } from '../core/plan/plan.ts';
import { describeProblem, type Problem, ProblemError } from '../core/problems.ts';
import type { Destination } from '../destinations/destination.ts';
import { BoundedQueue } from './boundedQueue.ts';
import type { Clock } from './clock.ts';
import { Delivery, type Item } from './delivery.ts';
import { RunReport, words } from './runReport.ts';
import { RunState } from './runState.ts';

/** Records of a file in order, some at a time. `first` is the 0-based number in the file of the first one. */
export interface RecordBlock {
  readonly first: number;
  readonly records: readonly (readonly string[])[];
  /** What is odd about records, by their place among these. */
  readonly oddities?: ReadonlyMap<number, Oddities>;
}

export interface RunOptions {
  /** Reads a part of the file in order. May throw a `ProblemError`, which stops the run. */
  readonly records: (part: Part, signal: AbortSignal) => AsyncIterable<RecordBlock>;
  readonly part: Part;
  readonly plan: Plan;
  readonly destination: Destination;
  /** Operations per request; the destination may allow fewer. */
  readonly batchSize: number;
  readonly clock: Clock;
  /** Aborted to cancel: nothing more is sent, and requests on their way are waited for. */
  readonly signal: AbortSignal;
  /** Called at most five times a second, and with the last progress before the run resolves. */
  readonly onProgress: (progress: RunProgress) => void;
}

export interface RunResult {
  readonly progress: RunProgress;
  /** By record, 0-based within the part. */
  readonly ledger: OutcomeLedger;
}

const progressMs = 200;
/** Batches waiting in a lane before the reader has to wait too. */
const waitingBatches = 2;
/** A lane that would not fill two requests makes more, smaller requests and no speed. */
const batchesPerLane = 2;

/**
 * Runs an import: reads, plans, packs and sends, until every record has an outcome, a problem stops it, or it is
 * cancelled. Never rejects. Whatever happens the counts add up to the records of the part, and a record counts as
 * accepted only if the destination said so.
 */
export async function runImport(options: RunOptions): Promise<RunResult> {
  const { clock, destination, signal, part } = options;
  const ledger = new OutcomeLedger(part.count);
  const report = new RunReport(ledger, destination.tellsEffects, clock.now());
  const run = new RunState(destination, clock, ledger, report);
  const cancel = (): void => run.cancel();
  signal.addEventListener('abort', cancel);
  if (signal.aborted) cancel();
  report.news(clock.now(), 'started', `Started: ${words(part.count)} rows to ${destination.name}.`);

  const done = new AbortController();
  const ticking = tick(options, report, done.signal);
  await readAndSend(options, run);
  done.abort();
  await ticking;
  signal.removeEventListener('abort', cancel);

  const progress = finalProgress(run);
  options.onProgress(progress);
  return { progress, ledger };
}

async function tick(options: RunOptions, report: RunReport, done: AbortSignal): Promise<void> {
  const { clock, onProgress } = options;
  while (!done.aborted) {
    onProgress(report.progress(clock.now(), 'running'));
    await clock.sleep(progressMs, done);
  }
}

async function readAndSend(options: RunOptions, run: RunState): Promise<void> {
  const { batchSize, destination, part } = options;
  const maxOperations = Math.min(batchSize, destination.maxOperations);
  const lanes = Array.from({ length: laneCount(destination.concurrency, part.count, maxOperations) }, () => ({
    builder: new BatchBuilder<Item>({ maxOperations, maxBytes: destination.maxBodyBytes }),
    queue: new BoundedQueue<Item[]>(waitingBatches),
  }));
  const closeAll = (): void => lanes.forEach((lane) => lane.queue.close());
  run.halt.addEventListener('abort', closeAll);
  const sending = lanes.map((lane) => sendAll(run, lane.queue));
  await readInto(lanes, options, run);
  await Promise.all(lanes.map(flush));
  closeAll();
  await Promise.all(sending);
}

async function flush({ builder, queue }: Lane): Promise<void> {
  const last = builder.take();
  if (last) await queue.put(last);
}

interface Lane {
  readonly builder: BatchBuilder<Item>;
  readonly queue: BoundedQueue<Item[]>;
}

function laneCount(concurrency: number, records: number, batchSize: number): number {
  return Math.max(1, Math.min(concurrency, Math.ceil(records / (batchSize * batchesPerLane))));
}

/** One lane: one request at a time, in the order of the file. */
async function sendAll(run: RunState, queue: BoundedQueue<Item[]>): Promise<void> {
  for (let batch = await queue.take(); batch && !run.halted; batch = await queue.take())
    await new Delivery(run, batch).complete();
}

async function readInto(lanes: readonly Lane[], options: RunOptions, run: RunState): Promise<void> {
  const { part } = options;
  let read = 0;
  try {
    for await (const block of options.records(part, run.halt)) {
      for (const [place, fields] of block.records.entries()) {
        if (run.halted || read === part.count) return;
        const item = prepare(options, run, fields, read, block.oddities?.get(place));
        read++;
        const full = item && addToLane(lanes, item);
        if (full) await full;
      }
    }
    if (read < part.count && !run.halted) run.stop({ code: 'file-gone' });
  } catch (error) {
    if (!run.halted) run.stop(readingProblem(error));
  }
}

/** Plans one record; settles it at once if it cannot be sent. @param record 0-based within the part */
function prepare(
  { plan, part, destination }: RunOptions,
  { ledger }: RunState,
  fields: readonly string[],
  record: number,
  odd: Oddities | undefined,
): Item | undefined {
  const planned = planRecord(plan, fields, part.first + record, odd);
  if (planned.kind === 'skip') {
    ledger.settle(record, 'skipped', skipReasonWords[planned.reason]);
    return undefined;
  }
  const packed = destination.pack(planned.update);
  if ('fault' in packed) {
    ledger.settle(record, 'rejected', packed.fault);
    return undefined;
  }
  return { ...packed, record };
}

const hash: Hash64 = { high: 0, low: 0 };

/** Records with one identifier share a lane, so they arrive in file order. @returns what to wait for when a lane is full */
function addToLane(lanes: readonly Lane[], item: Item): Promise<void> | undefined {
  hash64(item.update.key.id, hash);
  const lane = lanes[hash.low % lanes.length];
  const closed = lane?.builder.add(item);
  return closed && lane?.queue.put(closed);
}

function readingProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { code: 'not-readable', detail: error instanceof Error ? error.message : String(error) };
}

function finalProgress(run: RunState): RunProgress {
  const { clock, ledger, problem, report } = run;
  const { accepted } = ledger.counts();
  const sums = `${words(accepted)} of ${words(ledger.records)} rows accepted.`;
  const now = clock.now();
  if (problem) {
    const { title, advice } = describeProblem(problem);
    report.news(now, 'stopped', `${title} ${advice} ${sums}`);
    return report.progress(now, 'stopped', problem);
  }
  const state = run.halted && ledger.counts().pending > 0 ? 'cancelled' : 'finished';
  report.news(now, state, `${state === 'cancelled' ? 'Cancelled' : 'Finished'}: ${sums}`);
  return report.progress(now, state);
}
