import type { Oddities } from '../core/findings.ts';
import { ProblemError } from '../core/problems.ts';
import type { FileFacts, FileList, Reading, Row } from '../core/reading.ts';
import { BlockCache } from './blockCache.ts';
import { BlockIndex, type IndexedBlock } from './blockIndex.ts';
import { readBytes } from './bytes.ts';
import { type BlockSizes, defaultSizes } from './cutBlocks.ts';
import { FactsBuilder, padded } from './factsBuilder.ts';
import { readShape } from './findShape.ts';
import { oddRecords } from './oddRecords.ts';
import { type ParsedBlock, type RecordStart, readBlocks } from './readBlocks.ts';
import { RecordParser } from './recordParser.ts';
import { separatorLine } from './separatorLine.ts';
import type { Source } from './source.ts';
import type { TableShape } from './tableShape.ts';
import { type TableWindow, tableWindow } from './tableWindow.ts';
import { toUtf8 } from './transcode.ts';

/** Some records of a pass, in the order of the file. */
export interface RecordBlock {
  /** 0-based number of the first, the row of names excluded. */
  readonly first: number;
  /** As they stand in the file: uneven ones have fewer or more fields than there are columns. */
  readonly records: string[][];
  /** What is odd about records, by their place among these. */
  readonly oddities: ReadonlyMap<number, Oddities>;
}

/** What is known of a file before its records are read. */
interface Prepared {
  readonly bytes: Blob;
  readonly start: RecordStart;
  readonly shape: TableShape;
  /** The line that names the delimiter. */
  readonly separatorLine: string | undefined;
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

type CachedBlock = Pick<ParsedBlock, 'records' | 'oddities'>;

/** Parsed blocks that are kept: less than 1 MB each. */
const cachedBlocks = 24;
const reportEveryMs = 200;

/** One file read one way. Record numbers are 0-based, and count from the first row of the table that is not names. */
export class Table {
  readonly #reading: Reading;
  readonly #prepared: Prepared;
  readonly #window: TableWindow;
  readonly #sizes: BlockSizes;
  readonly #cache = new BlockCache<CachedBlock>(cachedBlocks);
  readonly #index = new BlockIndex();
  readonly #builder: FactsBuilder;
  #facts: FileFacts;

  private constructor(prepared: Prepared, reading: Reading, sizes: BlockSizes) {
    this.#prepared = prepared;
    this.#reading = reading;
    this.#sizes = sizes;
    this.#window = tableWindow(reading);
    this.#builder = new FactsBuilder(prepared.shape, this.#window, prepared.bytes.size);
    this.#facts = this.#builder.facts(false, prepared.separatorLine);
  }

  /**
   * Makes a file ready to be read one way. UTF-8 is read in place; any other encoding is first written anew.
   *
   * @param sizes for tests; the records are the same for all
   * @throws ProblemError `file-gone`, `not-readable`
   */
  static async open(source: Source, reading: Reading, sizes: BlockSizes = defaultSizes): Promise<Table> {
    const isUtf8 = reading.encoding === 'utf-8';
    const bytes = isUtf8 ? source.original : await toUtf8(source.original, reading.encoding);
    const mark = await readBytes(bytes, 0, 3);
    const hasMark = isUtf8 && mark[0] === 0xef && mark[1] === 0xbb && mark[2] === 0xbf;
    const separator = await separatorLine(bytes, hasMark ? 3 : 0);
    const offset = separator?.end ?? (hasMark ? 3 : 0);
    const start = { offset, record: 0, line: separator ? 2 : 1 };
    const shape = await readShape(bytes, reading, offset);
    return new Table({ bytes, start, shape, separatorLine: separator?.line }, reading, sizes);
  }

  /** Row number that the table starts with, its names included. */
  get firstTableRow(): number {
    return this.#window.tableStart + 1;
  }

  /** What the scan found so far. */
  get facts(): FileFacts {
    return this.#facts;
  }

  /**
   * Reads the whole file once: finds where records stand, counts and inspects them. Rows can be
   * asked for meanwhile. Call it once.
   *
   * @throws ProblemError `line-too-long`, `too-many-columns`, `only-names`, `only-blank-lines` (also for rows of nothing but
   *   delimiters), `file-gone`, `not-readable`
   * @throws AbortError when the signal is aborted
   */
  async scan({ onFacts, signal }: ScanOptions): Promise<FileFacts> {
    let reportedAt = -Infinity;
    for await (const block of this.#blocks(this.#prepared.start)) {
      signal.throwIfAborted();
      this.#builder.add(block);
      this.#index.add(block.start, block.next);
      if (performance.now() - reportedAt >= reportEveryMs) {
        reportedAt = performance.now();
        this.#facts = this.#builder.facts(false, this.#prepared.separatorLine);
        onFacts(this.#facts);
      }
    }
    signal.throwIfAborted();
    this.#facts = this.#builder.facts(true, this.#prepared.separatorLine);
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
    const { tableStart, firstRow, end } = this.#window;
    const indexed = this.#index.records;
    if (list === 'passedOver') {
      const numbers = range(start, Math.min(count, tableStart + Math.max(0, indexed - end) - start));
      return this.#rowsByNumber(
        numbers.map((index) => (index < tableStart ? index : index - tableStart + end)),
      );
    }
    if (list !== 'all') return this.rowsAt(this.#builder.lists[list].slice(start, count).slice());
    return this.#rowsByNumber(
      range(start + firstRow, Math.min(count, Math.min(indexed, end) - firstRow - start)),
    );
  }

