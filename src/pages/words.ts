/** A whole number with its thousands grouped, as every screen shows it. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}

/** “1 row”, “2 rows”. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}

/** A file's size: bytes up to 1 KB, then whole KB, then MB with one decimal (1 MB = 1,000,000 bytes). */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return countOf(bytes, 'byte');
  if (bytes < 999_500) return `${formatCount(Math.round(bytes / 1000))} KB`;
  return `${formatCount(Math.round(bytes / 100_000) / 10)} MB`;
}

/** How long something takes, rounded: “41 s”, “3 min”, “about 1 h”. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `about ${Math.round(minutes / 60)} h`;
}

const dateTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** “12 Nov 2024, 10:04”, in the person's time zone. */
export function formatDateTime(milliseconds: number): string {
  return dateTime.format(milliseconds);
}

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** “10:04:12”, in the person's time zone. */
export function formatTime(milliseconds: number): string {
  return time.format(milliseconds);
}
