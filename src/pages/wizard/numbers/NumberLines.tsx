import type { FileList } from '../../../core/reading.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { sentCount } from '../../../core/plan/numbers.ts';
import { StackedBar } from '../../../components/StackedBar.tsx';
import { RowsButton } from '../rows/RowsButton.tsx';
import { formatCount } from '../../words.ts';
import { type NumberLine, leftOutReasons, profileLines, sourceLines } from './lines.ts';
import { useNumbers } from './useNumbers.ts';
import './numbers.css';

const wholeFile: FileList = 'all';

/** The rows of the file split by where their identifier comes from, then by what they become. Both sums are shown. */
export function NumberLines() {
  const { numbers, isComplete, isPart } = useNumbers();
  const recipe = useDraft((draft) => draft.recipe);
  if (!numbers || !recipe)
    return <p className="text-3">The numbers appear as soon as the file has been read.</p>;
  const sources = sourceLines(numbers, recipe);
  const reasons = leftOutReasons(numbers);
  const total = isPart ? 'Rows in the chosen part' : 'Rows in the file';
  return (
    <div className="numbers">
      <StackedBar parts={sources.map(({ label, count, tone }) => ({ label, value: count, tone }))} />
      <dl className="numbers__lines">
        <div className="numbers__total">
          <dt>{isComplete ? total : 'Rows so far'}</dt>
          <dd>
            {isComplete && !isPart ? (
              <RowsButton look="number" title={total} list={wholeFile} count={numbers.rowsRead} />
            ) : (
              <span className="text-number">{formatCount(numbers.rowsRead)}</span>
            )}
          </dd>
        </div>
        {sources.map((line) => (
          <Line key={line.label} line={line} hasDot />
        ))}
      </dl>
      {reasons && <p className="text-caption">Left out: {reasons}.</p>}
      <dl className="numbers__lines">
        <div className="numbers__total">
          <dt>Rows to import</dt>
          <dd className="text-number">{formatCount(sentCount(numbers))}</dd>
        </div>
        {profileLines(numbers).map((line) => (
          <Line key={line.label} line={line} />
        ))}
      </dl>
    </div>
  );
}

function Line({ line, hasDot = false }: { line: NumberLine; hasDot?: boolean }) {
  return (
    <div>
      <dt>
        {hasDot && <span className={`numbers__dot numbers__dot--${line.tone}`} aria-hidden="true" />}
        {line.label}
      </dt>
      <dd>
        {line.list ? (
          <RowsButton look="number" title={line.label} list={line.list} count={line.count} />
        ) : (
          <span className="text-number">{formatCount(line.count)}</span>
        )}
      </dd>
    </div>
  );
}
