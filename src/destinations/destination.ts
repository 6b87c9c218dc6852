import type { Sized } from '../core/batches/batchBuilder.ts';
import type { Problem } from '../core/problems.ts';
import type { Effect, ProfileKey, Update } from '../core/profiles/update.ts';

/** An update made ready to travel: what it costs a request, and the text it adds to it. Made by `Destination.pack`. */
export interface Parcel extends Sized {
  readonly update: Update;
  /** The update's share of the request's body; empty for a destination that takes updates as they are. */
  readonly text: string;
}

/** A parcel, or why this update can never be sent, in words. */
export type Packed = Parcel | { readonly fault: string };

/** How long a run waits before it sends a request again. Times are milliseconds. */
export interface RetryPolicy {
  /** Requests for one batch, the first one included. */
  readonly maxTries: number;
  /** Wait after the first failure; doubles with each further one. */
  readonly baseMs: number;
  /** Longest wait, before the jitter. */
  readonly capMs: number;
  /** Shortest and longest random time added to each wait, so that lanes do not come back together. */
  readonly jitterMs: readonly [number, number];
}

/** What became of one update. `effect` is there when the destination can tell. */
export type Answer =
  | { readonly accepted: true; readonly effect?: Effect }
  | { readonly accepted: false; readonly reason: string };

/**
 * What one request meant. `maybeTaken` says that the destination may have stored the updates although it did not say
 * so. Reasons are sentences, except that of `retry`: a clause that “; trying again in 4 s.” can follow.
 */
export type Verdict =
  /** One answer for each update, in order. */
  | { readonly kind: 'settled'; readonly answers: readonly Answer[] }
  /** The request was not accepted as a whole, because of some or all of its updates. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The updates at these places were rejected; what became of the others is not known, so they are sent once more. */
  | { readonly kind: 'resend'; readonly rejected: ReadonlyMap<number, string> }
  /** The request was too big. */
  | { readonly kind: 'too-large' }
  | {
      readonly kind: 'retry';
      readonly reason: string;
      readonly maybeTaken: boolean;
      /** True when the destination asked for fewer requests: nobody sends until the wait is over. */
      readonly everyoneWaits: boolean;
      /** No answer came at all. A gateway that refuses big bodies without CORS headers looks like that. */
      readonly unanswered: boolean;
      /** The wait the destination asked for, in milliseconds. */
      readonly afterMs?: number;
    }
  /** Nothing more can be sent until a person does something. */
  | { readonly kind: 'stop'; readonly problem: Problem; readonly maybeTaken: boolean }
  /** Sent, and nobody will ever know. */
  | { readonly kind: 'uncertain'; readonly reason: string };

/**
 * Where profiles go. A destination makes one request and says what the answer meant; waiting, repeating, splitting
 * and counting are the run's.
 */
export interface Destination {
  /** As it is called on screen. */
  readonly name: string;
  /** Bytes of a request's body, as sent. A parcel over this travels alone. */
  readonly maxBodyBytes: number;
  /** Operations a request may carry, whatever the person chose. */
  readonly maxOperations: number;
  /** Requests at a time. */
  readonly concurrency: number;
  /** Whether accepted answers carry an effect. */
  readonly tellsEffects: boolean;
  readonly retry: RetryPolicy;
  /** Makes an update ready to travel, and refuses one that the destination never takes. */
  pack(update: Update): Packed;
  /** What `send` would send for this update, as indented JSON for a person to read. Secrets are masked. */
  preview(update: Update): string;
  /**
   * Sends one request. Never throws and never repeats itself.
   *
   * @param signal gives up waiting for the answer; the verdict is then `uncertain`
   */
  send(parcels: readonly Parcel[], signal?: AbortSignal): Promise<Verdict>;
}

/** The keys that name a profile in a Mixpanel update (mixpanel/docs, openapi/ingestion.openapi.yaml). */
export function identityFields(key: ProfileKey): Readonly<Record<string, string>> {
  return key.kind === 'user' ? { $distinct_id: key.id } : { $group_key: key.groupKey, $group_id: key.id };
}
