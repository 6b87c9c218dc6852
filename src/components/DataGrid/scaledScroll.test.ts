import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxSizerHeight, ScaledScroll, type ScrollBox } from './scaledScroll.ts';

const head = 36;
const screen = 800;

/** Behaves as a scroll box does: keeps `scrollTop` within its limits. */
function boxFor(listHeight: number): ScrollBox {
  let top = 0;
  const scrollHeight = head + Math.min(listHeight, maxSizerHeight);
  return {
    clientHeight: screen,
    scrollHeight,
    get scrollTop() {
      return top;
    },
    set scrollTop(value) {
      top = Math.min(Math.max(0, value), scrollHeight - screen);
    },
  };
}

function listOf(rows: number, rowHeight: number) {
  const box = boxFor(rows * rowHeight);
  const scroll = new ScaledScroll(box);
  scroll.resize(rows * rowHeight, head);
  const end = rows * rowHeight - (screen - head);
  const scrollBy = (pixels: number) => {
    box.scrollTop += pixels;
    scroll.scrolled();
  };
  return { box, scroll, end, scrollBy };
}

test('a list that fits is scrolled as it is', () => {
  const { scroll, scrollBy } = listOf(1000, 28);
  scrollBy(12_345);
  expect(scroll.offset).toBe(12_345);
});

test('a notch of the wheel moves a million rows by its own pixels, anywhere', () => {
  const { scroll, scrollBy, end } = listOf(1_000_000, 28);
  for (const from of [0, 5_000_000, 14_000_000, end - 2000]) {
    scroll.moveTo(from);
    scrollBy(100);
    expect(scroll.offset).toBeCloseTo(from + 100, 5);
    scrollBy(-100);
    expect(scroll.offset).toBeCloseTo(from, 5);
  }
});

test('the thumb dragged to either end shows the first and the last row', () => {
  const { box, scroll, end } = listOf(1_000_000, 28);
  box.scrollTop = box.scrollHeight;
  scroll.scrolled();
  expect(scroll.offset).toBe(end);
  box.scrollTop = 0;
  scroll.scrolled();
  expect(scroll.offset).toBe(0);
});

test('wheeling alone reaches both ends, though the thumb runs out first', () => {
  const { box, scroll, scrollBy, end } = listOf(1_000_000, 28);
  scroll.moveTo(end - 20_000);
  for (let notch = 0; notch < 300; notch += 1) scrollBy(100);
  expect(scroll.offset).toBe(end);
  expect(box.scrollTop).toBe(box.scrollHeight - screen);
  scroll.moveTo(20_000);
  for (let notch = 0; notch < 300; notch += 1) scrollBy(-100);
  expect(scroll.offset).toBe(0);
  expect(box.scrollTop).toBe(0);
});

test('settling moves the thumb and never the rows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3_000_000 }),
      fc.array(fc.integer({ min: -700, max: 700 }), { maxLength: 50 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (rows, steps, share) => {
        const { box, scroll, scrollBy } = listOf(rows, 33);
        scroll.moveTo(share * rows * 33);
        for (const step of steps) scrollBy(step);
        const { offset } = scroll;
        scroll.settle();
        expect(scroll.offset).toBe(offset);
        expect(scroll.scrolled()).toBe(false);
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(Math.max(0, rows * 33 - (screen - head)));
        const atRest = box.scrollTop;
        scroll.moveTo(offset);
        expect(Math.abs(box.scrollTop - atRest)).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test('a list that grows while one reads it keeps its rows in place', () => {
  const { scroll } = listOf(100_000, 28);
  scroll.moveTo(1_000_000);
  scroll.resize(28_000_000, head);
  scroll.settle();
  expect(scroll.offset).toBe(1_000_000);
});
