/** Longer ids are refused (Mixpanel's import guide, cloud-import-data-preparation-guide). */
export const maxIdentifierLength = 255;

/**
 * Words that stand for "no id" and that Mixpanel's `/import` refuses, in any case
 * (mixpanel/docs, reference/import-events.mdx; `#n/a` is what Excel writes).
 */
const refused = new Set([
  '00000000-0000-0000-0000-000000000000',
  'anon',
  'anonymous',
  'nil',
  'none',
  'null',
  'n/a',
  '#n/a',
  'na',
  'undefined',
  'unknown',
  '<nil>',
  '0',
  '-1',
  'true',
  'false',
  '[]',
  '{}',
  'lmy47d',
]);

/** The identifier as it is sent: text, without white space or a byte order mark around it. */
export function cleanIdentifier(field: string): string {
  return field.trim();
}

/** True for `null`, `0`, `n/a` and the other words that many rows share without meaning one person. */
export function isRefusedIdentifier(identifier: string): boolean {
  return identifier.length <= 36 && refused.has(identifier.toLowerCase());
}
