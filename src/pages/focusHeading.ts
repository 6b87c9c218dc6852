/** Moves the focus to the page's heading, so that a screen reader reads it out and Tab goes on from there. */
export function focusHeading(): void {
  const heading = document.querySelector('h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}
