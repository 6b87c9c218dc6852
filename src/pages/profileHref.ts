import type { ProfileKey } from '../core/profiles/update.ts';

/** The address of a profile's page. */
export function profileHref(key: ProfileKey): string {
  const query = new URLSearchParams(
    key.kind === 'user'
      ? { kind: 'user', id: key.id }
      : { kind: 'group', groupKey: key.groupKey, id: key.id },
  );
  return `/profile?${query.toString()}`;
}

/** What the address of a profile's page says: a profile, or only what kind a new one should be. */
export function readProfileQuery(search: string): {
  readonly key: ProfileKey | undefined;
  readonly kind: ProfileKey['kind'];
} {
  const query = new URLSearchParams(search);
  const [id, groupKey] = [query.get('id') ?? '', query.get('groupKey') ?? ''];
  if (query.get('kind') !== 'group')
    return { kind: 'user', key: id === '' ? undefined : { kind: 'user', id } };
  return {
    kind: 'group',
    key: id === '' || groupKey === '' ? undefined : { kind: 'group', groupKey, id },
  };
}
