import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { describeProblem } from '../../../core/problems.ts';
import type { FileFacts, FileList, Finding, Reading } from '../../../core/reading.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { RowsButton } from '../rows/RowsButton.tsx';
import { countOf, formatCount } from '../../words.ts';
import { encodingWord } from './readingWords.ts';

interface FindingsProps {
  facts: FileFacts;
  reading: Reading;
}

interface RowFinding {
  readonly list: FileList;
  readonly finding: Finding;
  readonly title: string;
  readonly advice: string;
}

/** What is odd about the file's rows, with the rows themselves one press away. */
export function Findings({ facts, reading }: FindingsProps) {
  return (
    <section className="findings" aria-label="Found in the file">
      <UnclosedQuote facts={facts} reading={reading} />
      {rowFindings(facts, reading).map(({ list, finding, title, advice }) => (
        <Notice
          key={list}
          tone="warn"
          title={`${title}.`}
          actions={<RowsButton look="words" title={title} list={list} count={finding.count} />}
        >
          {advice} First at row {formatCount(finding.firstRow)}.
        </Notice>
      ))}
    </section>
  );
}

function rowFindings(facts: FileFacts, reading: Reading): RowFinding[] {
  const { blank, uneven, undecodable } = facts;
  const findings: RowFinding[] = [
    {
      list: 'undecodable',
      finding: undecodable,
      title: `${countOf(undecodable.count, 'row has', 'rows have')} letters that could not be read as ${encodingWord(reading)}`,
      advice: 'Try another encoding above.',
    },
    {
      list: 'uneven',
      finding: uneven,
      title: `${countOf(uneven.count, 'row does', 'rows do')} not have ${countOf(facts.columns.length, 'value')}`,
      advice: 'Missing values are read as empty, extra ones are ignored.',
    },
    {
      list: 'blank',
      finding: blank,
      title: `${countOf(blank.count, 'row is', 'rows are')} empty`,
      advice: 'Empty rows are left out.',
    },
  ];
  return findings.filter(({ finding }) => finding.count > 0);
}

function UnclosedQuote({ facts, reading }: FindingsProps) {
  const change = useDraft((draft) => draft.changeReading);
  if (facts.unclosedQuote.count === 0) return null;
  const { title, advice } = describeProblem({ code: 'unclosed-quote', row: facts.unclosedQuote.firstRow });
  return (
    <Notice
      tone="err"
      title={title}
      actions={
        reading.quote !== '' && (
          <Button size="sm" onClick={() => void change({ quote: '' })}>
            Set Quote to None
          </Button>
        )
      }
    >
      {advice}
    </Notice>
  );
}
