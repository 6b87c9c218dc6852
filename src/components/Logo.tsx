/** The mark, 20 px. The name stands beside it. */
export function Logo() {
  return (
    <svg className="logo" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <rect className="logo__tile" width="20" height="20" rx="5" />
      <g className="logo__lines" strokeWidth="1.75" strokeLinecap="round">
        <path d="M5.25 6h.01M5.25 10h.01M5.25 14h.01" strokeWidth="2" />
        <path d="M8.5 6h6.25M8.5 10h4M8.5 14h6.25" />
      </g>
    </svg>
  );
}
