import fc from 'fast-check';
import { expect, it } from 'vitest';
import { XmlScanner, attribute } from './xml.ts';

function events(pieces: readonly string[]): string[] {
  const seen: string[] = [];
  const scanner = new XmlScanner({
    open: (name, attributes) => seen.push(`<${name} ${attribute(attributes, 'a') ?? ''}>`),
    close: (name) => seen.push(`</${name}>`),
    text: (text) => seen.push(text),
  });
  for (const piece of pieces) scanner.push(piece);
  scanner.finish();
  return joinText(seen);
}

const joinText = (seen: readonly string[]): string[] =>
  seen
    .join('\0')
    .replaceAll(/([^>])\0(?!<)/g, '$1')
    .split('\0');

const xml =
  '<?xml version="1.0"?><!-- <no> --><x:b a="1 > 0" \n/><c d=\'"\' x:a="&lt;&#233;"><![CDATA[<&amp;]]>1 &lt; 2 &#x6F22;&amp;amp; &unknown;</c>';

it('XML gives the same however it is cut', () => {
  const whole = events([xml]);
  expect(whole).toEqual(['<b 1 > 0>', '</b>', '<c <é>', '<&amp;1 < 2 漢&amp; &unknown;', '</c>']);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: xml.length }), { maxLength: 8 }), (cuts) => {
      const places = [0, ...cuts.toSorted((a, b) => a - b), xml.length];
      const pieces = places.slice(1).map((end, index) => xml.slice(places[index], end));
      expect(events(pieces).join('')).toBe(whole.join(''));
    }),
  );
});

it.each(['<a', '<a b="', '<!-- ', 'text & more <', '<!DOCTYPE a>'])('%s is not whole XML', (text) => {
  expect(() => events([text])).toThrow(RangeError);
});
