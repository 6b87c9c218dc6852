import type { Answer, Parcel, Verdict } from '../destination.ts';
import type { MixpanelAnswer } from './readAnswer.ts';

/**
 * Turns an answer about objects into a verdict about updates. A record that sets and clears became two objects: it is
 * rejected when either was.
 *
 * @param afterMs the wait that `Retry-After` asked for
 */
export function verdictOf(
  answer: MixpanelAnswer,
  parcels: readonly Parcel[],
  afterMs: number | undefined,
): Verdict {
  switch (answer.kind) {
    case 'accepted':
      return { kind: 'settled', answers: parcels.map(() => ({ accepted: true })) };
    case 'all-rejected':
      return { kind: 'settled', answers: parcels.map(() => ({ accepted: false, reason: answer.reason })) };
    case 'partly': {
      const rejected = byUpdate(answer.rejected, parcels);
      return { kind: 'settled', answers: parcels.map((_, index) => answerFor(rejected.get(index))) };
    }
    case 'rest-unknown':
      return { kind: 'resend', rejected: byUpdate(answer.rejected, parcels) };
    case 'refused':
    case 'too-large':
    case 'stop':
      return answer;
    case 'try-later':
      return {
        kind: 'retry',
        reason: answer.reason,
        maybeTaken: answer.maybeTaken,
        everyoneWaits: answer.slowDown,
        unanswered: false,
        ...(afterMs === undefined ? {} : { afterMs }),
      };
  }
}

function answerFor(reason: string | undefined): Answer {
  return reason === undefined ? { accepted: true } : { accepted: false, reason };
}

/** From places among the objects to places among the updates. The first reason of an update stays. */
function byUpdate(
  rejectedObjects: ReadonlyMap<number, string>,
  parcels: readonly Parcel[],
): Map<number, string> {
  const rejected = new Map<number, string>();
  let object = 0;
  parcels.forEach((parcel, index) => {
    for (const end = object + parcel.operations; object < end; object++) {
      const reason = rejectedObjects.get(object);
      if (reason !== undefined && !rejected.has(index)) rejected.set(index, reason);
    }
  });
  return rejected;
}
