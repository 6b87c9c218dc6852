import { type Client, type Methods, connect } from './rpc.ts';

interface WorkerAddressPolicy {
  createScriptURL(address: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: WorkerAddressPolicy): WorkerAddressPolicy;
}

const addresses = new Set<string>();
let policy: WorkerAddressPolicy | undefined;

/** The page's one Trusted Types policy: it lets through the addresses of our own workers and nothing else. */
function trusted(address: string): string {
  const rules: WorkerAddressPolicy = {
    createScriptURL(candidate) {
      if (!addresses.has(candidate)) throw new TypeError(`not a worker of this app: ${candidate}`);
      return candidate;
    },
  };
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('roster-workers', rules) ?? rules;
  return policy.createScriptURL(address);
}

/**
 * Starts a worker and connects to it.
 *
 * @param address the worker's own built file, from a `?worker&url` import
 * @param onDeath called when the worker broke; it has been ended by then
 */
export function startWorker<T extends Methods<T>>(
  address: string,
  name: string,
  onDeath: () => void,
): Client<T> {
  addresses.add(address);
  const worker = new Worker(trusted(address), { type: 'module', name });
  import.meta.hot?.dispose(() => worker.terminate());
  return connect<T>(worker, () => {
    worker.terminate();
    onDeath();
  });
}
