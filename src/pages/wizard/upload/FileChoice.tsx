import { useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { RadioGroup } from '../../../components/RadioGroup.tsx';
import type { FileQuestion } from '../../../core/opening.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { StepHeading } from '../StepHeading.tsx';

const questions: Record<FileQuestion['what'], { title: string; use: string }> = {
  file: { title: 'Which file?', use: 'Use this file' },
  'file-in-zip': { title: 'Which file of the archive?', use: 'Use this file' },
  sheet: { title: 'Which sheet of the workbook?', use: 'Use this sheet' },
};

/** One import reads one table: where several were chosen or found, the person says which. */
export function FileChoice({ question }: { question: FileQuestion }) {
  const pick = useDraft((draft) => draft.pick);
  const discard = useDraft((draft) => draft.discard);
  const [id, setId] = useState(question.options[0]?.id ?? '');
  const { title, use } = questions[question.what];
  return (
    <div className="step__wrap step__wrap--narrow">
      <StepHeading>{title}</StepHeading>
      <p className="text-lead step__lead">One import reads one table. The others can be imported after it.</p>
      <RadioGroup
        label="Tables found"
        value={id}
        layout="cards"
        options={question.options.map(({ id: value, label, detail }) => ({
          value,
          label: <bdi>{label}</bdi>,
          hint: detail,
        }))}
        onChange={setId}
      />
      <div className="upload__choice">
        <Button variant="primary" size="lg" onClick={() => void pick(id)}>
          {use}
        </Button>
        <Button variant="ghost" size="lg" onClick={discard}>
          Choose another file
        </Button>
      </div>
    </div>
  );
}
