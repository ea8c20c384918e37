import { contains, type Span } from "./span.ts";

/** The first item that lies in a range, of items that are in the order of their starts. */
export function firstWithin<Item>(items: readonly Item[], range: Span, spanOf: (item: Item) => Span): Item | undefined {
  for (let index = indexFrom(items, range.start, spanOf); index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined || spanOf(item).start > range.end) return undefined;
    if (spanOf(item).end <= range.end) return item;
  }
  return undefined;
}

/** All items that lie in a range, of items that are in order and do not overlap. */
export function allWithin<Item>(items: readonly Item[], range: Span, spanOf: (item: Item) => Span): readonly Item[] {
  const start = indexFrom(items, range.start, spanOf);
  let end = start;
  for (; end < items.length; end += 1) {
    const item = items[end];
    if (item === undefined || spanOf(item).end > range.end) break;
  }
  return items.slice(start, end);
}

/** All items that a range lies in, of items in order of which no two overlap, or only the same stretch. */
export function allHolding<Item>(items: readonly Item[], range: Span, spanOf: (item: Item) => Span): readonly Item[] {
  const end = indexFrom(items, range.start + 1, spanOf);
  let start = end;
  while (start > 0) {
    const item = items[start - 1];
    if (item === undefined || !contains(spanOf(item), range)) break;
    start -= 1;
  }
  return items.slice(start, end);
}

/** As `allHolding`, the first of them. */
export function holding<Item>(items: readonly Item[], range: Span, spanOf: (item: Item) => Span): Item | undefined {
  return allHolding(items, range, spanOf)[0];
}

/** The index of the first item that starts at an offset or behind it. */
export function indexFrom<Item>(items: readonly Item[], offset: number, spanOf: (item: Item) => Span): number {
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
