import type { Profile } from "../profile/profile.ts";
import { compileWords, findWords } from "../profile/words.ts";
import type { ImpactRow } from "./impact-table.ts";

/**
 * Which way the measure of a row should go, by the word at the head of its name; undefined where that does not tell. A row of money with a
 * silent name goes by what its money is: cost that is saved should fall, and revenue rise.
 */
export function goodDirection({ label, cells }: ImpactRow, { impact, money }: Profile): "up" | "down" | undefined {
  const named = headWord(label, impact.goodUp, impact.goodDown);
  if (named !== undefined) return named;
  const kind = (["unit", "kind", "metric", "initiative"] as const)
    .map((column) => cells.get(column)?.text ?? "")
    .join("; ");
  return headWord(kind, [...money.revenue, ...money.profit], [...money.saving, ...money.avoidance]);
}

function headWord(text: string, up: readonly string[], down: readonly string[]): "up" | "down" | undefined {
  const told = (["up", "down"] as const).flatMap((good) =>
    findWords(compileWords(good === "up" ? up : down), text).map(({ span }) => ({
      good,
      phrase: text.slice(0, span.start).split(PREPOSITION).length,
      end: span.end,
    })),
  );
  const first = Math.min(...told.map(({ phrase }) => phrase));
  const phrase = told.filter((one) => one.phrase === first).toSorted((left, right) => right.end - left.end);
  const [head] = phrase;
  // Late orders are late: a name with words of both sorts tells only where the last is of the bad one.
  return head?.good === "up" && phrase.some(({ good }) => good === "down") ? undefined : head?.good;
}

/** What follows one says more of the word before it: the cost of new customers is a cost. */
const PREPOSITION = /\s(?:of|per|for|in|on|by|from|at|to)\s/i;
