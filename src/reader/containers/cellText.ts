import { dateFromSerial, format, getFormatDateInfo, getFormatInfo } from 'numfmt';

/** How the numbers of a workbook are to be shown. */
export interface NumberStyle {
  /** A format code of Excel, as `00000` or `dd/mm/yyyy`. */
  readonly code: string;
  /** Days count from 1904 on, not from 1900 (ECMA-376, part 1, 18.17.4.1). */
  readonly from1904: boolean;
}

/** Days between the two ways to count. */
const days1904 = 1462;
/** Excel keeps as many digits (ECMA-376 leaves it open; Excel specifications and limits say 15). */
const significantDigits = 15;
/** Formats whose signs would keep a number from being read as one: `$1,234.50`, `1.2E+3`, `1 1/2`. */
const decorated = new Set(['currency', 'grouped', 'scientific', 'fraction', 'general', 'text']);

/**
 * A number of a workbook as text, as a person sees it, with three exceptions: digits that the format rounds away are
 * kept; thousands separators and currency signs go, so that a number stays one; and a full date is written year
 * first, since `03/04/2024` is two dates.
 *
 * @param raw the number as it stands in the file
 */
export function numberText(raw: string, { code, from1904 }: NumberStyle): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  try {
    const { type } = getFormatInfo(code);
    if (type === 'date' || type === 'datetime' || type === 'time')
      return dateText(value + (from1904 ? days1904 : 0), code) ?? plainNumber(raw);
    if (type === 'percent') return `${plainNumber(String(value * 100))}%`;
    if (decorated.has(type)) return plainNumber(raw);
    const shown = format(code, value).trim();
    return keepsNumber(shown, raw) ? shown : plainNumber(raw);
  } catch {
    return plainNumber(raw); // a format code that Excel would not take
  }
}

/** All digits, without an exponent: ids may be long. */
export function plainNumber(raw: string): string {
  if (/^-?\d+$/.test(raw)) return raw;
  const value = Number(Number(raw).toPrecision(significantDigits));
  const text = String(value);
  if (!text.includes('e')) return text;
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '');
}

/** True when nothing is lost: the same number, or the same digits with signs between them as in `123-45-6789`. */
function keepsNumber(shown: string, raw: string): boolean {
  if (shown === '') return false;
  return Number(shown) === Number(raw) || shown.replaceAll(/[^\d]/g, '').replace(/^0+(?=\d)/, '') === raw;
}

/** Undefined for numbers that are no date. */
function dateText(serial: number, code: string): string | undefined {
  if (serial < 0) return undefined;
  const { year, month, day, hours } = getFormatDateInfo(code);
  if (!year || !month || !day) return format(code, serial).trim();
  const [y, m, d, ...time] = dateFromSerial(serial);
  const date = [String(y).padStart(4, '0'), twoDigits(m), twoDigits(d)].join('-');
  return hours ? `${date}T${time.map(twoDigits).join(':')}` : date;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
