import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { type ProblemWords, describeProblem } from '../../../core/problems.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import type { ChosenFile } from '../../../stores/importDraft/fileSlice.ts';
import { useFileDrop } from '../useFileDrop.ts';
import { chooseFiles } from './choose.ts';
import { FileCard } from './FileCard.tsx';
import { Findings } from './Findings.tsx';
import { NamesChoice } from './NamesChoice.tsx';
import { PartChoice } from './PartChoice.tsx';
import { Preview } from './Preview.tsx';
import { ReadingControls } from './ReadingControls.tsx';
import { ReadLine } from './ReadLine.tsx';

interface FileViewProps {
  file: ChosenFile;
}

/** Upload with a file: what it is and how it is read beside all of its rows. */
export function FileView({ file }: FileViewProps) {
  const facts = useDraft((draft) => draft.facts);
  const reading = useDraft((draft) => draft.reading);
  const problem = useDraft((draft) => draft.fileProblem);
  useFileDrop(chooseFiles);
  return (
    <div className="upload">
      {reading && !problem && <ReadLine reading={reading} facts={facts} />}
      <aside className="upload__side" aria-label="About the file">
        <FileCard file={file} facts={facts} />
        {problem && <ReadingProblem words={describeProblem(problem, file.name)} />}
        {facts && !problem && <PartChoice facts={facts} />}
        {reading && <NamesChoice />}
        {reading && <ReadingControls reading={reading} />}
        {reading && facts && !problem && <Findings facts={facts} reading={reading} />}
      </aside>
      <Preview facts={problem ? undefined : facts} />
    </div>
  );
}

function ReadingProblem({ words }: { words: ProblemWords }) {
  const detected = useDraft((draft) => draft.detected);
  const change = useDraft((draft) => draft.changeReading);
  return (
    <Notice
      tone="err"
      role="alert"
      title={words.title}
      actions={
        detected && (
          <Button size="sm" onClick={() => void change(detected)}>
            Back to detected
          </Button>
        )
      }
    >
      {words.advice}
    </Notice>
  );
}
