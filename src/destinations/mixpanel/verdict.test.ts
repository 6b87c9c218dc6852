import { expect, it } from 'vitest';
import type { Parcel } from '../destination.ts';
import { verdictOf } from './verdict.ts';

const parcel = (operations: number): Parcel => ({
  update: { key: { kind: 'user', id: 'a' }, operations: [] },
  operations,
  bytes: 1,
  text: '',
});
/** Objects 0, 1-2 and 3 belong to the first, second and third update. */
const parcels = [parcel(1), parcel(2), parcel(1)];
const ok = { accepted: true };

it('accepts every update of an accepted request', () => {
  expect(verdictOf({ kind: 'accepted' }, parcels, undefined)).toEqual({
    kind: 'settled',
    answers: [ok, ok, ok],
  });
});

it.each([1, 2])('rejects an update when object %i, one of its two, was rejected', (index) => {
  const rejected = new Map([[index, 'why']]);
  expect(verdictOf({ kind: 'partly', rejected }, parcels, undefined)).toEqual({
    kind: 'settled',
    answers: [ok, { accepted: false, reason: 'why' }, ok],
  });
  expect(verdictOf({ kind: 'rest-unknown', rejected }, parcels, undefined)).toEqual({
    kind: 'resend',
    rejected: new Map([[1, 'why']]),
  });
});

it('finds the update of an object behind a record of two', () => {
  const rejected = new Map([[3, 'why']]);
  expect(verdictOf({ kind: 'partly', rejected }, parcels, undefined)).toEqual({
    kind: 'settled',
    answers: [ok, ok, { accepted: false, reason: 'why' }],
  });
});

it('hands on the wait that was asked for, if any', () => {
  const answer = { kind: 'try-later', reason: 'busy', maybeTaken: false, slowDown: true } as const;
  const retry = { kind: 'retry', reason: 'busy', maybeTaken: false, everyoneWaits: true, unanswered: false };
  expect(verdictOf(answer, parcels, 7000)).toEqual({ ...retry, afterMs: 7000 });
  expect(verdictOf(answer, parcels, undefined)).toEqual(retry);
});
