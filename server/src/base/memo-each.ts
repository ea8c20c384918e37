import { sameItems } from "./memo.ts";

/** What was found for each item of a list, and all of it in one list. Either is the same value as before where its items are. */
export type Each<Found> = {
  readonly each: readonly (readonly Found[])[];
  readonly all: readonly Found[];
};

/**
 * Reads the items of a list that changes little from one call to the next: those before and behind the change keep what was found for
 * them, without being looked at one by one. A list belongs to an `owner`, which takes what is remembered along when nobody holds it.
 */
export function memoEach<Item, Rest extends readonly unknown[], Found>(
  read: (item: Item, ...rest: Rest) => readonly Found[],
): (owner: object, items: readonly Item[], ...rest: Rest) => Each<Found> {
  const remembered = new WeakMap<object, Remembered<Item, Rest, Found>>();
  return (owner, items, ...rest) => {
    const before = remembered.get(owner);
    const known = before !== undefined && sameItems(before.rest, rest) ? before : undefined;
    if (known?.items === items) return known.found;
    const found = known === undefined ? readAll(items, rest, read) : readChanged(known, items, rest, read);
    remembered.set(owner, { items, rest, found });
    return found;
  };
}

type Remembered<Item, Rest, Found> = {
  readonly items: readonly Item[];
  readonly rest: Rest;
  readonly found: Each<Found>;
};

type Read<Item, Rest extends readonly unknown[], Found> = (item: Item, ...rest: Rest) => readonly Found[];

function readAll<Item, Rest extends readonly unknown[], Found>(
  items: readonly Item[],
  rest: Rest,
  read: Read<Item, Rest, Found>,
): Each<Found> {
  const each = items.map((item) => orNothing(read(item, ...rest)));
  return { each, all: each.flat() };
}

function readChanged<Item, Rest extends readonly unknown[], Found>(
  before: Remembered<Item, Rest, Found>,
  items: readonly Item[],
  rest: Rest,
  read: Read<Item, Rest, Found>,
): Each<Found> {
  const { head, tail } = sameEnds(before.items, items);
  const { each, all } = before.found;
  const old = each.slice(head, each.length - tail);
  const changed = items.slice(head, items.length - tail).map((item) => orNothing(read(item, ...rest)));
  if (sameItems(old, changed)) return before.found;
  const whole = [...each.slice(0, head), ...changed, ...each.slice(each.length - tail)];
  const replaced = old.flat();
  const replacing = changed.flat();
  if (sameItems(replaced, replacing)) return { each: whole, all };
  const from = countFound(each, 0, head);
  return { each: whole, all: [...all.slice(0, from), ...replacing, ...all.slice(from + replaced.length)] };
}

/** How many items two lists share at their start, and how many behind the difference. */
export function sameEnds(
  left: readonly unknown[],
  right: readonly unknown[],
): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(left.length, right.length);
  let head = 0;
  while (head < shorter && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail += 1;
  return { head, tail };
}

function countFound(each: readonly (readonly unknown[])[], from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index += 1) count += each[index]?.length ?? 0;
  return count;
}

/** One empty list for all items without a find. */
function orNothing<Found>(found: readonly Found[]): readonly Found[] {
  return found.length === 0 ? NOTHING : found;
}

const NOTHING: readonly never[] = [];
