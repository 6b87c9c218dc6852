import type { Part, PlannedPreview, RunProgress, SentUpdate } from '../../core/importRun.ts';
import type { OutcomeLedger } from '../../core/outcomes.ts';
import { type PlanList, type PlanNumbers, skipReasonWords } from '../../core/plan/numbers.ts';
import { compilePlan, planRecord } from '../../core/plan/plan.ts';
import type { FileQuestion } from '../../core/opening.ts';
import { ProblemError } from '../../core/problems.ts';
import {
  type Encoding,
  type FileFacts,
  type FileList,
  type Reading,
  type Row,
  fileLists,
} from '../../core/reading.ts';
import type { RecordList } from '../../core/recordList.ts';
import type { DestinationChoice } from '../../core/settings.ts';
import { createDestination } from '../../destinations/createDestination.ts';
import { openChosen } from '../../reader/containers/openChosen.ts';
import type { Source } from '../../reader/source.ts';
import { Table } from '../../reader/table.ts';
import { startToUtf8, toUtf8 } from '../../reader/transcode.ts';
import { systemClock } from '../../run/clock.ts';
import { runImport } from '../../run/importRun.ts';
import { notAcceptedCsv } from '../../run/notAcceptedCsv.ts';
import { rehearse } from '../../run/rehearse.ts';
import { sendUpdate } from '../../run/sendUpdate.ts';
import { type CallContext, type Client, connect } from '../rpc.ts';
import type { StoreMethods } from '../store/protocol.ts';
import type {
  EngineMethods,
  OpenRequest,
  Opened,
  PlanRequest,
  RunRequest,
  WindowRequest,
} from './protocol.ts';

const maxWindow = 500;
/** Bytes that are shown at once of a file that is not UTF-8. */
const startSize = 256 * 1024;

interface LastRun {
  readonly table: Table;
  readonly part: Part;
  readonly ledger: OutcomeLedger;
}

/** Serves the engine's protocol: one open file, its latest reading, its latest rehearsal and its latest run. */
export class Engine implements EngineMethods {
  #source: Source | undefined;
  #table: Table | undefined;
  #lists: ReadonlyMap<PlanList, RecordList> = new Map();
  #lastRun: LastRun | undefined;
  #store: Client<StoreMethods> | undefined;
  #reading = new AbortController();
  #rehearsing = new AbortController();

