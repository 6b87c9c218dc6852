import { create } from 'zustand';
import type { ProfileSort, StoredProperty, StoreStatus, View } from '../core/profiles/profile.ts';
import type { Problem } from '../core/problems.ts';
import type { ProfileKey } from '../core/profiles/update.ts';
import { store } from '../workers/store/client.ts';
import { toProblem } from './importDraft/fileSlice.ts';

interface ProfilesState {
  readonly kind: ProfileKey['kind'];
  readonly search: string;
  readonly sort: ProfileSort;
  readonly status: StoreStatus | undefined;
  /** The list on screen; kept while the next one is made. */
  readonly view: View | undefined;
  readonly properties: readonly StoredProperty[];
  readonly problem: Problem | undefined;
  /** A newer list is being made than the one on screen. */
  readonly isLoading: boolean;
  /** Another tab holds the profiles; this one has asked for them. */
  readonly isWaitingForOtherTab: boolean;
  showKind(kind: ProfileKey['kind']): void;
  searchFor(search: string): void;
  sortBy(sort: ProfileSort): void;
  /** Reads everything anew, after profiles changed. */
  refresh(): Promise<void>;
}

const settled = { isLoading: false, isWaitingForOtherTab: false } as const;

/** The Users page: which profiles are listed and in which order. The profiles themselves come by windows. */
export const useProfiles = create<ProfilesState>()((set, get) => {
  let latest = 0;
  const onEvent = (): void => set({ isWaitingForOtherTab: true });

  async function refresh(): Promise<void> {
    const mine = ++latest;
    const { kind, search, sort } = get();
    set({ isLoading: true });
    try {
      const status = await store().status(null, { onEvent });
      const view = await store().view({ kind, search, sort }, { onEvent });
      const properties = await store().properties({ kind });
      if (mine === latest) set({ ...settled, status, view, properties, problem: undefined });
    } catch (error) {
      if (mine === latest) set({ ...settled, problem: toProblem(error) });
    }
  }

  return {
    kind: 'user',
    search: '',
    sort: { by: 'updatedAt', descending: true },
    status: undefined,
    view: undefined,
    properties: [],
    problem: undefined,
    ...settled,
    showKind(kind) {
      set({ kind, view: undefined });
      void refresh();
    },
    searchFor(search) {
      set({ search });
      void refresh();
    },
    sortBy(sort) {
      set({ sort });
      void refresh();
    },
    refresh,
  };
});
