import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { digit, json, type Reply, settle } from './answers.ts';
import { decodeRecords, type WireRecord, type WireRequest } from './decodeRecords.ts';
import { type Endpoint, ProfileStore, type StoredProfiles } from './profileStore.ts';
import type { Fault, Scenario } from './scenario.ts';

/** One request as it arrived. Preflights are recorded too. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of the body. */
  readonly bytes: number;
  /** Undefined for what cannot be decoded. */
  readonly records: readonly WireRecord[] | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Mixpanel's profile endpoints on a loopback port, as far as they are documented or recorded. */
export interface MixpanelServer {
  readonly url: string;
  profiles(): StoredProfiles;
  requests(): readonly RecordedRequest[];
  /** The most requests that were being answered at one time. */
  mostInFlight(): number;
  /** Replaces the scenario before; `{}` is normal. */
  setScenario(scenario: Scenario): void;
  /** Forgets profiles, requests and scenario. */
  reset(): void;
  close(): Promise<void>;
}

/** What `OPTIONS` answered when it was recorded: a JSON content type is not allowed. */
const preflightHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Credentials': 'true',
  'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
  'Access-Control-Allow-Headers': 'X-Requested-With',
  'Access-Control-Expose-Headers': 'X-MP-CE-Backoff',
  'Access-Control-Max-Age': '1728000',
};
const answerHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Credentials': 'true',
  'Access-Control-Expose-Headers': 'X-MP-CE-Backoff',
};
/** As `/import` documents it; `/engage` says nothing. */
const defaultMaxBodyBytes = 2_097_152;
const maxRecords = 2000;

/** @param options.port 0 for any free one */
export async function startMixpanelServer({ port = 0 }: { port?: number } = {}): Promise<MixpanelServer> {
  const state = new ServerState();
  const server = createServer((request, response) => {
    state.answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    profiles: () => state.profiles.all(),
    requests: () => state.requests,
    mostInFlight: () => state.mostInFlight,
    setScenario: (scenario) => state.play(scenario),
    reset: () => state.reset(),
    close: () => close(server),
  };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}

class ServerState {
  readonly profiles = new ProfileStore();
  requests: RecordedRequest[] = [];
  mostInFlight = 0;
  #inFlight = 0;
  #scenario: Scenario = {};
  #faults: Fault[] = [];

  play(scenario: Scenario): void {
    this.#scenario = scenario;
    this.#faults = [...(scenario.faults ?? [])];
  }

  reset(): void {
    this.profiles.clear();
    this.requests = [];
    this.mostInFlight = this.#inFlight;
    this.play({});
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.mostInFlight = Math.max(this.mostInFlight, ++this.#inFlight);
    try {
      const url = new URL(request.url ?? '/', 'http://server');
      const wire = await readRequest(request, url);
      const records = wire.method === 'OPTIONS' ? [] : decodeRecords(wire);
      this.#note(request, url, wire, records);
      if (wire.method === 'OPTIONS') return void response.writeHead(204, preflightHeaders).end();
      const fault = this.#faults.shift() ?? this.#scenario.always;
      const reply = fault && !fault.stores ? undefined : this.#process(url, wire, records);
      if (this.#scenario.delayMs !== undefined) await delay(this.#scenario.delayMs);
      if (fault) sendFault(response, fault);
      else if (reply)
        response
          .writeHead(reply.status, { ...answerHeaders, 'Content-Type': 'application/json' })
          .end(reply.body);
    } finally {
      this.#inFlight--;
    }
  }

  #note(
    request: IncomingMessage,
    url: URL,
    wire: WireRequest,
    records: readonly WireRecord[] | undefined,
  ): void {
    this.requests.push({
      method: wire.method,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      ),
      bytes: wire.body.length,
      records,
      at: Date.now(),
    });
  }

  #process(url: URL, wire: WireRequest, records: readonly WireRecord[] | undefined): Reply {
    const endpoint = endpointOf(url.pathname);
    if (!endpoint) return json(404, { error: 'no such endpoint', status: 'error' });
    const limit = this.#scenario.maxBodyBytes ?? defaultMaxBodyBytes;
    if (wire.body.length > limit || (records?.length ?? 0) > maxRecords)
      return json(413, {
        code: 413,
        error: `request exceeds max limit of ${limit} bytes`,
        status: 'Request Entity Too Large',
      });
    const verbose = Number(url.searchParams.get('verbose') ?? 0) > 0;
    if (!records) return digit(0, 'data, missing or malformed', verbose);
    const strict = url.searchParams.get('strict') === '1';
    const attempt = this.profiles.attempt(endpoint, records, this.#scenario.reject ?? (() => undefined));
    const mode = this.#scenario.mode ?? (strict ? 'strict-partial' : 'lenient');
    return settle(attempt, records.length, mode, verbose);
  }
}

function endpointOf(path: string): Endpoint | undefined {
  if (/^\/engage\/?$/.test(path)) return 'engage';
  return /^\/groups\/?$/.test(path) ? 'groups' : undefined;
}

async function readRequest(request: IncomingMessage, url: URL): Promise<WireRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return {
    method: request.method ?? 'GET',
    contentType: request.headers['content-type'] ?? '',
    query: url.searchParams,
    body: Buffer.concat(chunks),
  };
}

function sendFault(response: ServerResponse, fault: Fault): void {
  if (fault.drop) return void response.destroy();
  const cors = fault.cors === false ? {} : answerHeaders;
  response.writeHead(fault.status ?? 200, { ...cors, ...fault.headers }).end(fault.body ?? '');
}
