import { deflateRawSync } from 'node:zlib';
import { crc32 } from './crc32.ts';

interface ZipOptions {
  readonly encrypted?: boolean;
  readonly stored?: boolean;
  /** Sizes and places as zip64 writes them. */
  readonly zip64?: boolean;
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** Little-endian numbers, each with its size in bytes. */
function numbers(...parts: readonly (readonly [size: 2 | 4 | 8, value: number])[]): Uint8Array {
  return Buffer.concat(
    parts.map(([size, value]) => {
      const bytes = Buffer.alloc(size);
      if (size === 8) bytes.writeBigUInt64LE(BigInt(value));
      else bytes.writeUIntLE(value, 0, size);
      return bytes;
    }),
  );
}

/** A zip as the PKWARE APPNOTE describes it. Paths that end with a slash are folders. */
export function makeZip(
  files: Readonly<Record<string, string | Uint8Array>>,
  { encrypted = false, stored = false, zip64 = false }: ZipOptions = {},
): Blob {
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const [name, bytes] = [bytesOf(path), bytesOf(content)];
    const packed = stored ? bytes : deflateRawSync(bytes);
    const common = numbers(
      [2, 20],
      [2, 0x800 + (encrypted ? 1 : 0)],
      [2, stored ? 0 : 8],
      [4, 0],
      [4, crc32(bytes)],
    );
    const local = [
      numbers([4, 0x04034b50]),
      common,
      numbers([4, packed.length], [4, bytes.length], [2, name.length], [2, 0]),
      name,
    ];
    const extra = zip64
      ? numbers([2, 1], [2, 24], [8, bytes.length], [8, packed.length], [8, offset])
      : numbers();
    const short = (value: number): number => (zip64 ? 0xffffffff : value);
    directory.push(
      numbers([4, 0x02014b50], [2, 20]),
      common,
      numbers([4, short(packed.length)], [4, short(bytes.length)], [2, name.length], [2, extra.length]),
      numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, short(offset)]),
      name,
      extra,
    );
    body.push(...local, packed);
    offset += Buffer.concat([...local, packed]).length;
  }
  const entries = Object.keys(files).length;
  const size = Buffer.concat(directory).length;
  const end64 = [
    numbers(
      [4, 0x06064b50],
      [8, 44],
      [2, 45],
      [2, 45],
      [4, 0],
      [4, 0],
      [8, entries],
      [8, entries],
      [8, size],
      [8, offset],
    ),
    numbers([4, 0x07064b50], [4, 0], [8, offset + size], [4, 1]),
  ];
  const end = zip64
    ? [
        ...end64,
        numbers([4, 0x06054b50], [4, 0], [2, 0xffff], [2, 0xffff], [4, 0xffffffff], [4, 0xffffffff], [2, 0]),
      ]
    : [numbers([4, 0x06054b50], [4, 0], [2, entries], [2, entries], [4, size], [4, offset], [2, 0])];
  return new Blob([Buffer.concat([...body, ...directory, ...end])]);
}

interface WorkbookParts {
  /** The XML within `sheetData`, by the sheets' names. */
  readonly sheets: Readonly<Record<string, string>>;
  /** The XML within each `si`. */
  readonly strings?: readonly string[];
  /** The format codes of cell styles 1, 2, ... */
  readonly formats?: readonly string[];
  readonly from1904?: boolean;
  readonly hidden?: readonly string[];
}

/** An .xlsx file as Excel lays it out. */
export function makeWorkbook({
  sheets,
  strings = [],
  formats = [],
  from1904 = false,
  hidden = [],
}: WorkbookParts): Blob {
  const names = Object.keys(sheets);
  const relations = names.map(
    (_, n) =>
      `<Relationship Id="rId${n + 1}" Type="http://x/relationships/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`,
  );
  const tabs = names.map(
    (name, n) =>
      `<sheet name="${name}" sheetId="${n + 1}" ${hidden.includes(name) ? 'state="hidden" ' : ''}r:id="rId${n + 1}"/>`,
  );
  const codes = formats.map(
    (code, n) => `<numFmt numFmtId="${164 + n}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const styles = formats.map((_, n) => `<xf numFmtId="${164 + n}"/>`);
  return makeZip({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="r"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      names.map((name, n) => [
        `xl/worksheets/sheet${n + 1}.xml`,
        `<worksheet><sheetData>${sheets[name] ?? ''}</sheetData></worksheet>`,
      ]),
    ),
  });
}