  async open({ chosen, pick }: OpenRequest, { signal }: CallContext): Promise<Opened | FileQuestion> {
    this.close();
    const either = AbortSignal.any([signal, this.#reading.signal]);
    const opened = await openChosen(chosen, { signal: either, ...(pick !== undefined && { pick }) });
    either.throwIfAborted();
    if (opened.kind === 'choose') return opened;
    const { source, containers } = opened;
    this.#source = source;
    const { detected, namesGuess, encodingEvidence } = source;
    return { kind: 'opened', detected, namesGuess, encodingEvidence, containers };
  }

  async read(reading: Reading, { signal, report }: CallContext<FileFacts>): Promise<FileFacts> {
    if (!this.#source) throw noFile();
    this.#reading.abort();
    this.#rehearsing.abort();
    this.#reading = new AbortController();
    const either = AbortSignal.any([signal, this.#reading.signal]);
    const source = this.#source;
    if (reading.encoding === 'utf-8') return this.#scan(source, reading, either, report);
    const asUtf8 = { ...reading, encoding: 'utf-8' } as const;
    await this.#scanStart(source, reading.encoding, asUtf8, either, report);
    const original = await toUtf8(source.original, reading.encoding, either);
    return this.#scan({ ...source, original }, asUtf8, either, report);
  }

  async #scan(
    source: Source,
    reading: Reading,
    signal: AbortSignal,
    report: (facts: FileFacts) => void,
  ): Promise<FileFacts> {
    const table = await Table.open(source, reading);
    signal.throwIfAborted();
    this.#table = table;
    this.#lists = new Map();
    return table.scan({ onFacts: report, signal });
  }

  /** Shows the first rows at once: writing a file anew as UTF-8 takes a second for each 100 MB or so. */
  async #scanStart(
    source: Source,
    encoding: Encoding,
    asUtf8: Reading,
    signal: AbortSignal,
    report: (facts: FileFacts) => void,
  ): Promise<void> {
    const bytesTotal = source.original.size;
    if (bytesTotal <= startSize) return;
    const original = await startToUtf8(source.original, encoding, startSize);
    const reportStart = (facts: FileFacts): void => report({ ...facts, complete: false, bytesTotal });
    await this.#scan({ ...source, original }, asUtf8, signal, reportStart).catch(ignoreProblem);
  }

  async rows({ list, start, count }: WindowRequest): Promise<Row[]> {
    const table = this.#openTable();
    const wanted = Math.min(count, maxWindow);
    if (isFileList(list)) return table.rows(list, start, wanted);
    const records = this.#lists.get(list);
    return records ? table.rowsAt(records.slice(start, wanted).slice()) : [];
  }

  async rehearse(request: PlanRequest, { signal, report }: CallContext<PlanNumbers>): Promise<PlanNumbers> {
    const table = this.#openTable();
    this.#rehearsing.abort();
    this.#rehearsing = new AbortController();
    const either = AbortSignal.any([signal, this.#rehearsing.signal]);
    const throttled = everyMs(200, report);
    const { numbers } = await rehearse({
      records: (part, stop) => table.records(part, stop),
      part: request.part,
      plan: compilePlan(request.recipe, request.seed),
      signal: either,
      onProgress: (rehearsal) => {
        this.#lists = rehearsal.lists;
        throttled(rehearsal.numbers);
      },
    });
    return numbers;
  }

  async preview(
    request: PlanRequest & { record: number; destination: DestinationChoice },
  ): Promise<PlannedPreview> {
    const [row] = await this.#openTable().rowsAt([request.record]);
    if (!row) throw noFile();
    const planned = planRecord(
      compilePlan(request.recipe, request.seed),
      row.fields,
      request.record,
      row.odd,
    );
    if (planned.kind === 'skip')
      return { row: row.row, json: undefined, leftOut: skipReasonWords[planned.reason] };
    const destination = createDestination(request.destination, this.#store, request.recipe.keepUpdatedAt);
    return { row: row.row, json: destination.preview(planned.update), leftOut: undefined };
  }

  async run(request: RunRequest, { signal, report }: CallContext<RunProgress>): Promise<RunProgress> {
    const table = this.#openTable();
    const { progress, ledger } = await runImport({
      records: (part, stop) => table.records(part, stop),
      part: request.part,
      plan: compilePlan(request.recipe, request.seed),
      destination: createDestination(request.destination, this.#store, request.recipe.keepUpdatedAt),
      batchSize: request.batchSize,
      clock: systemClock,
      signal,
      onProgress: report,
    });
    this.#lastRun = { table, part: request.part, ledger };
    return progress;
  }

  async notAccepted(_: null, { signal }: CallContext): Promise<Blob> {
    if (!this.#lastRun) throw noFile();
    const { table, part, ledger } = this.#lastRun;
    const parts = await notAcceptedCsv({
      records: (range, stop) => table.records(range, stop),
      part,
      ledger,
      names: table.facts.names,
      columns: table.facts.columns.length,
      firstTableRow: table.firstTableRow,
      signal,
    });
    return new Blob(parts, { type: 'text/csv;charset=utf-8' });
  }

  async sendUpdate(
    input: Parameters<EngineMethods['sendUpdate']>[0],
    { signal }: CallContext,
  ): Promise<SentUpdate> {
    return sendUpdate(
      createDestination(input.destination, this.#store, false),
      input.update,
      systemClock,
      signal,
    );
  }

  useStore({ port }: { readonly port: MessagePort }): void {
    this.#store = connect<StoreMethods>(port);
    port.start();
  }

  close(): void {
    this.#reading.abort();
    this.#reading = new AbortController();
    this.#rehearsing.abort();
    this.#source = undefined;
    this.#table = undefined;
    this.#lists = new Map();
  }

  #openTable(): Table {
    if (!this.#table) throw noFile();
    return this.#table;
  }
}

/** What is wrong with the start of a file shows again when all of it is read. */
function ignoreProblem(error: unknown): undefined {
  if (!(error instanceof ProblemError)) throw error;
}

function noFile(): ProblemError {
  return new ProblemError({ code: 'file-gone' });
}

function isFileList(list: WindowRequest['list']): list is FileList {
  return fileLists.some((name) => name === list);
}

/** Passes on at most one value in each span of time; the last one may be dropped, since the answer follows. */
function everyMs<T>(span: number, pass: (value: T) => void): (value: T) => void {
  let next = 0;
  return (value) => {
    const now = performance.now();
    if (now < next) return;
    next = now + span;
    pass(value);
  };
}
