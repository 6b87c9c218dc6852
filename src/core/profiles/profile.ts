import type { ProfileKey } from './update.ts';
import type { Properties } from './values.ts';

/** One saved profile. */
export interface Profile {
  readonly key: ProfileKey;
  readonly properties: Properties;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Milliseconds since 1970; changes only when the profile does. */
  readonly updatedAt: number;
}

/** `name`, `email` and `updatedAt` are columns of their own; any other name is a property. */
export interface ProfileSort {
  readonly by: 'id' | 'updatedAt' | { readonly property: string };
  readonly descending: boolean;
}

export interface ViewRequest {
  readonly kind: ProfileKey['kind'];
  /** Matched anywhere in name, e-mail and id, whatever the case; empty for all. */
  readonly search: string;
  readonly sort: ProfileSort;
}

/** An ordered list of profiles, frozen when it was asked for. */
export interface View {
  readonly view: number;
  readonly count: number;
}

export interface StoredProperty {
  readonly name: string;
  readonly profiles: number;
}

export interface StoreStatus {
  readonly users: number;
  readonly groups: number;
  /** Bytes of the database. */
  readonly bytes: number;
  /** Whether the browser promised not to evict it. */
  readonly persisted: boolean;
}
