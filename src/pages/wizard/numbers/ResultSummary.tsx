import { useDraft } from '../../../stores/importDraft/draft.ts';
import { countOf } from '../../words.ts';
import { countingWords } from './counting.ts';
import { useNumbers, useSettled } from './useNumbers.ts';

/** The foot's line of result: “48,216 rows become 48,091 profiles”. Read out when it has settled. */
export function ResultSummary() {
  const { numbers, isComplete, share } = useNumbers();
  const isGroup = useDraft((draft) => draft.recipe?.profile.kind === 'group');
  const noun = isGroup ? 'group profile' : 'profile';
  const words =
    isComplete && numbers
      ? `${countOf(numbers.rowsRead, 'row becomes', 'rows become')} ${countOf(numbers.profiles, noun)}`
      : countingWords(share);
  const settled = useSettled(isComplete ? words : '');
  return (
    <span className="step__summary">
      <span>{words}</span>
      <span className="sr-only" role="status">
        {settled}
      </span>
    </span>
  );
}
