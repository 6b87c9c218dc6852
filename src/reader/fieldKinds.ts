const email = /^[^\s@]+@[^\s@.][^\s@]*\.[^\s@.]+$/;
/** RFC 5321, 4.5.3.1.3: a path is at most 256 characters, its brackets included. */
const longestEmail = 254;

/** True for text in the form of an e-mail address, white space around it allowed. */
export function looksLikeEmail(field: string): boolean {
  return field.includes('@') && field.length <= longestEmail && email.test(field.trim());
}

const number = /^[-+(]?\p{Sc}?\s?[-+]?\d[\d\s.,'’]*\)?\s?[%\p{Sc}]?$/u;
/** A phone number or a number with its parts held together by hyphens. */
const groupedDigits = /^[+(]*\d[\d\s().-]*$/;
const date = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([T ]\d{1,2}:\d{2}.*)?$/;

export type FieldKind = 'number' | 'date' | 'email' | 'words';

/** What a field looks like. A guess to compare fields by, never to convert them by. */
export function fieldKind(field: string): FieldKind {
  const text = field.trim();
  if (date.test(text)) return 'date';
  if (number.test(text) || groupedDigits.test(text)) return 'number';
  return looksLikeEmail(text) ? 'email' : 'words';
}
