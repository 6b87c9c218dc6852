import { CircleCheck, FileText, RefreshCw } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../../components/Button.tsx';
import { ProgressBar } from '../../../components/ProgressBar.tsx';
import type { ContainerLayer } from '../../../core/opening.ts';
import type { FileFacts } from '../../../core/reading.ts';
import type { ChosenFile } from '../../../stores/importDraft/fileSlice.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { countOf, formatBytes, formatCount, formatDateTime } from '../../words.ts';
import { acceptedFiles, chooseFiles } from './choose.ts';

interface FileCardProps {
  file: ChosenFile;
  facts: FileFacts | undefined;
}

/** The chosen file, how much of it has been read, and ways to be rid of it. */
export function FileCard({ file, facts }: FileCardProps) {
  const discard = useDraft((draft) => draft.discard);
  const containers = useDraft((draft) => draft.containers);
  const input = useRef<HTMLInputElement>(null);
  const changed = file.changedAt === undefined ? 'pasted' : `changed ${formatDateTime(file.changedAt)}`;
  return (
    <section className="file-card" aria-label="File">
      <div className="file-card__head">
        <FileText size={20} strokeWidth={1.5} aria-hidden />
        <div>
          <bdi className="file-card__name">{file.name}</bdi>
          <div className="text-caption text-number">
            {formatBytes(file.size)} · {changed}
          </div>
          {containers.length > 0 && <ContainerWords containers={containers} />}
        </div>
      </div>
      <CountProgress facts={facts} />
      <div className="file-card__actions">
        <Button
          size="sm"
          icon={<RefreshCw size={16} strokeWidth={1.5} aria-hidden />}
          onClick={() => input.current?.click()}
        >
          Replace file
        </Button>
        <Button size="sm" variant="ghost" onClick={discard}>
          Remove
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          accept={acceptedFiles}
          aria-label="Replace file"
          hidden
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            chooseFiles(files);
          }}
        />
      </div>
    </section>
  );
}

const containerWords: Record<ContainerLayer['kind'], string> = {
  gzip: 'unpacked from gzip',
  zip: 'from the archive',
  workbook: 'sheet of the workbook',
};

/** What the table was taken out of: “people.csv”, from the archive. */
function ContainerWords({ containers }: { containers: readonly ContainerLayer[] }) {
  return (
    <ul className="text-caption">
      {containers.map(({ kind, name }) => (
        <li key={kind}>
          {name !== undefined && (
            <>
              <bdi>“{name}”</bdi>,{' '}
            </>
          )}
          {containerWords[kind]}
        </li>
      ))}
    </ul>
  );
}

function CountProgress({ facts }: { facts: FileFacts | undefined }) {
  if (facts?.complete)
    return (
      <div className="file-card__count" role="status">
        <CircleCheck className="text-ok" size={16} strokeWidth={1.5} aria-hidden />
        <span>
          <b>{formatCount(facts.rows)}</b> {facts.rows === 1 ? 'row' : 'rows'}
        </span>
        <span className="text-caption file-card__end">all read</span>
      </div>
    );
  const { bytesRead = 0, bytesTotal = 0, rows = 0 } = facts ?? {};
  return (
    <div className="file-card__counting">
      <ProgressBar
        label="Counting rows"
        value={bytesTotal === 0 ? undefined : Math.min(1, bytesRead / bytesTotal)}
        valueText={`${countOf(rows, 'row')} counted so far`}
      />
      <div className="file-card__count">
        <span>
          <b>{formatCount(rows)}</b> rows counted so far
        </span>
        <span className="text-caption file-card__end">
          {formatBytes(bytesRead)} of {formatBytes(bytesTotal)}
        </span>
      </div>
    </div>
  );
}
