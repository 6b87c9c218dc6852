import { Notice } from '../../../components/Notice.tsx';
import type { Recipe } from '../../../core/mapping/recipe.ts';
import { describeProblem } from '../../../core/problems.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { countingWords } from '../numbers/counting.ts';
import { NumberLines } from '../numbers/NumberLines.tsx';
import { useNumbers } from '../numbers/useNumbers.ts';
import { formatCount } from '../../words.ts';
import { IdentifierFindings } from './IdentifierFindings.tsx';

/** What the chosen identifier makes of the file, always in sight. */
export function IdentifierResult({ recipe }: { recipe: Recipe }) {
  const { numbers, isComplete, share } = useNumbers();
  const problem = useDraft((draft) => draft.numbersProblem);
  const noun = recipe.profile.kind === 'group' ? 'group profile' : 'profile';
  return (
    <aside className="card identifier-result" aria-label="Result">
      <div className="identifier-result__numbers">
        <p className="text-2">This gives you{!isComplete && ', so far,'}</p>
        <p className="identifier-result__profiles">
          <strong>{numbers ? formatCount(numbers.profiles) : '…'}</strong>{' '}
          {numbers?.profiles === 1 ? noun : `${noun}s`}
        </p>
        {problem ? (
          <Notice tone="err" role="alert" title={describeProblem(problem).title}>
            {describeProblem(problem).advice}
          </Notice>
        ) : (
          !isComplete && <p className="text-3 text-number">{countingWords(share)}</p>
        )}
        <NumberLines />
      </div>
      {numbers && <IdentifierFindings numbers={numbers} recipe={recipe} />}
    </aside>
  );
}
