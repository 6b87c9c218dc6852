import type { Problem } from '../../core/problems.ts';

/**
 * What Mixpanel's answer to one request meant, for the objects of the request in the order they were sent.
 * `afterMs` is what the answer's `Retry-After` asked for.
 */
export type MixpanelAnswer =
  | { readonly kind: 'accepted' }
  /** The objects at these places were rejected, all others were stored. */
  | { readonly kind: 'partly'; readonly rejected: ReadonlyMap<number, string> }
  /** The objects at these places were rejected; whether the others were stored is not said. */
  | { readonly kind: 'rest-unknown'; readonly rejected: ReadonlyMap<number, string> }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'all-rejected'; readonly reason: string }
  | { readonly kind: 'too-large' }
  | {
      readonly kind: 'try-later';
      readonly reason: string;
      readonly maybeTaken: boolean;
      readonly slowDown: boolean;
    }
  | { readonly kind: 'stop'; readonly problem: Problem; readonly maybeTaken: boolean };

const name = 'Mixpanel';
const maxQuoted = 300;
/** Failures below 500 that say nothing against the request itself. */
const retried = new Set([408, 429]);
/** What a retry cannot change: not implemented, wrong HTTP version, a network's sign-in page. */
const notRetried = new Set([501, 505, 511]);
/** The server says it did not take the request. Any other failure may have struck after it did. */
const surelyNotTaken = new Set([429, 503]);

/**
 * Reads an answer of `/engage` or `/groups`. The body decides, not the status: Mixpanel answers 200 to what it
 * rejects, and `status` may be 1, 0, "OK", "error" or "Bad Request". Content types are not reliable either.
 *
 * @param count objects in the request
 */
export function readAnswer(status: number, body: string, count: number): MixpanelAnswer {
  if (status === 401 || status === 403)
    return stop({ code: 'not-authorised', destination: name, detail: quoted(status, body) });
  if (status === 404) return stop({ code: 'wrong-address', destination: name, detail: quoted(status, body) });
  if (status === 413 || status === 414) return { kind: 'too-large' };
  if (retried.has(status) || (status >= 500 && !notRetried.has(status))) return tryLater(status);
  if (status === 400 || (status >= 200 && status < 300)) return readBody(status, body, count);
  if (status >= 400 && status < 500) return { kind: 'all-rejected', reason: notAccepted(messageIn(body)) };
  return stop({ code: 'unexpected-answer', destination: name, detail: quoted(status, body) });
}

function readBody(status: number, body: string, count: number): MixpanelAnswer {
  const parsed = parse(body);
  if (isRecord(parsed)) {
    const failed = parsed['failed_records'];
    if (Array.isArray(failed) && failed.length > 0) return readFailed(parsed, failed, count);
    if (status !== 400 && saysOk(parsed)) return { kind: 'accepted' };
    if ('status' in parsed || 'error' in parsed)
      return { kind: 'refused', reason: notAccepted(textOf(parsed['error'])) };
  }
  if (status === 400) return { kind: 'refused', reason: notAccepted(messageIn(body)) };
  if (parsed === 1) return { kind: 'accepted' };
  if (parsed === 0) return { kind: 'refused', reason: notAccepted('') };
  return {
    kind: 'stop',
    maybeTaken: true,
    problem: { code: 'unexpected-answer', destination: name, detail: quoted(status, body) },
  };
}

function saysOk(body: Record<string, unknown>): boolean {
  const error = body['error'];
  return (
    (body['status'] === 1 || body['status'] === 'OK') &&
    (error === undefined || error === null || error === '')
  );
}

/**
 * `failed_records` alone does not tell whether the others got in: `/import` stores them, the lookup-table upload does
 * not. Only a count that adds up does.
 */
function readFailed(
  body: Record<string, unknown>,
  failed: readonly unknown[],
  count: number,
): MixpanelAnswer {
  const rejected = new Map<number, string>();
  for (const entry of failed) {
    const index = isRecord(entry) ? entry['index'] : undefined;
    if (typeof index !== 'number' || !Number.isInteger(index) || index < 0 || index >= count)
      return { kind: 'refused', reason: notAccepted(failureText(entry) || textOf(body['error'])) };
    rejected.set(index, notAccepted(failureText(entry) || textOf(body['error'])));
  }
  const stored = body['num_records_imported'] ?? body['num_good_events'];
  return { kind: stored === count - rejected.size ? 'partly' : 'rest-unknown', rejected };
}

function failureText(entry: unknown): string {
  if (!isRecord(entry)) return textOf(entry);
  const [field, message] = [textOf(entry['field']), textOf(entry['message'])];
  return field === '' || message.includes(field) ? message : `${field}: ${message}`;
}

function tryLater(status: number): MixpanelAnswer {
  return {
    kind: 'try-later',
    reason: status === 429 ? 'Mixpanel asked us to slow down' : `Mixpanel had a problem (${status})`,
    maybeTaken: !surelyNotTaken.has(status),
    slowDown: status === 429,
  };
}

function stop(problem: Problem): MixpanelAnswer {
  return { kind: 'stop', problem, maybeTaken: false };
}

function notAccepted(message: string): string {
  return message === ''
    ? 'Mixpanel did not accept it and gave no reason.'
    : `Mixpanel did not accept it: ${message}`;
}

function messageIn(body: string): string {
  const parsed = parse(body);
  if (isRecord(parsed)) return textOf(parsed['error']);
  return looksLikeMarkup(body) ? '' : shorten(body);
}

function quoted(status: number, body: string): string {
  const message = messageIn(body);
  return message === '' ? `(It answered ${status}.)` : `(It answered ${status}: ${message})`;
}

function looksLikeMarkup(body: string): boolean {
  return body.trimStart().startsWith('<');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? shorten(value) : '';
}

function shorten(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > maxQuoted ? `${trimmed.slice(0, maxQuoted)}…` : trimmed;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
