/**
 * Remembers, for each first argument, the last result together with the other arguments that it came from. All are compared by
 * identity, and a first argument that nobody else holds takes its result along.
 */
export function memoByFirst<First extends object, Rest extends readonly unknown[], Result>(
  compute: (first: First, ...rest: Rest) => Result,
): (first: First, ...rest: Rest) => Result {
  const remembered = new WeakMap<First, { readonly rest: Rest; readonly result: Result }>();
  return (first, ...rest) => {
    const hit = remembered.get(first);
    if (hit !== undefined && sameItems(hit.rest, rest)) return hit.result;
    const result = compute(first, ...rest);
    remembered.set(first, { rest, result });
    return result;
  };
}

/** Remembers the last call only. Arguments are compared by identity, an array argument by the identity of its items. */
export function memoLast<Arguments extends readonly unknown[], Result>(
  compute: (...values: Arguments) => Result,
): (...values: Arguments) => Result {
  let last: { readonly values: Arguments; readonly result: Result } | undefined;
  return (...values) => {
    if (last !== undefined && sameArguments(last.values, values)) return last.result;
    const result = compute(...values);
    last = { values, result };
    return result;
  };
}

/** Remembers, for each first item, the last few lists that start with it. Lists are compared by the identity of their items. */
export function memoByItems<Item extends object, Result>(
  compute: (items: readonly Item[]) => Result,
): (items: readonly Item[]) => Result {
  const remembered = new WeakMap<Item, (items: readonly Item[]) => Result>();
  return (items) => {
    const [first] = items;
    if (first === undefined) return compute(items);
    const known = remembered.get(first) ?? memoRecent(FEW_LISTS, compute);
    remembered.set(first, known);
    return known(items);
  };
}

/** Lists with one start are few: an item alone, and the wholes that it is the first of. */
const FEW_LISTS = 3;

/** Remembers so many of the last calls, compared as by `memoLast`. */
export function memoRecent<Arguments extends readonly unknown[], Result>(
  most: number,
  compute: (...values: Arguments) => Result,
): (...values: Arguments) => Result {
  const recent: { readonly values: Arguments; readonly result: Result }[] = [];
  let next = 0;
  return (...values) => {
    const hit = recent.find((one) => sameArguments(one.values, values));
    if (hit !== undefined) return hit.result;
    const result = compute(...values);
    recent[next] = { values, result };
    next = (next + 1) % most;
    return result;
  };
}

export function sameItems(left: readonly unknown[], right: readonly unknown[]): boolean {
  if (left === right) return true;
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index += 1) if (!Object.is(left[index], right[index])) return false;
  return true;
}

export function sameList<Item extends object>(
  left: readonly Item[],
  right: readonly Item[],
  same: (left: Item, right: Item) => boolean,
): boolean {
  if (left === right) return true;
  return (
    left.length === right.length &&
    left.every((one, index) => {
      const other = right[index];
      return other !== undefined && same(one, other);
    })
  );
}

function sameArguments(left: readonly unknown[], right: readonly unknown[]): boolean {
  return (
    left.length === right.length &&
    left.every((value, index) => {
      const other = right[index];
      return Object.is(value, other) || (Array.isArray(value) && Array.isArray(other) && sameItems(value, other));
    })
  );
}
