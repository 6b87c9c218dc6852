import { useState } from 'react';
import { useLocation } from 'wouter';
import { Notice } from '../../../components/Notice.tsx';
import type { Problem } from '../../../core/problems.ts';
import type { FileFacts } from '../../../core/reading.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { Step } from '../Step.tsx';
import { pathOf } from '../steps.ts';
import { countOf } from '../../words.ts';
import { FileChoice } from './FileChoice.tsx';
import { FileView } from './FileView.tsx';
import { useSampleLink } from './sample.ts';
import { StartUpload } from './StartUpload.tsx';
import { usePaste } from './usePaste.ts';
import './upload.css';

/** Step 1: which file, and how it is read. */
export function UploadStep() {
  const [, navigate] = useLocation();
  const file = useDraft((draft) => draft.file);
  const facts = useDraft((draft) => draft.facts);
  const problem = useDraft((draft) => draft.fileProblem);
  const question = useDraft((draft) => draft.fileQuestion);
  const [notice, setNotice] = useState<string>();
  usePaste(setNotice);
  useSampleLink(setNotice);
  const isOpen = file !== undefined && !question && (problem === undefined || canReadOtherwise(problem));
  return (
    <Step
      layout={isOpen ? 'table' : 'page'}
      summary={isOpen ? <FileSummary facts={problem ? undefined : facts} /> : 'Choose a file to continue'}
      continueLabel="Continue to Identifier"
      canContinue={isOpen && facts !== undefined && problem === undefined}
      onContinue={() => navigate(pathOf('identifier'))}
    >
      {notice && (
        <div className="upload__notice">
          <Notice tone="info" role="status" title={notice} onClose={() => setNotice(undefined)} />
        </div>
      )}
      {question && <FileChoice key={question.what} question={question} />}
      {isOpen && <FileView file={file} />}
      {!question && !isOpen && <StartUpload onNotice={setNotice} />}
    </Step>
  );
}

/** True for problems that another delimiter, quote or row of names may solve: the file stays, with its controls. */
function canReadOtherwise(problem: Problem): boolean {
  return ['too-many-columns', 'only-names', 'unclosed-quote'].includes(problem.code);
}

function FileSummary({ facts }: { facts: FileFacts | undefined }) {
  if (!facts) return null;
  return (
    <span className="step__summary">
      {!facts.complete && <span className="upload__early">You can continue while the rest is counted</span>}
      <b>
        {countOf(facts.columns.length, 'column')} · {countOf(facts.rows, 'row')}
        {!facts.complete && ' so far'}
      </b>
    </span>
  );
}
