import type { RecordMode } from './answers.ts';
import type { WireRecord } from './decodeRecords.ts';

/** What goes wrong with one request. */
export interface Fault {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Ends the connection without an answer. */
  readonly drop?: boolean;
  /** Stores the records all the same, as a server does that breaks before it answers. */
  readonly stores?: boolean;
  /** False: without CORS headers, as a load balancer's error pages may come. */
  readonly cors?: boolean;
}

/** How the server behaves. */
export interface Scenario {
  /** Undefined: `strict-partial` where the request asks for `strict=1`, else `lenient`. */
  readonly mode?: RecordMode;
  /** Bytes of a body, on the wire. */
  readonly maxBodyBytes?: number;
  /** A reason to refuse a record that is valid in itself. */
  readonly reject?: (record: WireRecord) => string | undefined;
  /** For the first requests, one each; those after them are answered normally. */
  readonly faults?: readonly Fault[];
  /** For every request after `faults`. */
  readonly always?: Fault;
  /** Milliseconds before each answer. */
  readonly delayMs?: number;
}

const html = { 'Content-Type': 'text/html' };

/** Faults that a real network has, ready to use. */
export const faults = {
  slowDown: (retryAfter?: string): Fault => ({
    status: 429,
    headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter },
    body: JSON.stringify({
      code: 429,
      error: 'Project exceeded rate limits. Please retry the request with exponential backoff.',
      status: 'Too Many Requests',
    }),
  }),
  badGateway: { status: 502, headers: html, body: '<html><body>502 Bad Gateway</body></html>' },
  unavailable: { status: 503, headers: html, body: '<html><body>503 Service Unavailable</body></html>' },
  dropped: { drop: true },
  droppedAfterStoring: { drop: true, stores: true },
  signInPage: { status: 200, headers: html, body: '<!doctype html><title>Sign in to the network</title>' },
  unauthorised: { status: 401, body: JSON.stringify({ error: 'Invalid credentials', status: 'error' }) },
  notFound: { status: 404, headers: html, body: '<html><body>404 Not Found</body></html>' },
  tooLarge: { status: 413, headers: html, body: '<html><body>413 Request Entity Too Large</body></html>' },
  tooLargeWithoutCors: { status: 413, headers: html, body: '413', cors: false },
} as const satisfies Record<string, Fault | ((retryAfter?: string) => Fault)>;
