import { ChevronLeft, ChevronRight, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { JsonView } from '../../../components/JsonView.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import type { DestinationChoice } from '../../../core/settings.ts';
import { firstRowOf, useDraft } from '../../../stores/importDraft/draft.ts';
import { clip } from '../../../stores/importDraft/runSlice.ts';
import { formatCount } from '../../words.ts';
import { recordOf } from './paging.ts';
import { usePreview } from './usePreview.ts';

/** The exact JSON of one row, any row, as the destination will get it. */
export function PreviewCard({ destination }: { destination: DestinationChoice }) {
  const chosenPart = useDraft((draft) => draft.part);
  const rows = useDraft((draft) => draft.facts?.rows ?? 0);
  const firstRow = useDraft(firstRowOf);
  const [wanted, setWanted] = useState<number>();
  const part = clip(chosenPart, rows);
  const record = recordOf(wanted ?? part.first + firstRow, part, firstRow);
  const { preview, problem } = usePreview(record, destination);
  const title = destination.kind === 'browser' ? 'What will be saved' : 'What will be sent';
  return (
    <aside className="card preview-card" aria-label={title}>
      <div className="preview-card__head">
        <h2>{title}</h2>
        <Pager
          row={record + firstRow}
          first={part.first + firstRow}
          last={part.first + part.count - 1 + firstRow}
          onChange={setWanted}
        />
        <CopyButton json={preview?.json} />
      </div>
      {problem !== undefined && <p className="preview-card__words">{problem}</p>}
      {preview?.leftOut !== undefined && (
        <div className="preview-card__words">
          <Notice tone="neutral" title={`Row ${formatCount(preview.row)} is left out.`}>
            {preview.leftOut}
          </Notice>
        </div>
      )}
      {preview?.json !== undefined && <JsonView label={`${title}, as JSON`} json={preview.json} />}
      <p className="preview-card__foot text-caption">
        {destination.kind === 'browser'
          ? 'The update that Mixpanel would get too, without its token.'
          : 'The project token is masked here and in what you copy.'}
      </p>
    </aside>
  );
}

interface PagerProps {
  row: number;
  first: number;
  last: number;
  onChange: (row: number) => void;
}

function Pager({ row, first, last, onChange }: PagerProps) {
  return (
    <div className="preview-card__pager" role="group" aria-label="Row to show">
      <IconButton
        size="sm"
        label="Previous row"
        icon={<ChevronLeft size={16} strokeWidth={1.5} aria-hidden />}
        disabled={row <= first}
        onClick={() => onChange(row - 1)}
      />
      <NumberField
        className="preview-card__row"
        size="sm"
        label="Row"
        value={row}
        min={first}
        max={Math.max(first, last)}
        onChange={onChange}
      />
      <IconButton
        size="sm"
        label="Next row"
        icon={<ChevronRight size={16} strokeWidth={1.5} aria-hidden />}
        disabled={row >= last}
        onClick={() => onChange(row + 1)}
      />
    </div>
  );
}

const copiedMs = 2000;

function CopyButton({ json }: { json: string | undefined }) {
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), copiedMs);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return (
    <Button
      size="sm"
      icon={<Copy size={16} strokeWidth={1.5} aria-hidden />}
      disabled={json === undefined}
      onClick={() => void navigator.clipboard.writeText(json ?? '').then(() => setIsCopied(true))}
    >
      <span aria-live="polite">{isCopied ? 'Copied' : 'Copy'}</span>
    </Button>
  );
}
