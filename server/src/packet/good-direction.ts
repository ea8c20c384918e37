import type { Profile } from "../profile/profile.ts";
import { compileWords, findWords } from "../profile/words.ts";
import type { ImpactRow } from "./impact-table.ts";

/**
 * Which way the measure of a row should go, by the last word of its name that tells; undefined where none does. A row of money with a
 * silent name goes by what its money is: cost that is saved should fall, and revenue rise.
 */
export function goodDirection({ label, cells }: ImpactRow, { impact, money }: Profile): "up" | "down" | undefined {
  const named = lastTold(label, impact.goodUp, impact.goodDown);
  if (named !== undefined) return named;
  const kind = (["unit", "kind", "metric", "initiative"] as const)
    .map((column) => cells.get(column)?.text ?? "")
    .join("; ");
  return lastTold(kind, [...money.revenue, ...money.profit], [...money.saving, ...money.avoidance]);
}

function lastTold(text: string, up: readonly string[], down: readonly string[]): "up" | "down" | undefined {
  const ends = (words: readonly string[]): number =>
    Math.max(-1, ...findWords(compileWords(words), text).map(({ span }) => span.end));
  const [rise, fall] = [ends(up), ends(down)];
  if (rise === fall) return undefined;
  return rise > fall ? "up" : "down";
}
