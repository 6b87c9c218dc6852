import type { RuledOddity } from '../../../core/findings.ts';
import type { FileFacts, FileList, Finding, Reading } from '../../../core/reading.ts';
import { countOf } from '../../words.ts';
import { encodingWord } from './readingWords.ts';

/** Rows of one kind that a person should know of. */
export interface RowFinding {
  readonly list: FileList;
  readonly finding: Finding;
  readonly title: string;
  readonly advice: string;
  /** Set where the person can choose to leave such rows out. */
  readonly rules: readonly RuledOddity[];
}

const rows = (count: number, one: string, many: string): string =>
  countOf(count, `row ${one}`, `rows ${many}`);

/** What is odd about the rows of a file, the most harmful first. */
export function rowFindings(facts: FileFacts, reading: Reading): RowFinding[] {
  const { blank, uneven, oddities, passedOver } = facts;
  const { damaged, undecodable, nul, overlong, comment } = oddities;
  const findings: RowFinding[] = [
    {
      list: 'damaged',
      finding: damaged,
      title: rows(damaged.count, 'has a stray quote', 'have stray quotes'),
      advice:
        'The quote is read as text, so that it does not swallow the rows after it. If quotes mean nothing in this file, set Quote to None.',
      rules: ['damaged'],
    },
    {
      list: 'undecodable',
      finding: undecodable,
      title: `${rows(undecodable.count, 'has', 'have')} letters that could not be read as ${encodingWord(reading)}`,
      advice: 'Try another encoding above.',
      rules: ['undecodable'],
    },
    {
      list: 'uneven',
      finding: uneven,
      title: `${rows(uneven.count, 'does', 'do')} not have ${countOf(facts.columns.length, 'value')}`,
      advice: 'Missing values are read as empty. Extra ones stay in view here and are not imported.',
      rules: ['short', 'long'],
    },
    {
      list: 'nul',
      finding: nul,
      title: `${rows(nul.count, 'has', 'have')} NUL characters`,
      advice: 'A file that was damaged on its way often has them.',
      rules: ['nul'],
    },
    {
      list: 'overlong',
      finding: overlong,
      title: `${rows(overlong.count, 'has a value', 'have values')} of over 10,000 characters`,
      advice: 'See whether they are meant to be that long.',
      rules: ['overlong'],
    },
    {
      list: 'blank',
      finding: blank,
      title: rows(blank.count, 'is empty', 'are empty'),
      advice: 'Empty rows are left out.',
      rules: [],
    },
    {
      list: 'comment',
      finding: comment,
      title: rows(comment.count, 'is a comment', 'are comments'),
      advice: `They start with “${reading.comment ?? ''}” and are left out.`,
      rules: [],
    },
    {
      list: 'passedOver',
      finding: passedOver,
      title: rows(passedOver.count, 'around the table is passed over', 'around the table are passed over'),
      advice: 'They are no part of the import.',
      rules: [],
    },
  ];
  return findings.filter(({ finding }) => finding.count > 0);
}

/** “First at row 1,208, line 1,310.” The line is left out where it is the row's own number. */
export function placeWords({ firstRow, firstLine }: Finding): string {
  const row = firstRow.toLocaleString('en-US');
  const line =
    firstLine === undefined || firstLine === firstRow ? '' : `, line ${firstLine.toLocaleString('en-US')}`;
  return `First at row ${row}${line}.`;
}
