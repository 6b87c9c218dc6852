import { expect, it } from 'vitest';
import { BlockCache } from './blockCache.ts';

it('loads a value once while it is kept, and drops the one that was not used longest', async () => {
  const cache = new BlockCache<string>(2);
  const loads: number[] = [];
  const get = (key: number): Promise<string> =>
    cache.get(key, async () => {
      loads.push(key);
      return `block ${key}`;
    });
  expect(await Promise.all([1, 2, 1, 3, 1, 2].map(get))).toEqual([
    'block 1',
    'block 2',
    'block 1',
    'block 3',
    'block 1',
    'block 2',
  ]);
  expect(loads).toEqual([1, 2, 3, 2]);
});

it('loads again what failed to load', async () => {
  const cache = new BlockCache<string>(2);
  await expect(cache.get(1, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(await cache.get(1, () => Promise.resolve('there'))).toBe('there');
});
