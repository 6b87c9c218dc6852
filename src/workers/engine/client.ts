import type { Client } from '../rpc.ts';
import { startWorker } from '../startWorker.ts';
import { store } from '../store/client.ts';
import type { EngineMethods } from './protocol.ts';
import address from './engineWorker.ts?worker&url';

let client: Client<EngineMethods> | undefined;

/** The engine worker, started by the first call. After a death the next call starts a new one, with no file open. */
export function engine(): Client<EngineMethods> {
  client ??= startWorker<EngineMethods>(address, 'engine', () => (client = undefined));
  return client;
}

/** Gives the engine a line of its own to the store, so that a run's updates do not pass through the page. */
export async function linkEngineToStore(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await store().serve({ port: port1 }, { transfer: [port1] });
  await engine().useStore({ port: port2 }, { transfer: [port2] });
}
