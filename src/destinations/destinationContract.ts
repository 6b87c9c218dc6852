import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProfileKey, Update } from '../core/profiles/update.ts';
import type { Properties } from '../core/profiles/values.ts';
import type { Destination, Parcel } from './destination.ts';

/** A destination to test, and a look at what arrived there. */
export interface Subject {
  readonly destination: Destination;
  stored(key: ProfileKey): Properties | undefined;
  close(): Promise<void>;
}

const user = (id: string): ProfileKey => ({ kind: 'user', id });
const group = (id: string): ProfileKey => ({ kind: 'group', groupKey: 'company', id });

/** Packs updates that the destination is known to take. @throws Error for one that it refuses */
export function packAll(destination: Destination, updates: readonly Update[]): Parcel[] {
  return updates.map((update) => {
    const packed = destination.pack(update);
    if ('fault' in packed) throw new Error(packed.fault);
    return packed;
  });
}

/** The rules of `Destination`, as tests. Every destination passes them. */
export function testDestination(name: string, open: () => Promise<Subject>): void {
  describe(`${name} as a destination`, () => {
    let subject: Subject | undefined;
    beforeAll(async () => {
      subject = await open();
    });
    afterAll(() => subject?.close());
    const opened = (): Subject => {
      if (!subject) throw new Error('not opened');
      return subject;
    };
    testWords(opened);
    testStoring(opened);
  });
}

function testWords(subject: () => Subject): void {
  it('says how it wants to be used', () => {
    const { destination } = subject();
    expect(destination.name).not.toBe('');
    expect(destination.concurrency).toBeGreaterThanOrEqual(1);
    expect(destination.maxOperations).toBeGreaterThanOrEqual(1);
    expect(destination.retry.maxTries).toBeGreaterThanOrEqual(1);
  });

  it('packs an update unchanged, with what it costs', () => {
    const update: Update = { key: user('packed'), operations: [{ $set: { plan: 'Pro' } }] };
    const [parcel] = packAll(subject().destination, [update]);
    expect(parcel?.update).toBe(update);
    expect(parcel?.operations).toBe(1);
    expect(parcel?.bytes).toBeGreaterThan(0);
  });

  it('shows in its preview the identifier and the values as they are sent', () => {
    const preview = subject().destination.preview({
      key: user('007'),
      operations: [{ $set: { $email: 'ana@example.com' } }],
    });
    expect(preview).toContain('"$distinct_id": "007"');
    expect(preview).toContain('"$email": "ana@example.com"');
  });

  it('never says accepted once the caller gave up', async () => {
    const update: Update = { key: user('given-up'), operations: [{ $set: { plan: 'Pro' } }] };
    const verdict = await subject().destination.send(
      packAll(subject().destination, [update]),
      AbortSignal.abort(),
    );
    expect(verdict.kind).toBe('uncertain');
  });
}

function testStoring(subject: () => Subject): void {
  const send = (updates: readonly Update[]): ReturnType<Destination['send']> =>
    subject().destination.send(packAll(subject().destination, updates));
  const accepted = expect.objectContaining({ accepted: true }) as unknown;

  it('stores users and answers for each update in order', async () => {
    const verdict = await send([
      { key: user('a'), operations: [{ $set: { $name: 'Zoë', seats: 3 } }] },
      { key: user('b'), operations: [{ $set: { $name: '李雷' } }] },
    ]);
    expect(verdict).toEqual({ kind: 'settled', answers: [accepted, accepted] });
    expect(subject().stored(user('a'))).toEqual({ $name: 'Zoë', seats: 3 });
    expect(subject().stored(user('b'))).toEqual({ $name: '李雷' });
  });

  it('stores groups apart from users of the same id', async () => {
    await send([{ key: user('acme'), operations: [{ $set: { kind: 'user' } }] }]);
    await send([{ key: group('acme'), operations: [{ $set: { kind: 'group' } }] }]);
    expect(subject().stored(user('acme'))).toEqual({ kind: 'user' });
    expect(subject().stored(group('acme'))).toEqual({ kind: 'group' });
  });

  it('applies updates of one profile in the order they come', async () => {
    const key = user('ordered');
    await send([
      { key, operations: [{ $set: { plan: 'Free', city: 'Łódź' } }] },
      { key, operations: [{ $set: { plan: 'Pro' } }, { $unset: ['city'] }] },
      { key, operations: [{ $set_once: { plan: 'Scale', seats: 1 } }] },
    ]);
    expect(subject().stored(key)).toEqual({ plan: 'Pro', seats: 1 });
  });

  it('takes the same request twice without harm', async () => {
    const key = user('twice');
    const updates: Update[] = [
      { key, operations: [{ $set_once: { plan: 'Free' } }] },
      { key, operations: [{ $set: { plan: 'Pro', note: 'a&b=c+d %' } }] },
    ];
    await send(updates);
    await send(updates);
    expect(subject().stored(key)).toEqual({ plan: 'Pro', note: 'a&b=c+d %' });
  });

  it('treats hostile names and values as text', async () => {
    const key = user('x"]}&data=[{"');
    const properties = Object.fromEntries([
      ['__proto__', 'own'],
      ['constructor', '<script>'],
      ['lone surrogate', 'a\uD800b'],
      ['lines', 'a\r\nb\u2028c\0'],
    ]);
    await send([{ key, operations: [{ $set: properties }] }]);
    expect(subject().stored(key)).toEqual(properties);
  });

  it('deletes a profile', async () => {
    await send([{ key: user('gone'), operations: [{ $set: { plan: 'Pro' } }] }]);
    await send([{ key: user('gone'), operations: [{ $delete: '' }] }]);
    expect(subject().stored(user('gone'))).toBeUndefined();
  });
}
