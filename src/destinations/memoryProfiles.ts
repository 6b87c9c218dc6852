import { applyUpdate, type Effect, type ProfileKey, type Update } from '../core/profiles/update.ts';
import type { Properties } from '../core/profiles/values.ts';
import type { ProfileWriter } from './browser/browserDestination.ts';

/** Profiles in memory, for tests: a `ProfileWriter` that can be looked into. */
export class MemoryProfiles implements ProfileWriter {
  readonly #profiles = new Map<string, Properties>();

  apply({ updates }: { readonly updates: readonly Update[] }): Promise<Effect[]> {
    return Promise.resolve(updates.map((update) => this.take(update)));
  }

  take(update: Update): Effect {
    const name = nameOf(update.key);
    const { effect, properties } = applyUpdate(this.#profiles.get(name) ?? null, update.operations);
    if (properties === null) this.#profiles.delete(name);
    else this.#profiles.set(name, properties);
    return effect;
  }

  get(key: ProfileKey): Properties | undefined {
    return this.#profiles.get(nameOf(key));
  }

  /** Everything, by a name that is the same for the same profile. */
  all(): Record<string, Properties> {
    return Object.fromEntries([...this.#profiles].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
}

function nameOf(key: ProfileKey): string {
  return JSON.stringify(key.kind === 'user' ? [key.id] : [key.groupKey, key.id]);
}
