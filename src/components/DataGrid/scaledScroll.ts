/**
 * The most that a list is laid out with. Firefox breaks `position: sticky` above 8.9 million pixels and drops the box
 * above 17.9 million; Chromium clamps at 33.5 million. A million rows of 28 px are 28 million.
 */
export const maxSizerHeight = 6_000_000;

/** What is needed of the element that scrolls. */
export interface ScrollBox {
  scrollTop: number;
  readonly scrollHeight: number;
  readonly clientHeight: number;
}

/**
 * Where in a list one is, when the list is taller than its scroll box can be. A step of up to one screen (wheel,
 * finger, arrow) moves the list by as many pixels; a bigger one (the thumb dragged) is scaled. After small steps the
 * thumb stands a little off; `settle` puts it right once the scrolling has stopped.
 */
export class ScaledScroll {
  /** The distance from the top of the list to the top of the view, in pixels. */
  offset = 0;
  readonly #box: ScrollBox;
  #top: number;
  #listHeight = 0;
  #headHeight = 0;

  constructor(box: ScrollBox) {
    this.#box = box;
    this.#top = box.scrollTop;
  }

  /** The part of the box that shows rows. */
  get viewHeight(): number {
    return Math.max(0, this.#box.clientHeight - this.#headHeight);
  }

  get #end(): number {
    return Math.max(0, this.#listHeight - this.viewHeight);
  }

  get #maxTop(): number {
    return Math.max(0, this.#box.scrollHeight - this.#box.clientHeight);
  }

  /** Pixels of the list to one of the scroll box. */
  get #scale(): number {
    return this.#listHeight <= maxSizerHeight ? 1 : this.#end / Math.max(1, this.#maxTop);
  }

  /** Tells the height of all rows and of the head that covers the top. The place in the list stays. */
  resize(listHeight: number, headHeight: number): void {
    this.#listHeight = listHeight;
    this.#headHeight = headHeight;
    // At the top there is nothing to put right, and asking the box for its height costs a layout.
    if (this.offset > 0) this.offset = Math.min(this.offset, this.#end);
  }

  /** Takes up a scroll event. Returns whether the list moved. */
  scrolled(): boolean {
    const top = this.#box.scrollTop;
    const step = top - this.#top;
    if (step === 0) return false;
    this.#top = top;
    const before = this.offset;
    if (this.#scale === 1) this.offset = Math.min(top, this.#end);
    else if (Math.abs(step) <= this.#box.clientHeight) this.#stepBy(step);
    else this.offset = Math.min(this.#end, top * this.#scale);
    return this.offset !== before;
  }

  /** One to one, except where the thumb or the list ends before the other. */
  #stepBy(step: number): void {
    const screen = this.#box.clientHeight;
    this.offset = Math.min(this.#end, Math.max(0, this.offset + step));
    const atTop = this.#top <= 0;
    const atBottom = this.#top >= this.#maxTop - 1;
    if (atTop && this.offset <= screen) this.offset = 0;
    if (atBottom && this.#end - this.offset <= screen) this.offset = this.#end;
    if ((atTop && this.offset > 0) || (atBottom && this.offset < this.#end)) this.settle();
  }

  /** Puts the thumb where the offset says. */
  settle(): void {
    const wanted = this.offset / this.#scale;
    if (Math.abs(wanted - this.#box.scrollTop) >= 1) this.#box.scrollTop = wanted;
    this.#top = this.#box.scrollTop;
  }

  /** Goes to an offset, as near as the list allows. */
  moveTo(offset: number): void {
    this.offset = Math.min(this.#end, Math.max(0, offset));
    this.#box.scrollTop = this.offset / this.#scale;
    this.#top = this.#box.scrollTop;
  }
}
