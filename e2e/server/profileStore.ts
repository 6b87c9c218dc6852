import type { WireRecord } from './decodeRecords.ts';
import { applyRecord, type Properties, recordFault } from './operations.ts';

export type Endpoint = 'engage' | 'groups';

/** All profiles as plain objects: users by id, groups by key and id. */
export interface StoredProfiles {
  readonly users: Record<string, Record<string, unknown>>;
  readonly groups: Record<string, Record<string, Record<string, unknown>>>;
}

export interface Failure {
  readonly index: number;
  readonly message: string;
}

/** What a request would do. Nothing is stored before `commit`. */
export interface Attempt {
  readonly failures: readonly Failure[];
  commit(): void;
}

export class ProfileStore {
  readonly #profiles = new Map<string, Properties>();

  /** Tries records in order; a bad one changes nothing. @param reject a test's own reason to refuse a record */
  attempt(
    endpoint: Endpoint,
    records: readonly WireRecord[],
    reject: (record: WireRecord) => string | undefined,
  ): Attempt {
    const changed = new Map<string, Properties | null>();
    const failures: Failure[] = [];
    records.forEach((record, index) => {
      const fault = recordFault(record, endpoint) ?? reject(record);
      const key = keyOf(endpoint, record);
      const result =
        fault ??
        applyRecord(changed.has(key) ? (changed.get(key) ?? undefined) : this.#profiles.get(key), record);
      if (typeof result === 'string') failures.push({ index, message: result });
      else changed.set(key, result);
    });
    return { failures, commit: () => this.#commit(changed) };
  }

  all(): StoredProfiles {
    const users: [string, Record<string, unknown>][] = [];
    const groups = new Map<string, [string, Record<string, unknown>][]>();
    for (const [key, properties] of this.#profiles) {
      const [id = '', groupKey] = JSON.parse(key) as string[];
      const entry: [string, Record<string, unknown>] = [id, Object.fromEntries(properties)];
      if (groupKey === undefined) users.push(entry);
      else groups.set(groupKey, [...(groups.get(groupKey) ?? []), entry]);
    }
    return {
      users: Object.fromEntries(users),
      groups: Object.fromEntries([...groups].map(([key, entries]) => [key, Object.fromEntries(entries)])),
    };
  }

  clear(): void {
    this.#profiles.clear();
  }

  #commit(changed: ReadonlyMap<string, Properties | null>): void {
    for (const [key, properties] of changed)
      if (properties === null) this.#profiles.delete(key);
      else this.#profiles.set(key, properties);
  }
}

function keyOf(endpoint: Endpoint, record: WireRecord): string {
  return JSON.stringify(
    endpoint === 'engage'
      ? [String(record['$distinct_id'])]
      : [String(record['$group_id']), String(record['$group_key'])],
  );
}
