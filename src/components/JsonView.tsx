import { useMemo } from 'react';
import { jsonTokens } from './jsonTokens.ts';
import './JsonView.css';

interface JsonViewProps {
  /** Shown as it is, indentation included. Meant for one profile, not for a file. */
  json: string;
  label: string;
}

/** JSON to read, coloured. */
export function JsonView({ json, label }: JsonViewProps) {
  const tokens = useMemo(() => jsonTokens(json), [json]);
  return (
    <pre className="json-view" role="region" aria-label={label} tabIndex={0} dir="ltr">
      <code>
        {tokens.map((token, index) =>
          token.kind === 'punct' && token.text.trim() === '' ? (
            token.text
          ) : (
            <span key={index} className={`json-view__${token.kind}`}>
              {token.text}
            </span>
          ),
        )}
      </code>
    </pre>
  );
}
