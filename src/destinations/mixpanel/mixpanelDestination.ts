import {
  destinationLabels,
  mixpanelBaseUrl,
  type MixpanelSettings,
  requestsAtATime,
} from '../../core/settings.ts';
import type { Update } from '../../core/profiles/update.ts';
import type { Destination, Packed, Parcel, Verdict } from '../destination.ts';
import { readAnswer } from './readAnswer.ts';
import { retryAfterMs } from './retryAfter.ts';
import { type Envelope, updateObjects, updateText } from './updateText.ts';
import { verdictOf } from './verdict.ts';

/** One update may have 1 MB (mixpanel/docs, openapi/ingestion.openapi.yaml), read as 1,000,000 bytes of JSON. */
const maxUpdateBytes = 1_000_000;
const timeoutMs = 90_000;
const [bodyStart, separator, bodyEnd] = ['data=%5B', '%2C', '%5D'];

/**
 * Mixpanel's `/engage` and `/groups`, as a browser must call them: form-encoded, no header of one's own (a JSON
 * content type fails the preflight), no cookies.
 *
 * @param keepUpdatedAt leave Updated at alone on profiles that exist
 */
export function mixpanelDestination(settings: MixpanelSettings, keepUpdatedAt: boolean): Destination {
  const envelope: Envelope = { token: settings.token.trim(), keepUpdatedAt };
  const baseUrl = mixpanelBaseUrl(settings);
  return {
    name: destinationLabels.mixpanel,
    maxBodyBytes: 1_000_000 - bodyStart.length - bodyEnd.length,
    maxOperations: 2000,
    concurrency: Math.min(requestsAtATime.max, Math.max(requestsAtATime.min, settings.requestsAtATime)),
    tellsEffects: false,
    // Mixpanel's own advice (mixpanel/docs, reference/import-events.mdx): from 2 s, doubling to 60 s, 1 to 5 s of jitter.
    retry: { maxTries: 10, baseMs: 2000, capMs: 60_000, jitterMs: [1000, 5000] },
    pack: (update) => pack(update, envelope),
    preview: (update) =>
      JSON.stringify(updateObjects(update, { ...envelope, token: masked(envelope.token) }), null, 2),
    send: (parcels, signal) => send(baseUrl, parcels, signal),
  };
}

function pack(update: Update, envelope: Envelope): Packed {
  const text = updateText(update, envelope);
  // Encoded text is never shorter than its JSON, so only what is long is measured again.
  if (text.length > maxUpdateBytes) {
    const bytes = new TextEncoder().encode(decodeURIComponent(text)).length;
    if (bytes > maxUpdateBytes)
      return {
        fault: `The profile has ${bytes.toLocaleString('en-US')} bytes. Mixpanel takes at most ${maxUpdateBytes.toLocaleString('en-US')}.`,
      };
  }
  return { update, operations: update.operations.length, bytes: text.length + separator.length, text };
}

/** The last four characters are enough to tell tokens apart. */
function masked(token: string): string {
  return `••••••••••••${token.slice(-4)}`;
}

async function send(
  baseUrl: string,
  parcels: readonly Parcel[],
  signal: AbortSignal | undefined,
): Promise<Verdict> {
  const path = parcels[0]?.update.key.kind === 'group' ? 'groups' : 'engage';
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(`${baseUrl}/${path}?verbose=1&strict=1&ip=0`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: bodyOf(parcels),
      credentials: 'omit',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    const objects = parcels.reduce((sum, parcel) => sum + parcel.operations, 0);
    const answer = readAnswer(response.status, await response.text(), objects);
    return verdictOf(answer, parcels, retryAfterMs(response.headers.get('Retry-After'), Date.now()));
  } catch {
    if (signal?.aborted)
      return { kind: 'uncertain', reason: 'It was sent, and cancelled before an answer came.' };
    return unanswered(timeout.aborted);
  }
}

/** Concatenated, not joined: a join would copy every byte once more when the frame is put around it. */
function bodyOf(parcels: readonly Parcel[]): string {
  let body = bodyStart;
  parcels.forEach((parcel, index) => {
    body += index === 0 ? parcel.text : separator + parcel.text;
  });
  return body + bodyEnd;
}

/** A browser does not tell a lost network from a blocker, or from an answer without CORS headers. */
function unanswered(timedOut: boolean): Verdict {
  return {
    kind: 'retry',
    reason: timedOut
      ? `Mixpanel gave no answer within ${timeoutMs / 1000} s`
      : 'No answer from Mixpanel (network or blocker)',
    maybeTaken: true,
    everyoneWaits: false,
    unanswered: true,
  };
}
