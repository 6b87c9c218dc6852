import type { RunProgress } from '../../../core/importRun.ts';
import { type Problem, describeProblem } from '../../../core/problems.ts';
import type { DestinationChoice } from '../../../core/settings.ts';
import { countOf, formatDuration } from '../../words.ts';
import { inSentence } from './destinationWords.ts';

export type Ending = 'finished' | 'cancelled' | 'stopped';

interface EndingRequest {
  readonly run: RunProgress | undefined;
  readonly problem: Problem | undefined;
  readonly destination: DestinationChoice;
  readonly fileName: string;
}

export interface EndingWords {
  readonly ending: Ending;
  readonly title: string;
  readonly lead: string;
}

/** How an import ended, in words that claim no more than is known. */
export function endingWords({ run, problem, destination, fileName }: EndingRequest): EndingWords {
  const place = inSentence(destination);
  if (problem || !run)
    return {
      ending: 'stopped',
      title: problem ? withoutStop(describeProblem(problem, fileName).title) : 'The import could not begin',
      lead: stoppedLead(run, place),
    };
  const { accepted, rejected, uncertain, pending } = run.counts;
  if (run.state === 'cancelled')
    return {
      ending: 'cancelled',
      title: 'Import cancelled',
      lead: `${countOf(accepted, 'row is', 'rows are')} in ${place} and ${accepted === 1 ? 'stays' : 'stay'} there. ${countOf(pending, 'row was', 'rows were')} not sent.`,
    };
  const faults = [
    ...(rejected > 0 ? [`${countOf(rejected, 'row')} rejected`] : []),
    ...(uncertain > 0 ? [`${countOf(uncertain, 'row')} uncertain`] : []),
  ];
  const took = run.endedAt === undefined ? '' : ` It took ${formatDuration(run.endedAt - run.startedAt)}.`;
  return {
    ending: 'finished',
    title: ['Import finished', ...faults].join(', '),
    lead: `${countOf(accepted, 'row', 'rows')} of ${fileName} ${accepted === 1 ? 'is' : 'are'} in ${place}.${took}`,
  };
}

function stoppedLead(run: RunProgress | undefined, place: string): string {
  if (!run || (run.counts.accepted === 0 && run.counts.uncertain === 0))
    return 'The import stopped before the first profile. Nothing was saved.';
  const { accepted, uncertain, pending } = run.counts;
  const unsure =
    uncertain > 0 ? ` Of ${countOf(uncertain, 'row')} it is not known whether they arrived.` : '';
  return `${countOf(accepted, 'row is', 'rows are')} in ${place} and ${accepted === 1 ? 'stays' : 'stay'} there.${unsure} ${countOf(pending, 'row was', 'rows were')} not sent.`;
}

/** A sentence as a heading. */
function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
