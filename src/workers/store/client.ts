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
