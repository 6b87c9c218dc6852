import { gzipSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';
import type { Problem } from '../../core/problems.ts';
import { unpackGzip } from './gzip.ts';
import { defaultLimits } from './unpack.ts';

const never = new AbortController().signal;
const parts = ['Ann,Oslo\n'.repeat(5000), '', 'Bob,Rome\n'];

/** Browsers' stream refuses what follows the first member; Node's goes on. */
class BrowserDecompression extends TransformStream<Uint8Array, Uint8Array> {
  constructor() {
    const pieces: Uint8Array[] = [];
    super({
      transform: (piece) => void pieces.push(piece),
      flush: async (controller) => {
        const { createGunzip } = await import('node:zlib');
        const packed = Buffer.concat(pieces);
        const gunzip = createGunzip();
        const whole = new Promise<Buffer>((resolve, reject) => {
          const unpacked: Buffer[] = [];
          gunzip.on('data', (piece: Buffer) => unpacked.push(piece));
          gunzip.on('error', reject);
          gunzip.on('end', () => resolve(Buffer.concat(unpacked)));
        });
        gunzip.end(packed);
        const bytes = await whole;
        const size = packed.readUInt32LE(packed.length - 4);
        if (size !== bytes.length) throw new TypeError('Junk found after end of compressed data.');
        controller.enqueue(bytes);
      },
    });
  }
}

async function unpacked(file: Blob): Promise<string> {
  return (await unpackGzip(file, defaultLimits, never)).text();
}

it.each([
  ['as Node does', DecompressionStream],
  ['as browsers do', BrowserDecompression],
])('gzip that was put together from several files is unpacked whole, decompressing %s', async (_, stream) => {
  vi.stubGlobal('DecompressionStream', stream);
  try {
    const file = new Blob(parts.map((part) => gzipSync(part)));
    expect(await unpacked(file)).toBe(parts.join(''));
    const cut = file.slice(0, file.size - 10);
    await expect(unpacked(cut)).rejects.toMatchObject({
      problem: { code: 'archive-broken', what: 'gzip' } satisfies Problem,
    });
  } finally {
    vi.unstubAllGlobals();
  }
});

it('gzip with a wrong checksum is damaged', async () => {
  const bytes = gzipSync('Ann,Oslo\n');
  bytes.writeUInt32LE(7, bytes.length - 8);
  await expect(unpacked(new Blob([bytes]))).rejects.toMatchObject({ problem: { code: 'archive-broken' } });
});
