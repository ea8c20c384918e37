import type { Shard } from "./command.ts";

/** Deals the items out one by one, so that every machine gets as many, and answers with those of one machine. */
export function shardOf<Item>(items: readonly Item[], { index, count }: Shard): readonly Item[] {
  return items.filter((_, position) => position % count === index - 1);
}
