import type { Client } from '../rpc.ts';
import { startWorker } from '../startWorker.ts';
import type { StoreMethods } from './protocol.ts';
import address from './storeWorker.ts?worker&url';

let client: Client<StoreMethods> | undefined;

/** The store worker, started by the first call. After a death the next call starts a new one. */
export function store(): Client<StoreMethods> {
  client ??= startWorker<StoreMethods>(address, 'store', () => (client = undefined));
  return client;
}

/**
 * Asks the browser not to evict the profiles when the device runs short of room. Only a page can ask, and it asks once
 * something was saved; some browsers ask the person, some decide by themselves.
 */
export async function keepProfiles(): Promise<void> {
  if (!(await navigator.storage.persisted())) await navigator.storage.persist();
}
