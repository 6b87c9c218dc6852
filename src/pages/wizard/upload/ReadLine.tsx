import { ChevronDown } from 'lucide-react';
import { Menu, type MenuItem } from '../../../components/Menu.tsx';
import type { FileFacts, Reading } from '../../../core/reading.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { countOf } from '../../words.ts';
import { encodingOptions } from './ReadingControls.tsx';
import {
  delimiterOptions,
  delimiterWord,
  encodingWord,
  namesWords,
  quoteName,
  quoteOptions,
  quotes,
} from './readingWords.ts';

interface ReadLineProps {
  reading: Reading;
  facts: FileFacts | undefined;
}

/** How the file was read, in one sentence in which each word can be changed. */
export function ReadLine({ reading, facts }: ReadLineProps) {
  const change = useDraft((draft) => draft.changeReading);
  const answerNames = useDraft((draft) => draft.answerNames);
  const rows = countOf(facts?.rows ?? 0, 'row') + (facts?.complete ? '' : ' so far');
  return (
    <p className="read-line">
      Read as:{' '}
      <Word
        label="Delimiter"
        word={delimiterWord(reading.delimiter)}
        items={choices(delimiterOptions(reading.delimiter), reading.delimiter, (delimiter) =>
          change({ delimiter }),
        )}
      />
      ,{' '}
      <Word
        label="Encoding"
        word={encodingWord(reading)}
        items={choices(encodingOptions, reading.encoding, (encoding) => change({ encoding }))}
      />
      , {rows}, {countOf(facts?.columns.length ?? 0, 'column')},{' '}
      <Word
        label="First row"
        word={reading.firstRowIsNames ? namesWords.yes : namesWords.no}
        items={choices(
          [
            { value: 'no', label: 'The first row is a person' },
            { value: 'yes', label: 'The first row holds column names' },
          ],
          reading.firstRowIsNames ? 'yes' : 'no',
          (answer) => answerNames(answer === 'yes'),
        )}
      />
      {reading.quote !== '"' && (
        <>
          ,{' '}
          <Word
            label="Quote"
            word={reading.quote === '' ? 'no quotes' : 'single quotes'}
            items={choices(quoteOptions, quoteName(reading.quote), (name) => change({ quote: quotes[name] }))}
          />
        </>
      )}
    </p>
  );
}

function choices<T extends string>(
  options: readonly { readonly value: T; readonly label: string }[],
  chosen: T,
  choose: (value: T) => Promise<void>,
): MenuItem[] {
  return options.map(({ value, label }) => ({
    label,
    checked: value === chosen,
    onSelect: () => void choose(value),
  }));
}

function Word({ label, word, items }: { label: string; word: string; items: readonly MenuItem[] }) {
  return (
    <Menu
      label={label}
      align="start"
      items={items}
      trigger={
        <button type="button" className="link-button read-line__word">
          {word}
          <ChevronDown size={12} strokeWidth={1.5} aria-hidden />
        </button>
      }
    />
  );
}
