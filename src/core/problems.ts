/**
 * Everything that can stop a person, as data. Code deep inside returns one of these; `describeProblem` says it in
 * words. Row numbers are the spreadsheet's.
 */
export type Problem =
  | { readonly code: 'empty-file' }
  | { readonly code: 'only-blank-lines' }
  | { readonly code: 'only-names' }
  | { readonly code: 'not-text' }
  | { readonly code: 'workbook' }
  | { readonly code: 'archive-broken'; readonly what: ArchiveKind }
  | { readonly code: 'archive-encrypted' }
  | { readonly code: 'archive-empty'; readonly what: ArchiveKind; readonly entries: number }
  | { readonly code: 'archive-too-large'; readonly what: ArchiveKind; readonly limit: number }
  | { readonly code: 'archive-suspicious'; readonly what: ArchiveKind; readonly ratio: number }
  | { readonly code: 'archive-not-supported'; readonly detail: string }
  | { readonly code: 'nothing-pasted' }
  | { readonly code: 'too-many-columns'; readonly columns: number; readonly limit: number }
  | { readonly code: 'unclosed-quote'; readonly row: number }
  | { readonly code: 'line-too-long'; readonly row: number }
  | { readonly code: 'file-gone' }
  | { readonly code: 'not-readable'; readonly detail: string }
  | { readonly code: 'worker-died'; readonly detail: string }
  | { readonly code: 'store-unavailable'; readonly detail: string }
  | { readonly code: 'storage-full'; readonly detail: string }
  | { readonly code: 'not-authorised'; readonly destination: string; readonly detail: string }
  | { readonly code: 'wrong-address'; readonly destination: string; readonly detail: string }
  | { readonly code: 'unexpected-answer'; readonly destination: string; readonly detail: string }
  | { readonly code: 'unreachable'; readonly destination: string; readonly detail: string }
  | {
      readonly code: 'gave-up';
      readonly destination: string;
      readonly tries: number;
      readonly detail: string;
    }
  | { readonly code: 'not-set-up'; readonly destination: string; readonly detail: string };

/** A file that holds others: a workbook holds sheets. */
export type ArchiveKind = 'gzip' | 'zip' | 'workbook';

export interface ProblemWords {
  /** What was found. */
  readonly title: string;
  /** What to do. */
  readonly advice: string;
}

/** A problem as an exception, for code whose callers cannot go on. Crosses worker boundaries as its problem. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/**
 * @param subject the file's name as the person knows it, for problems of a file
 */
export function describeProblem(problem: Problem, subject = 'The file'): ProblemWords {
  if ('destination' in problem) return describeSendingProblem(problem);
  const name = subject === 'The file' ? subject : `“${subject}”`;
  switch (problem.code) {
    case 'empty-file':
      return words(`${name} is empty.`, 'Choose a file with at least one row.');
    case 'only-blank-lines':
      return words(`${name} has only blank lines.`, 'Choose a file with at least one row.');
    case 'only-names':
      return words(
        `${name} has column names but no rows below them.`,
        'Add rows, or say that the first row is data.',
      );
    case 'not-text':
      return words(`${name} is not a text file.`, 'Choose a CSV, TSV or TXT file.');
    case 'workbook':
      return words(
        `${name} is a workbook that Roster cannot open: an old .xls, one with a password, or one of another program.`,
        'In Excel, choose File, then Save as, then “Excel Workbook (.xlsx)” without a password or “CSV UTF-8”, and choose the file that makes. Or copy the cells and use Paste from a spreadsheet.',
      );
    case 'archive-broken':
    case 'archive-encrypted':
    case 'archive-empty':
    case 'archive-too-large':
    case 'archive-suspicious':
    case 'archive-not-supported':
      return describeArchiveProblem(problem, name);
    case 'nothing-pasted':
      return words('Nothing to read yet.', 'Copy some cells first.');
    case 'too-many-columns':
      return words(
        `${name} has ${problem.columns.toLocaleString('en-US')} columns.`,
        `A profile holds at most ${problem.limit.toLocaleString('en-US')} properties. Check the delimiter, or remove columns from the file.`,
      );
    case 'unclosed-quote':
      return words(
        `A quote opened in row ${problem.row.toLocaleString('en-US')} is never closed, so the rest of the file reads as one value.`,
        'Set Quote to None, or fix that row.',
      );
    case 'line-too-long':
      return words(
        `Row ${problem.row.toLocaleString('en-US')} has over 2,000,000 characters without an end.`,
        'The file may not be a table, or its lines may end otherwise than was guessed.',
      );
    case 'file-gone':
      return words('The file changed or moved since you chose it.', 'Choose it again to go on.');
    case 'not-readable':
      return words(`${name} could not be read.`, problem.detail);
    case 'worker-died':
      return words(
        'The part of Roster that works on the file stopped.',
        `Choose the file again to go on. (${problem.detail})`,
      );
    case 'store-unavailable':
      return words('Profiles could not be reached in this browser.', problem.detail);
    case 'storage-full':
      return words(
        'This browser has no room left.',
        'What was saved before stays. Free some space on this device, then import again.',
      );
  }
}

