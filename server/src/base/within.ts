import type { Span } from "./span.ts";

/** The first item that lies in a range, of items that are in the order of their starts. */
export function firstWithin<Item>(items: readonly Item[], range: Span, spanOf: (item: Item) => Span): Item | undefined {
  for (let index = firstFrom(items, range.start, spanOf); index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined || spanOf(item).start > range.end) return undefined;
    if (spanOf(item).end <= range.end) return item;
  }
  return undefined;
}

/** The index of the first item that starts at an offset or behind it. */
function firstFrom<Item>(items: readonly Item[], offset: number, spanOf: (item: Item) => Span): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && spanOf(item).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
