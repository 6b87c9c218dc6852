import { Clipboard, FlaskConical, Lock, Table } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { DropZone } from '../../../components/DropZone.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { describeProblem } from '../../../core/problems.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { StepHeading } from '../StepHeading.tsx';
import { acceptedFiles, chooseFiles } from './choose.ts';
import { PasteDialog } from './PasteDialog.tsx';
import { chooseSample } from './sample.ts';

interface StartUploadProps {
  onNotice: (notice: string | undefined) => void;
}

/** Upload before there is a file, or after one that could not be used. */
export function StartUpload({ onNotice }: StartUploadProps) {
  const [isPasting, setIsPasting] = useState(false);
  return (
    <div className="step__wrap step__wrap--narrow">
      <StepHeading>Upload your file</StepHeading>
      <p className="text-lead step__lead">
        One row per profile. You choose what each column means in the next steps.
      </p>
      <FileProblem />
      <div className="upload__drop">
        <DropZone
          label="Drop a CSV file here"
          hint="CSV, TSV, plain text or .xlsx, also in .gz and .zip"
          accept={acceptedFiles}
          onFiles={chooseFiles}
        >
          <Button
            size="lg"
            icon={<Clipboard size={16} strokeWidth={1.5} aria-hidden />}
            onClick={() => setIsPasting(true)}
          >
            Paste from a spreadsheet
          </Button>
        </DropZone>
      </div>
      <UploadFacts onNotice={onNotice} />
      <PasteDialog open={isPasting} onClose={() => setIsPasting(false)} />
    </div>
  );
}

function FileProblem() {
  const problem = useDraft((draft) => draft.fileProblem);
  const name = useDraft((draft) => draft.file?.name);
  const discard = useDraft((draft) => draft.discard);
  if (!problem) return null;
  const { title, advice } = describeProblem(problem, name);
  return (
    <div className="upload__problem">
      <Notice tone="err" role="alert" title={title} onClose={discard}>
        {advice}
      </Notice>
    </div>
  );
}

function UploadFacts({ onNotice }: StartUploadProps) {
  return (
    <ul className="upload__facts">
      <li>
        <Lock size={16} strokeWidth={1.5} aria-hidden />
        <span>Your file stays in this browser until you import it.</span>
      </li>
      <li>
        <Table size={16} strokeWidth={1.5} aria-hidden />
        <span>Up to 1,000,000 rows at a time, with or without a row of column names.</span>
      </li>
      <li>
        <FlaskConical size={16} strokeWidth={1.5} aria-hidden />
        <span>
          No file at hand?{' '}
          <button type="button" className="link-button" onClick={() => void chooseSample().then(onNotice)}>
            Try it with sample data
          </button>
        </span>
      </li>
    </ul>
  );
}
