import { expect, it } from 'vitest';
import { ProblemError } from '../../core/problems.ts';
import type { Update } from '../../core/profiles/update.ts';
import type { Parcel } from '../destination.ts';
import { packAll, testDestination } from '../destinationContract.ts';
import { MemoryProfiles } from '../memoryProfiles.ts';
import { browserDestination, type ProfileWriter } from './browserDestination.ts';

testDestination('This browser', () => {
  const profiles = new MemoryProfiles();
  return Promise.resolve({
    destination: browserDestination(profiles, false),
    stored: (key) => profiles.get(key),
    close: () => Promise.resolve(),
  });
});

const update = (id: string, plan: string): Update => ({
  key: { kind: 'user', id },
  operations: [{ $set: { plan } }],
});

const pack = (updates: readonly Update[]): Parcel[] =>
  packAll(browserDestination(new MemoryProfiles(), false), updates);

it('tells what each update did', async () => {
  const destination = browserDestination(new MemoryProfiles(), false);
  const verdict = await destination.send(pack([update('a', 'Free'), update('a', 'Pro'), update('a', 'Pro')]));
  expect(verdict).toEqual({
    kind: 'settled',
    answers: [
      { accepted: true, effect: 'inserted' },
      { accepted: true, effect: 'updated' },
      { accepted: true, effect: 'unchanged' },
    ],
  });
});

it('hands on whether Updated at is to be left alone', async () => {
  const kept: boolean[] = [];
  const store: ProfileWriter = {
    apply: ({ keepUpdatedAt }) => {
      kept.push(keepUpdatedAt);
      return Promise.resolve([]);
    },
  };
  await browserDestination(store, true).send([]);
  await browserDestination(store, false).send([]);
  expect(kept).toEqual([true, false]);
});

const failing = (error: Error): ProfileWriter => ({ apply: () => Promise.reject(error) });

it('stops when the browser has no room, and nothing of the batch was saved', async () => {
  const problem = { code: 'storage-full', detail: 'SQLITE_FULL' } as const;
  const destination = browserDestination(failing(new ProblemError(problem)), false);
  expect(await destination.send(pack([update('a', 'Pro')]))).toEqual({
    kind: 'stop',
    problem,
    maybeTaken: false,
  });
});

it('does not know what was saved when the store dies', async () => {
  const problem = { code: 'worker-died', detail: 'gone' } as const;
  const destination = browserDestination(failing(new ProblemError(problem)), false);
  expect(await destination.send(pack([update('a', 'Pro')]))).toEqual({
    kind: 'stop',
    problem,
    maybeTaken: true,
  });
});

it('says that the store cannot be reached for any other failure', async () => {
  const destination = browserDestination(failing(new Error('SQLITE_IOERR')), false);
  expect(await destination.send(pack([update('a', 'Pro')]))).toEqual({
    kind: 'stop',
    problem: { code: 'store-unavailable', detail: 'SQLITE_IOERR' },
    maybeTaken: false,
  });
});

it('previews each operation without a secret', () => {
  const destination = browserDestination(new MemoryProfiles(), false);
  const both: Update = {
    key: { kind: 'group', groupKey: 'company', id: 'acme' },
    operations: [{ $set: { plan: 'Pro' } }, { $unset: ['city'] }],
  };
  expect(destination.preview(both)).toBe(`{
  "$group_key": "company",
  "$group_id": "acme",
  "$set": {
    "plan": "Pro"
  }
}
{
  "$group_key": "company",
  "$group_id": "acme",
  "$unset": [
    "city"
  ]
}`);
});
