import type { Encoding } from '../core/reading.ts';
import { decodeText } from './decodeText.ts';

const tables = new Map<Encoding, Map<string, readonly number[]>>();
const twoBytes: readonly Encoding[] = ['shift_jis', 'euc-jp', 'euc-kr', 'gb18030', 'big5'];

/** Writes text in an old encoding, which no standard API does. Throws for a character that the encoding lacks. */
export function encodeAs(encoding: Encoding, text: string): Uint8Array<ArrayBuffer> {
  if (encoding === 'iso-2022-jp') return encodeIso2022(text);
  const table = tables.get(encoding) ?? invert(encoding);
  tables.set(encoding, table);
  return new Uint8Array(
    Array.from(text).flatMap((character) => {
      const bytes = table.get(character);
      if (!bytes) throw new Error(`${encoding} lacks ${character}`);
      return bytes;
    }),
  );
}

function invert(encoding: Encoding): Map<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const add = (...bytes: number[]): void => {
    const text = decodeText(new Uint8Array(bytes), encoding, { isWhole: true });
    if (Array.from(text).length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 0x100; byte++) add(byte);
  if (!twoBytes.includes(encoding)) return table;
  for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail);
  return table;
}

/** JIS X 0208 in seven bits: its EUC-JP bytes without their high bits, each run between escapes (RFC 1468). */
function encodeIso2022(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder();
  const runs = text.match(/[\0-\x7f]+|[^\0-\x7f]+/g) ?? [];
  return new Uint8Array(
    runs.flatMap((run) => {
      if (run <= '\x7f') return [...bytes.encode(run)];
      const pairs = [...encodeAs('euc-jp', run)].map((byte) => byte - 0x80);
      return [...bytes.encode('\x1b$B'), ...pairs, ...bytes.encode('\x1b(B')];
    }),
  );
}
