/** An update object as it came over the wire: nothing about it is certain yet. */
export type WireRecord = Readonly<Record<string, unknown>>;

export interface WireRequest {
  readonly method: string;
  readonly contentType: string;
  readonly query: URLSearchParams;
  readonly body: Buffer;
}

/**
 * Reads the update objects of a request in every encoding that Mixpanel's own clients use: a JSON body, a form whose
 * `data` holds percent-encoded JSON or base64, the same as text/plain, and `data` in the query of a GET.
 *
 * @returns undefined for what cannot be decoded
 */
export function decodeRecords(request: WireRequest): WireRecord[] | undefined {
  const text = request.body.toString('utf8');
  const parsed =
    request.method !== 'GET' && request.contentType.startsWith('application/json')
      ? parseJson(text)
      : decodeData((request.method === 'GET' ? request.query : new URLSearchParams(text)).get('data'));
  const list = Array.isArray(parsed) ? parsed : [parsed];
  return list.every(isObject) ? list : undefined;
}

function decodeData(data: string | null): unknown {
  if (data === null) return undefined;
  return /^\s*[[{]/.test(data) ? parseJson(data) : parseJson(Buffer.from(data, 'base64').toString('utf8'));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is WireRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
