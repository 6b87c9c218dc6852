import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { Select } from '../../../components/Select.tsx';
import type { RuledOddity } from '../../../core/findings.ts';
import { describeProblem } from '../../../core/problems.ts';
import type { FileFacts, Reading, StructureNote } from '../../../core/reading.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { RowsButton } from '../rows/RowsButton.tsx';
import { placeWords, type RowFinding, rowFindings } from './rowFindings.ts';

interface FindingsProps {
  facts: FileFacts;
  reading: Reading;
}

/** What is odd about the file's rows, with the rows themselves one press away. */
export function Findings({ facts, reading }: FindingsProps) {
  return (
    <section className="findings" aria-label="Found in the file">
      <UnclosedQuote facts={facts} reading={reading} />
      {facts.structure.map((note) => (
        <StructureQuestion key={`${note.kind} ${note.firstRow}`} note={note} />
      ))}
      <Passed reading={reading} />
      {rowFindings(facts, reading).map((finding) => (
        <FindingNotice key={finding.list} {...finding} />
      ))}
    </section>
  );
}

function FindingNotice({ list, finding, title, advice, rules }: RowFinding) {
  return (
    <Notice
      tone="warn"
      title={`${title}.`}
      actions={
        <>
          <RowsButton look="words" title={title} list={list} count={finding.count} />
          {list === 'damaged' && <QuoteToNone />}
        </>
      }
    >
      {advice} {placeWords(finding)}
      {rules.length > 0 && <RuleChoice title={title} rules={rules} />}
    </Notice>
  );
}

const ruleOptions = [
  { value: 'take', label: 'Take them as they are' },
  { value: 'leave-out', label: 'Leave them out' },
] as const;

function RuleChoice({ title, rules }: { title: string; rules: readonly RuledOddity[] }) {
  const chosen = useDraft((draft) => draft.recipe?.rules);
  const change = useDraft((draft) => draft.changeRecipe);
  const [first] = rules;
  return (
    <Select
      size="sm"
      hideLabel
      label={`What to do: ${title}`}
      value={(first && chosen?.[first]) ?? 'take'}
      options={ruleOptions}
      onChange={(rule) =>
        change({ rules: { ...chosen, ...Object.fromEntries(rules.map((name) => [name, rule])) } })
      }
    />
  );
}

/** Something around the table: said, and passed over only when the person agrees. */
function StructureQuestion({ note }: { note: StructureNote }) {
  const change = useDraft((draft) => draft.changeReading);
  return (
    <Notice
      tone="info"
      title={structureTitles[note.kind]}
      actions={
        <Button size="sm" onClick={() => void change(note.suggestion)}>
          {structureActions[note.kind]}
        </Button>
      }
    >
      {note.reason}
    </Notice>
  );
}

const structureTitles: Record<StructureNote['kind'], string> = {
  preamble: 'Is there text above the table?',
  'two-row-names': 'Do the names take two rows?',
  footer: 'Is there text below the table?',
  totals: 'Is the last row a total?',
  'second-table': 'Is there a second table below?',
};

const structureActions: Record<StructureNote['kind'], string> = {
  preamble: 'Pass over it',
  'two-row-names': 'Start at the second one',
  footer: 'Pass over it',
  totals: 'Pass over it',
  'second-table': 'Read the first table only',
};

/** The way back after rows around the table were passed over. */
function Passed({ reading }: { reading: Reading }) {
  const change = useDraft((draft) => draft.changeReading);
  if ((reading.firstTableRow ?? 1) === 1 && (reading.lastTableRow ?? null) === null) return null;
  return (
    <Notice
      tone="neutral"
      title="Only a part of the file is read as the table."
      actions={
        <Button size="sm" onClick={() => void change({ firstTableRow: 1, lastTableRow: null })}>
          Read all rows
        </Button>
      }
    />
  );
}

function QuoteToNone() {
  const change = useDraft((draft) => draft.changeReading);
  return (
    <Button size="sm" onClick={() => void change({ quote: '' })}>
      Set Quote to None
    </Button>
  );
}

function UnclosedQuote({ facts, reading }: FindingsProps) {
  if (facts.unclosedQuote.count === 0) return null;
  const { title, advice } = describeProblem({ code: 'unclosed-quote', row: facts.unclosedQuote.firstRow });
  return (
    <Notice tone="err" title={title} actions={reading.quote !== '' && <QuoteToNone />}>
      {advice}
    </Notice>
  );
}
