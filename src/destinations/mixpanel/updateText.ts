import type { Update } from '../../core/profiles/update.ts';
import { identityFields } from '../destination.ts';

/** What stands beside the operation in every update object. */
export interface Envelope {
  readonly token: string;
  /** Sends `$ignore_time`, which leaves Updated at alone. */
  readonly keepUpdatedAt: boolean;
}

/**
 * The update objects of one record, as Mixpanel takes them: one operation each, because no source says that an object
 * may hold two. `$ip` is `"0"`, so that no profile gets the place of the person who imports it.
 */
export function updateObjects(update: Update, envelope: Envelope): object[] {
  return update.operations.map((operation) => ({
    $token: envelope.token,
    ...identityFields(update.key),
    $ip: '0',
    ...(envelope.keepUpdatedAt ? { $ignore_time: true } : {}),
    ...operation,
  }));
}

/** The update objects percent-encoded and joined by commas: a share of the form field `data`. */
export function updateText(update: Update, envelope: Envelope): string {
  return encodeURIComponent(
    updateObjects(update, envelope)
      .map((object) => JSON.stringify(object))
      .join(','),
  );
}