  /**
   * Rows by their record numbers, in the order asked for. Otherwise as `rows`.
   *
   * @throws ProblemError `file-gone`, `not-readable`
   */
  async rowsAt(records: ArrayLike<number>): Promise<Row[]> {
    const { firstRow, end } = this.#window;
    return this.#rowsByNumber(
      Array.from(records, (record) => record + firstRow).filter((number) => number < end),
    );
  }

  /** @param numbers of records in the file */
  async #rowsByNumber(numbers: readonly number[]): Promise<Row[]> {
    const columns = this.#facts.columns.length;
    const rows = new Map<number, Row>();
    for (const { block, wanted } of this.#groupByBlock(numbers)) {
      const { records, oddities } = await this.#recordsOf(block);
      for (const { place, number } of wanted) {
        const fields = records[number - block.start.record];
        const odd = oddities.get(number - block.start.record);
        if (!fields) continue;
        const row = { row: number + 1, fields: this.#shown(fields, columns) };
        rows.set(place, odd === undefined ? row : { ...row, odd });
      }
    }
    return numbers.map((_, place) => rows.get(place)).filter((row) => row !== undefined);
  }

  /** Without the nothing after a delimiter that ends every line, and with '' for what is missing. */
  #shown(fields: readonly string[], columns: number): readonly string[] {
    const isExtra =
      fields.length > columns && fields.length === this.#prepared.shape.fields && fields.at(-1) === '';
    return padded(isExtra ? fields.slice(0, -1) : fields, columns);
  }

  /**
   * All records of a part, in order, whether the scan has reached them or not.
   *
   * @throws ProblemError `line-too-long`, `file-gone`, `not-readable`
   * @throws AbortError when the signal is aborted
   */
  async *records(
    part: { readonly first: number; readonly count: number },
    signal: AbortSignal,
  ): AsyncGenerator<RecordBlock, void, undefined> {
    const begin = part.first + this.#window.firstRow;
    const end = Math.min(begin + part.count, this.#window.end);
    const from = this.#index.find(begin)?.start ?? this.#prepared.start;
    for await (const { start, records, oddities } of this.#blocks(from)) {
      signal.throwIfAborted();
      if (start.record >= end) return;
      const skipped = Math.max(0, begin - start.record);
      const wanted = records.slice(skipped, end - start.record);
      if (wanted.length === 0) continue;
      yield {
        first: start.record + skipped - this.#window.firstRow,
        records: wanted,
        oddities: skipped === 0 ? oddities : shifted(oddities, skipped),
      };
    }
  }

  #blocks(from: RecordStart): AsyncGenerator<ParsedBlock, void, undefined> {
    return readBlocks(this.#prepared.bytes, this.#reading, this.#prepared.shape, from, this.#sizes);
  }

  /** So that a block is read once even when rows from more blocks than are kept come in mixed order. */
  #groupByBlock(numbers: readonly number[]): Iterable<WantedOfBlock> {
    const groups = new Map<number, WantedOfBlock>();
    numbers.forEach((number, place) => {
      const block = this.#index.find(number);
      if (!block) return;
      const group = groups.get(block.number) ?? { block, wanted: [] };
      group.wanted.push({ place, number });
      groups.set(block.number, group);
    });
    return groups.values();
  }

  #recordsOf({ number, start, end }: IndexedBlock): Promise<CachedBlock> {
    return this.#cache.get(number, async () => {
      const { bytes: file, shape } = this.#prepared;
      const bytes = await readBytes(file, start.offset, end);
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      const parsed = new RecordParser(this.#reading, shape).parse(
        text,
        end === file.size ? 'file' : 'record',
      );
      return { records: parsed.records, oddities: oddRecords(parsed, text, shape) };
    });
  }
}

function range(first: number, count: number): number[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index);
}

/** Places counted from a later record; those before it are dropped. */
function shifted(oddities: ReadonlyMap<number, Oddities>, by: number): ReadonlyMap<number, Oddities> {
  return new Map([...oddities].filter(([place]) => place >= by).map(([place, some]) => [place - by, some]));
}
