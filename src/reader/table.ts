import { ProblemError } from '../core/problems.ts';
import type { FileFacts, FileList, Reading, Row } from '../core/reading.ts';
import { BlockCache } from './blockCache.ts';
import { BlockIndex, type IndexedBlock } from './blockIndex.ts';
import { readBytes } from './bytes.ts';
import { type BlockSizes, defaultSizes } from './cutBlocks.ts';
import { FactsBuilder, padded } from './factsBuilder.ts';
import { type ParsedBlock, type RecordStart, readBlocks } from './readBlocks.ts';
import { RecordParser } from './recordParser.ts';
import type { Source } from './source.ts';
import { toUtf8 } from './transcode.ts';

/** Some records of a pass, in the order of the file. */
export interface RecordBlock {
  /** 0-based number of the first, the row of names excluded. */
  readonly first: number;
  /** As they stand in the file: uneven ones have fewer or more fields than there are columns. */
  readonly records: string[][];
}

export interface ScanOptions {
  /** Told of the first rows at once, then at most five times a second. */
  readonly onFacts: (facts: FileFacts) => void;
  readonly signal: AbortSignal;
}

interface WantedOfBlock {
  readonly block: IndexedBlock;
  /** The place in the answer and the number in the file of each record. */
  readonly wanted: { readonly place: number; readonly number: number }[];
}

/** Parsed blocks that are kept: less than 1 MB each. */
const cachedBlocks = 24;
const reportEveryMs = 200;

/** One file read one way. Record numbers are 0-based and leave the row of names out. */
export class Table {
  readonly #bytes: Blob;
  readonly #reading: Reading;
  readonly #start: RecordStart;
  readonly #sizes: BlockSizes;
  readonly #namesRows: number;
  readonly #cache = new BlockCache<string[][]>(cachedBlocks);
  readonly #index = new BlockIndex();
  readonly #builder: FactsBuilder;
  #facts: FileFacts;

  private constructor(bytes: Blob, reading: Reading, start: number, sizes: BlockSizes) {
    this.#bytes = bytes;
    this.#reading = reading;
    this.#start = { offset: start, record: 0 };
    this.#sizes = sizes;
    this.#namesRows = reading.firstRowIsNames ? 1 : 0;
    this.#builder = new FactsBuilder(reading.firstRowIsNames, bytes.size);
    this.#facts = this.#builder.facts(false);
  }

  /**
   * Makes a file ready to be read one way. UTF-8 is read in place; any other encoding is first written anew.
   *
   * @param sizes for tests; the records are the same for all
   * @throws ProblemError `file-gone`, `not-readable`
   */
  static async open(source: Source, reading: Reading, sizes: BlockSizes = defaultSizes): Promise<Table> {
    if (reading.encoding !== 'utf-8')
      return new Table(await toUtf8(source.original, reading.encoding), reading, 0, sizes);
    const mark = await readBytes(source.original, 0, 3);
    const hasMark = mark[0] === 0xef && mark[1] === 0xbb && mark[2] === 0xbf;
    return new Table(source.original, reading, hasMark ? 3 : 0, sizes);
  }

  /** What the scan found so far. */
  get facts(): FileFacts {
    return this.#facts;
  }

  /**
   * Reads the whole file once: finds where records stand, counts and inspects them. Rows can be
   * asked for meanwhile. Call it once.
   *
   * @throws ProblemError `unclosed-quote`, `too-many-columns`, `only-names`, `only-blank-lines` (also for rows of nothing but
   *   delimiters), `file-gone`, `not-readable`
   * @throws AbortError when the signal is aborted
   */
  async scan({ onFacts, signal }: ScanOptions): Promise<FileFacts> {
    let reportedAt = -Infinity;
    for await (const block of readBlocks(this.#bytes, this.#reading, this.#start, this.#sizes)) {
      signal.throwIfAborted();
      this.#take(block);
      if (performance.now() - reportedAt >= reportEveryMs) {
        reportedAt = performance.now();
        this.#facts = this.#builder.facts(false);
        onFacts(this.#facts);
      }
    }
    signal.throwIfAborted();
    this.#facts = this.#builder.facts(true);
    if (this.#facts.columns.length === 0) throw new ProblemError({ code: 'only-blank-lines' });
    if (this.#facts.rows === 0) throw new ProblemError({ code: 'only-names' });
    return this.#facts;
  }

  /**
   * Rows of a list, by their place in it. Rows that the scan has not reached are not there, so the answer may be
   * shorter than asked for. Missing fields read as ''; fields beyond the last column are kept.
   *
   * @throws ProblemError `file-gone`, `not-readable`
   */
  async rows(list: FileList, start: number, count: number): Promise<Row[]> {
    if (list !== 'all') return this.rowsAt(this.#builder.lists[list].slice(start, count).slice());
    const available = Math.max(0, this.#index.records - this.#namesRows - start);
    return this.rowsAt(Array.from({ length: Math.min(count, available) }, (_, index) => start + index));
  }

  /**
   * Rows by their record numbers, in the order asked for. Otherwise as `rows`.
   *
   * @throws ProblemError `file-gone`, `not-readable`
   */
  async rowsAt(records: ArrayLike<number>): Promise<Row[]> {
    const columns = this.#facts.columns.length;
    const rows = new Map<number, Row>();
    for (const { block, wanted } of this.#groupByBlock(records)) {
      const read = await this.#recordsOf(block);
      for (const { place, number } of wanted) {
        const fields = read[number - block.start.record];
        if (fields) rows.set(place, { row: number + 1, fields: padded(fields, columns) });
      }
    }
    return Array.from(records, (_, place) => rows.get(place)).filter((row) => row !== undefined);
  }

  /**
   * All records of a part, in order, whether the scan has reached them or not.
   *
   * @throws ProblemError `unclosed-quote`, `file-gone`, `not-readable`
   * @throws AbortError when the signal is aborted
   */
  async *records(
    part: { readonly first: number; readonly count: number },
    signal: AbortSignal,
  ): AsyncGenerator<RecordBlock, void, undefined> {
    const begin = part.first + this.#namesRows;
    const end = begin + part.count;
    const from = this.#index.find(begin)?.start ?? this.#start;
    for await (const { start, records } of readBlocks(this.#bytes, this.#reading, from, this.#sizes)) {
      signal.throwIfAborted();
      if (start.record >= end) return;
      const wanted = records.slice(Math.max(0, begin - start.record), end - start.record);
      if (wanted.length > 0)
        yield { first: Math.max(begin, start.record) - this.#namesRows, records: wanted };
    }
  }

  #take(block: ParsedBlock): void {
    this.#builder.add(block);
    this.#index.add(block.start, { offset: block.end, record: block.start.record + block.records.length });
  }

  /** So that a block is read once even when rows from more blocks than are kept come in mixed order. */
  #groupByBlock(records: ArrayLike<number>): Iterable<WantedOfBlock> {
    const groups = new Map<number, WantedOfBlock>();
    Array.from(records, (record, place) => {
      const number = record + this.#namesRows;
      const block = this.#index.find(number);
      if (!block) return;
      const group = groups.get(block.number) ?? { block, wanted: [] };
      group.wanted.push({ place, number });
      groups.set(block.number, group);
    });
    return groups.values();
  }

  #recordsOf({ number, start, end }: IndexedBlock): Promise<string[][]> {
    return this.#cache.get(number, async () => {
      const bytes = await readBytes(this.#bytes, start.offset, end);
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      return new RecordParser(this.#reading).parse(text, end === this.#bytes.size).records;
    });
  }
}
