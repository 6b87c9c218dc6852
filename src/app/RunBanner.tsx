import { LinkButton } from '../components/Button.tsx';
import { Banner } from '../components/Notice.tsx';
import { isRunGoingOn, useDraft } from '../stores/importDraft/draft.ts';

/** On pages outside the wizard: an import goes on, and where to see it. */
export function RunBanner() {
  const isGoingOn = useDraft(isRunGoingOn);
  const fileName = useDraft((draft) => draft.file?.name);
  const settled = useDraft((draft) => (draft.run ? draft.run.records - draft.run.counts.pending : 0));
  const records = useDraft((draft) => draft.run?.records ?? 0);
  if (!isGoingOn) return null;
  return (
    <Banner
      title={
        <>
          Importing <bdi>{fileName}</bdi>.
        </>
      }
      actions={
        <LinkButton href="/import/run" size="sm">
          Show the import
        </LinkButton>
      }
    >
      {settled.toLocaleString('en-US')} of {records.toLocaleString('en-US')} rows done. Keep this tab open.
    </Banner>
  );
}
