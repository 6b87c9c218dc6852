export interface JsonToken {
  readonly kind: 'key' | 'string' | 'number' | 'const' | 'punct';
  readonly text: string;
}

const pattern = /"(?:[^"\\]|\\.)*"(?=(\s*:)?)|-?\d[\d.eE+-]*|true|false|null|[^"\w-]+|[\s\S]/g;

/**
 * Cuts JSON text into pieces to colour. The pieces joined are the text again, whatever it is; text that is not JSON
 * only gets odd colours.
 */
export function jsonTokens(json: string): JsonToken[] {
  const tokens: JsonToken[] = [];
  for (const match of json.matchAll(pattern)) {
    tokens.push({ kind: kindOf(match[0], match[1] !== undefined), text: match[0] });
  }
  return tokens;
}

function kindOf(text: string, beforeColon: boolean): JsonToken['kind'] {
  if (text.startsWith('"') && text.length > 1) return beforeColon ? 'key' : 'string';
  if (/^-?\d/.test(text)) return 'number';
  if (text === 'true' || text === 'false' || text === 'null') return 'const';
  return 'punct';
}
