import { CircleCheck } from 'lucide-react';
import { Select } from '../../../components/Select.tsx';
import { type Reading, encodingLabels, encodings } from '../../../core/reading.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { delimiterOptions, differsFromDetected, quoteName, quoteOptions, quotes } from './readingWords.ts';

export const encodingOptions = encodings.map((value) => ({ value, label: encodingLabels[value] }));

/** How bytes become rows: detected, and each part to be changed. */
export function ReadingControls({ reading }: { reading: Reading }) {
  const change = useDraft((draft) => draft.changeReading);
  const evidence = useDraft((draft) => draft.encodingEvidence);
  return (
    <section className="reading" aria-label="How the file is read">
      <div className="reading__head">
        <h2>How the file is read</h2>
        <Detected reading={reading} />
      </div>
      <Select
        className="reading__field"
        size="sm"
        label="Encoding"
        value={reading.encoding}
        options={encodingOptions}
        onChange={(encoding) => void change({ encoding })}
      />
      <Select
        className="reading__field"
        size="sm"
        label="Delimiter"
        value={reading.delimiter}
        options={delimiterOptions(reading.delimiter)}
        onChange={(delimiter) => void change({ delimiter })}
      />
      <Select
        className="reading__field"
        size="sm"
        label="Quote"
        value={quoteName(reading.quote)}
        options={quoteOptions}
        onChange={(name) => void change({ quote: quotes[name] })}
      />
      <p className="text-caption">{evidence}</p>
      <p className="text-caption">Letters look wrong? Try another encoding. The preview changes at once.</p>
    </section>
  );
}

function Detected({ reading }: { reading: Reading }) {
  const detected = useDraft((draft) => draft.detected);
  const change = useDraft((draft) => draft.changeReading);
  if (!detected) return null;
  if (!differsFromDetected(reading, detected))
    return (
      <span className="reading__detected text-ok">
        <CircleCheck size={14} strokeWidth={1.5} aria-hidden />
        Detected
      </span>
    );
  const { firstRowIsNames } = reading;
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => void change({ ...detected, firstRowIsNames })}
    >
      Back to detected
    </button>
  );
}
