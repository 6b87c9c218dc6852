import './SkipLink.css';

/** The first tab stop of the page; leads to the element with the id `main`. */
export function SkipLink() {
  return (
    <a className="skip-link" href="#main">
      Skip to the content
    </a>
  );
}
