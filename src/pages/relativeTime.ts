const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How long ago something was, the way a table says it: “2 min ago”, “3 h ago”, “yesterday”, “4 days ago”, and the
 * day itself from a week on. Days are the calendar's, in the person's time zone.
 *
 * @param now and `then` in milliseconds since 1970; a `then` that lies ahead (another clock) counts as now
 */
export function formatRelative(now: number, then: number): string {
  const ago = now - then;
  if (ago < minute) return 'just now';
  if (ago < hour) return `${Math.floor(ago / minute)} min ago`;
  if (ago < day) return `${Math.floor(ago / hour)} h ago`;
  const days = calendarDay(now) - calendarDay(then);
  if (days === 1) return 'yesterday';
  if (days < 7) return `${days} days ago`;
  return formatDay(then);
}

/** The day as tables show it, in the person's time zone: 2022-03-14. */
export function formatDay(time: number): string {
  const date = new Date(time);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const full = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** The moment as sentences show it, in the person's time zone: 12 Nov 2024, 10:04:07. */
export function formatMoment(time: number): string {
  return full.format(time);
}

/** Days since 1970 on the person's own calendar. */
function calendarDay(time: number): number {
  const date = new Date(time);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / day);
}
