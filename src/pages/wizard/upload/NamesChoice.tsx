import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { Switch } from '../../../components/Switch.tsx';
import { useDraft } from '../../../stores/importDraft/draft.ts';

/** Whether the first row holds names: asked when it looks like it, and always there to be switched. */
export function NamesChoice() {
  const guess = useDraft((draft) => draft.namesGuess);
  const isAnswered = useDraft((draft) => draft.namesAnswered);
  const firstRowIsNames = useDraft((draft) => draft.reading?.firstRowIsNames ?? false);
  const answer = useDraft((draft) => draft.answerNames);
  const isAsked = guess?.looksLikeNames === true && !isAnswered && !firstRowIsNames;
  return (
    <section className="names-choice" aria-label="Column names">
      {isAsked && (
        <Notice
          tone="info"
          title="Is the first row names or a person?"
          actions={
            <>
              <Button size="sm" onClick={() => void answer(true)}>
                It holds column names
              </Button>
              <Button size="sm" onClick={() => void answer(false)}>
                It is a person
              </Button>
            </>
          }
        >
          {guess.reason}
        </Notice>
      )}
      <Switch
        label="First row contains column names"
        checked={firstRowIsNames}
        onChange={(next) => void answer(next)}
        hint={
          firstRowIsNames
            ? 'Row 1 names the columns and is not imported.'
            : 'Row 1 is imported like every other row. Columns are called A, B, C and so on.'
        }
      />
    </section>
  );
}
