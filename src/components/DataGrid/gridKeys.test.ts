import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeAfterKey } from './gridKeys.ts';

const bounds = { rowCount: 1_000_000, columnCount: 12, page: 20 };
const from = { row: 500, position: 3 };
const press = (key: string, control = false, at = from) => placeAfterKey(key, control, at, bounds);

test('arrows move by a cell, and up from the first row into the head', () => {
  expect(press('ArrowDown')).toEqual({ row: 501, position: 3 });
  expect(press('ArrowRight')).toEqual({ row: 500, position: 4 });
  expect(press('ArrowUp', false, { row: 0, position: 3 })).toEqual({ row: -1, position: 3 });
});

test('page keys move by a screen and stop at the first and last row', () => {
  expect(press('PageDown')).toEqual({ row: 520, position: 3 });
  expect(press('PageUp', false, { row: 5, position: 3 })).toEqual({ row: 0, position: 3 });
  expect(press('PageDown', false, { row: 999_995, position: 3 })).toEqual({ row: 999_999, position: 3 });
});

test('Home and End move in the row, with Ctrl in the table', () => {
  expect(press('Home')).toEqual({ row: 500, position: 0 });
  expect(press('End')).toEqual({ row: 500, position: 11 });
  expect(press('Home', true)).toEqual({ row: 0, position: 0 });
  expect(press('End', true)).toEqual({ row: 999_999, position: 11 });
});

test('other keys are left to others', () => {
  for (const key of ['a', 'Tab', 'Escape', 'Enter']) expect(press(key)).toBeNull();
});

test('no key ever leaves the table', () => {
  const keys = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()), { maxLength: 60 }),
      fc.nat(30),
      fc.integer({ min: 1, max: 5 }),
      (presses, rowCount, columnCount) => {
        let place = { row: -1, position: 0 };
        for (const [key, control] of presses) {
          place = placeAfterKey(key, control, place, { rowCount, columnCount, page: 7 }) ?? place;
          expect(place.row).toBeGreaterThanOrEqual(-1);
          expect(place.row).toBeLessThan(Math.max(rowCount, 0) || 0.5);
          expect(place.position).toBeGreaterThanOrEqual(0);
          expect(place.position).toBeLessThan(columnCount);
        }
      },
    ),
  );
});
