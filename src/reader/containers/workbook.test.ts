import { describe, expect, it } from 'vitest';
import { openChosen } from './openChosen.ts';
import { makeWorkbook } from './testArchives.ts';

type Parts = Parameters<typeof makeWorkbook>[0];

async function csvOf(rows: string, parts: Omit<Parts, 'sheets'> = {}): Promise<string> {
  const opened = await openChosen({
    kind: 'file',
    file: makeWorkbook({ sheets: { Sheet1: rows }, ...parts }),
  });
  if (opened.kind !== 'source') throw new Error('a question');
  return opened.source.original.text();
}

/** One cell of a number in a format. */
const shown = async (value: string, format: string, from1904 = false): Promise<string> =>
  (
    await csvOf(`<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`, { formats: [format], from1904 })
  ).trimEnd();

describe('numbers of a workbook are written as a person sees them', () => {
  it.each([
    ['123', '00000', '00123'],
    ['123456789', '000-00-0000', '123-45-6789'],
    ['5551234567', '[<=9999999]###-####;(###) ###-####', '(555) 123-4567'],
    ['19.9', '0.00', '19.90'],
    ['0.125', '0%', '12.5%'],
    ['0.07', '0.00%', '7%'],
    ['0.30000000000000004', 'General', '0.3'],
    ['5', '@', '5'],
    ['5', '0 "kg"', '5 kg'],
  ])('%s in the format %s is %s', async (value, format, text) => {
    expect(await shown(value, format)).toBe(text);
  });

  it.each([
    ['12345678901234', 'General', '12345678901234'],
    ['1234567890123456789', 'General', '1234567890123456789'],
    ['1.2345678901234E+17', 'General', '123456789012340000'],
    ['1.5E-7', 'General', '0.00000015'],
    ['1234.5678', '0.00', '1234.5678'],
    ['12345', '0.00E+00', '12345'],
    ['7', ';;;', '7'],
    ['7', 'not a format [', '7'],
  ])('but no digit is lost: %s in the format %s is %s', async (value, format, text) => {
    expect(await shown(value, format)).toBe(text);
  });

  it.each([
    ['1234.5', '"$"#,##0.00', '1234.5'],
    ['1234567', '#,##0', '1234567'],
    ['-20', '#,##0.00 [$€-407]', '-20'],
  ])('and stay numbers: %s in the format %s is %s', async (value, format, text) => {
    expect(await shown(value, format)).toBe(text);
  });
});

describe('dates of a workbook', () => {
  it.each([
    ['45355', 'dd/mm/yyyy', '2024-03-04'],
    ['45355', 'm/d/yy', '2024-03-04'],
    ['45355', '[$-409]d\\-mmm\\-yy;@', '2024-03-04'],
    ['45355.604166666664', 'yyyy\\-mm\\-dd hh:mm', '2024-03-04T14:30:00'],
    ['45355.5', 'yyyy-mm-dd', '2024-03-04'],
  ])('are written year first: %s in the format %s is %s', async (value, format, text) => {
    expect(await shown(value, format)).toBe(text);
  });

  it.each([
    ['45355', 'mmm yyyy', 'Mar 2024'],
    ['0.604166666666667', 'h:mm AM/PM', '2:30 PM'],
    ['1.5', '[h]:mm', '36:00'],
  ])('without a day are as a person sees them: %s in the format %s is %s', async (value, format, text) => {
    expect(await shown(value, format)).toBe(text);
  });

  it('may count from 1904', async () => {
    expect(await shown('43893', 'yyyy-mm-dd', true)).toBe('2024-03-04');
  });

  it('may be text of their own', async () => {
    expect(await csvOf('<row><c t="d"><v>2024-03-04T00:00:00</v></c></row>')).toBe('2024-03-04T00:00:00\n');
  });
});

describe('cells of a workbook', () => {
  it('keep text as it is: shared, in the cell, of formulas, in parts of several looks, with line breaks', async () => {
    const rows = [
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>',
      '<row r="2"><c r="A2" t="inlineStr"><is><r><t xml:space="preserve">in </t></r><r><t>line</t></r></is></c>',
      '<c r="B2" t="str"><f>A1&amp;"x"</f><v>from a formula</v></c></row>',
      '<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="s"><v>3</v></c></row>',
    ];
    const strings = [
      '<t>00123</t>',
      '<r><t>Zo</t></r><r><t>ë &amp; &#x6F22; "x"</t></r>',
      '<t>two_x000D_\nlines</t>',
      '<t>山田</t><rPh sb="0" eb="2"><t>ヤマダ</t></rPh>',
    ];
    expect(await csvOf(rows.join(''), { strings })).toBe(
      '00123,"Zoë & 漢 ""x"""\nin line,from a formula\n"two\nlines",山田\n',
    );
  });

  it('show yes, no and errors as a person sees them', async () => {
    const cells = '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c>';
    expect(await csvOf(`<row>${cells}</row>`)).toBe('TRUE,FALSE,#N/A\n');
  });

  it('keep their columns, and rows their numbers and one width', async () => {
    const rows = [
      '<row r="2"><c r="B2"><v>1</v></c></row>',
      '<row r="3"><c r="A3" s="1"/></row>',
      '<row r="5"><c r="A5"><v>2</v></c><c r="AA5"><v>3</v></c></row>',
      '<row r="9" spans="1:1"/>',
    ];
    expect(await csvOf(rows.join(''))).toBe(`\n,1${','.repeat(25)}\n\n\n2${','.repeat(26)}3\n`);
  });

  it('are found whatever prefix their elements have', async () => {
    expect(await csvOf('<x:row x:r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>')).toBe('1\n');
  });
});

it('a workbook is read with commas, whatever its cells hold', async () => {
  const row = (n: number): string =>
    `<row r="${n}"><c t="str"><v>a;b;c</v></c><c t="str"><v>d;e;f</v></c></row>`;
  const file = makeWorkbook({ sheets: { A: row(1) + row(2) + row(3) } });
  const opened = await openChosen({ kind: 'file', file });
  expect(opened).toMatchObject({ source: { detected: { delimiter: ',', encoding: 'utf-8' } } });
});
