import type { PropertyValue } from '../../core/profiles/values.ts';

const shownItems = 3;

/** A property's value in the list of profiles: one line, as it reads best. */
export function ValueCell({ value }: { value: PropertyValue | undefined }) {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return <NoValue />;
  if (typeof value === 'boolean') return <span>{value ? 'Yes' : 'No'}</span>;
  if (typeof value === 'number') return <span className="text-number">{formatNumber(value)}</span>;
  if (typeof value === 'string') return <bdi>{value}</bdi>;
  if (isTextList(value)) return <Tags items={value} />;
  return <bdi className="text-mono">{JSON.stringify(value)}</bdi>;
}

export function NoValue() {
  return (
    <span className="text-3">
      <span aria-hidden="true">—</span>
      <span className="sr-only">no value</span>
    </span>
  );
}

function Tags({ items }: { items: readonly string[] }) {
  const rest = items.length - shownItems;
  return (
    <span className="users-tags">
      {items.slice(0, shownItems).map((item, index) => (
        <bdi key={index} className="users-tag">
          {item}
        </bdi>
      ))}
      {rest > 0 && (
        <span className="users-tag" title={items.slice(shownItems).join(', ')}>
          +{rest}
        </span>
      )}
    </span>
  );
}

function isTextList(value: PropertyValue): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function formatNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 20 });
}