type ArchiveProblem = Extract<Problem, { readonly code: `archive-${string}` }>;

const archiveWords: Record<ArchiveKind, { readonly is: string; readonly parts: string }> = {
  gzip: { is: 'a gzip file', parts: 'a file' },
  zip: { is: 'a zip file', parts: 'CSV, TSV, TXT or .xlsx files' },
  workbook: { is: 'an Excel workbook', parts: 'cells' },
};

function describeArchiveProblem(problem: ArchiveProblem, name: string): ProblemWords {
  switch (problem.code) {
    case 'archive-broken':
      return words(
        `${name} is ${archiveWords[problem.what].is}, but it is damaged or cut short.`,
        'Download or save it again, and choose the new file.',
      );
    case 'archive-encrypted':
      return words(`${name} is locked with a password.`, 'Unpack it, and choose the file that was inside.');
    case 'archive-empty':
      return words(
        `${name} is ${archiveWords[problem.what].is} without ${archiveWords[problem.what].parts} in it.`,
        problem.entries > 0
          ? `Of the ${problem.entries.toLocaleString('en-US')} files in it none is a table.`
          : 'Choose another file.',
      );
    case 'archive-too-large':
      return words(
        `${name} unpacks to more than ${formatGigabytes(problem.limit)}, which is more than Roster reads.`,
        'Unpack it, split the table, and choose one part at a time.',
      );
    case 'archive-suspicious':
      return words(
        `${name} is ${archiveWords[problem.what].is} that unpacks to over ${problem.ratio.toLocaleString('en-US')} times its size, as files made to fill a disk do.`,
        'If you trust it, unpack it and choose the file that was inside.',
      );
    case 'archive-not-supported':
      return words(
        `${name} is packed in a way that Roster does not know.`,
        `Unpack it, and choose the file that was inside. ${problem.detail}`,
      );
  }
}

function formatGigabytes(bytes: number): string {
  return `${(bytes / 1024 ** 3).toLocaleString('en-US', { maximumFractionDigits: 1 })} GB`;
}

type SendingProblem = Extract<Problem, { readonly destination: string }>;

function describeSendingProblem(problem: SendingProblem): ProblemWords {
  const { destination, detail } = problem;
  switch (problem.code) {
    case 'not-authorised':
      return words(
        `${destination} did not accept the project token.`,
        `Check the token in Settings. ${detail}`,
      );
    case 'wrong-address':
      return words(`There is no ${destination} at this address.`, `Check the host in Settings. ${detail}`);
    case 'unexpected-answer':
      return words(
        `The answer did not come from ${destination}.`,
        `A proxy or a sign-in page may stand in between. Check the host in Settings. ${detail}`,
      );
    case 'unreachable':
      return words(
        `No answer from ${destination}.`,
        `Check the connection and the host in Settings; an ad blocker or a firewall may block it. ${detail}`,
      );
    case 'gave-up':
      return words(
        `${destination} did not take the profiles after ${problem.tries} tries.`,
        `Try again later. ${detail}`,
      );
    case 'not-set-up':
      return words(`${destination} is not set up yet.`, detail);
  }
}

function words(title: string, advice: string): ProblemWords {
  return { title, advice: advice.trim() };
}
