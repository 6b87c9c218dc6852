import type { SentUpdate } from '../core/importRun.ts';
import { OutcomeLedger } from '../core/outcomes.ts';
import { describeProblem } from '../core/problems.ts';
import type { Update } from '../core/profiles/update.ts';
import type { Destination } from '../destinations/destination.ts';
import type { Clock } from './clock.ts';
import { Delivery } from './delivery.ts';
import { RunReport } from './runReport.ts';
import { RunState } from './runState.ts';

/** Somebody is waiting in front of the form. */
const maxTries = 3;

/**
 * Sends one update made by hand, with the same retries and the same reading of answers as a run.
 *
 * @param signal aborted to stop trying again; a request on its way is waited for
 */
export async function sendUpdate(
  destination: Destination,
  update: Update,
  clock: Clock,
  signal: AbortSignal,
): Promise<SentUpdate> {
  const packed = destination.pack(update);
  if ('fault' in packed) return { outcome: 'rejected', reason: packed.fault };
  const ledger = new OutcomeLedger(1);
  const report = new RunReport(ledger, destination.tellsEffects, clock.now());
  const patient = {
    ...destination,
    retry: { ...destination.retry, maxTries: Math.min(maxTries, destination.retry.maxTries) },
  };
  const run = new RunState(patient, clock, ledger, report);
  signal.addEventListener('abort', () => run.cancel());
  await new Delivery(run, [{ ...packed, record: 0 }]).complete();
  const outcome = ledger.outcomeOf(0);
  if (outcome === 'accepted') return { outcome, reason: '' };
  const { title, advice } = run.problem
    ? describeProblem(run.problem)
    : { title: ledger.reasonOf(0), advice: '' };
  return { outcome: outcome === 'uncertain' ? 'uncertain' : 'rejected', reason: `${title} ${advice}`.trim() };
}
