import type { Part, PlannedPreview, RunProgress, SentUpdate } from '../../core/importRun.ts';
import type { OutcomeLedger } from '../../core/outcomes.ts';
import { type PlanList, type PlanNumbers, skipReasonWords } from '../../core/plan/numbers.ts';
import { compilePlan, planRecord } from '../../core/plan/plan.ts';
import { ProblemError } from '../../core/problems.ts';
import type { FileFacts, FileList, Reading, Row } from '../../core/reading.ts';
import type { RecordList } from '../../core/recordList.ts';
import type { DestinationChoice } from '../../core/settings.ts';
import { createDestination } from '../../destinations/createDestination.ts';
import { type Source, openSource } from '../../reader/source.ts';
import { Table } from '../../reader/table.ts';
import { systemClock } from '../../run/clock.ts';
import { runImport } from '../../run/importRun.ts';
import { notAcceptedCsv } from '../../run/notAcceptedCsv.ts';
import { rehearse } from '../../run/rehearse.ts';
import { sendUpdate } from '../../run/sendUpdate.ts';
import { type CallContext, type Client, connect } from '../rpc.ts';
import type { StoreMethods } from '../store/protocol.ts';
import type { Chosen, EngineMethods, Opened, PlanRequest, RunRequest, WindowRequest } from './protocol.ts';

const maxWindow = 500;

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

  async open(chosen: Chosen, { signal }: CallContext): Promise<Opened> {
    this.close();
    const source = await openSource(chosen);
    signal.throwIfAborted();
    this.#source = source;
    return { detected: source.detected, namesGuess: source.namesGuess };
  }

  async read(reading: Reading, { signal, report }: CallContext<FileFacts>): Promise<FileFacts> {
    if (!this.#source) throw noFile();
    this.#reading.abort();
    this.#rehearsing.abort();
    this.#reading = new AbortController();
    const either = AbortSignal.any([signal, this.#reading.signal]);
    const table = await Table.open(this.#source, reading);
    either.throwIfAborted();
    this.#table = table;
    this.#lists = new Map();
    return table.scan({ onFacts: report, signal: either });
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
    const planned = planRecord(compilePlan(request.recipe, request.seed), row.fields, request.record);
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

function noFile(): ProblemError {
  return new ProblemError({ code: 'file-gone' });
}

function isFileList(list: WindowRequest['list']): list is FileList {
  return list === 'all' || list === 'blank' || list === 'uneven' || list === 'undecodable';
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
