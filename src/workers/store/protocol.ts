import type { Effect, ProfileKey, Update } from '../../core/profiles/update.ts';
import type { Profile, StoredProperty, StoreStatus, View, ViewRequest } from '../../core/profiles/profile.ts';
import type { CallContext } from '../rpc.ts';

/** The store, as it is opened: another tab may hold it. */
export type StoreEvent = { readonly type: 'waiting-for-other-tab' };

/** What the store worker can be asked for. It owns the SQLite database. */
export interface StoreMethods {
  status(input: null, context: CallContext<StoreEvent>): Promise<StoreStatus>;
  view(input: ViewRequest, context: CallContext<StoreEvent>): Promise<View>;
  /** Profiles of a view, in order; a profile deleted since is left out. Fails when the view is no longer kept (the last 4 are). */
  viewRows(
    input: { readonly view: number; readonly start: number; readonly count: number },
    context: CallContext,
  ): Promise<Profile[]>;
  profile(input: ProfileKey, context: CallContext): Promise<Profile | null>;
  /** Names of stored properties with how many profiles have them, most used first. */
  properties(input: { readonly kind: ProfileKey['kind'] }, context: CallContext): Promise<StoredProperty[]>;
  groupKeys(input: null, context: CallContext): Promise<string[]>;
  /**
   * Applies a batch in order, in one transaction: all of it is saved, or none of it.
   *
   * @param input.keepUpdatedAt leave Updated at alone on profiles that exist
   */
  apply(
    input: { readonly updates: readonly Update[]; readonly keepUpdatedAt: boolean },
    context: CallContext<StoreEvent>,
  ): Promise<Effect[]>;
  /** Serves the same methods on another port, for the engine worker. */
  serve(input: { readonly port: MessagePort }, context: CallContext): void;
}
