import {
  cleanIdentifier,
  isRefusedIdentifier,
  maxIdentifierLength,
} from '../../core/profiles/identifiers.ts';
import type { ProfileKey } from '../../core/profiles/update.ts';

/** Which profile is meant, as it stands in the fields. */
export interface Identity {
  readonly kind: ProfileKey['kind'];
  readonly groupKey: string;
  readonly id: string;
}

export interface IdentityFault {
  readonly field: 'id' | 'groupKey';
  readonly message: string;
}

/** What the identifier of this kind of profile is called. */
export const idLabels: Readonly<Record<ProfileKey['kind'], string>> = {
  user: 'Distinct ID',
  group: 'Group ID',
};

/** The profile that is meant, or undefined while that is not clear. */
export function identityKey(identity: Identity): ProfileKey | undefined {
  if (identityFault(identity)) return undefined;
  const id = cleanIdentifier(identity.id);
  return identity.kind === 'user'
    ? { kind: 'user', id }
    : { kind: 'group', groupKey: identity.groupKey.trim(), id };
}

/** What is missing before anything can be saved, in words. */
export function identityFault({ kind, groupKey, id }: Identity): IdentityFault | undefined {
  if (kind === 'group' && groupKey.trim() === '')
    return { field: 'groupKey', message: 'Type the group key, such as company.' };
  const cleaned = cleanIdentifier(id);
  if (cleaned === '') return { field: 'id', message: `Type a ${idLabels[kind]}.` };
  if (cleaned.length > maxIdentifierLength)
    return { field: 'id', message: `A ${idLabels[kind]} has at most ${maxIdentifierLength} characters.` };
  return undefined;
}

/** Something odd about an identifier that can be saved all the same. */
export function identityWarning({ id }: Identity): string | undefined {
  const cleaned = cleanIdentifier(id);
  return isRefusedIdentifier(cleaned)
    ? `“${cleaned}” usually means that there is no ID. Use it only if it names one profile.`
    : undefined;
}
