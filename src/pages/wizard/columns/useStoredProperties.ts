import { useEffect, useState } from 'react';
import type { StoredProperty } from '../../../core/profiles/profile.ts';
import { store } from '../../../workers/store/client.ts';

export interface StoredProperties {
  readonly properties: readonly StoredProperty[];
  readonly hasFailed: boolean;
}

const none: StoredProperties = { properties: [], hasFailed: false };

/** Properties of the profiles in this browser, to be offered again. */
export function useStoredProperties(kind: 'user' | 'group'): StoredProperties {
  const [stored, setStored] = useState(none);
  useEffect(() => {
    const controller = new AbortController();
    store()
      .properties({ kind }, { signal: controller.signal })
      .then(
        (properties) => setStored({ properties, hasFailed: false }),
        () => !controller.signal.aborted && setStored({ properties: [], hasFailed: true }),
      );
    return () => controller.abort();
  }, [kind]);
  return stored;
}
