import './Skeleton.css';

/** Stands where text will be. It says nothing to assistive technology. `width` is any CSS width. */
export function Skeleton({ width = '60%' }: { width?: string | undefined }) {
  return <span className="skeleton" aria-hidden="true" style={{ width }} />;
}
