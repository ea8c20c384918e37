import type { Evidence } from "../packet/evidence.ts";
import type { Claim } from "./claim.ts";
import { isTime } from "./per-unit.ts";

/**
 * True for an amount that is the value of no such cell, but was worked out from it and others: one per unit beside cells that are of no unit,
 * or one at the volume, the prices or the mix of another time.
 */
export function isReckonedAnew({ figure, sentence, title, context }: Claim, cells: readonly Evidence[]): boolean {
  if (figure.kind !== "money") return false;
  if (AT_ANOTHER.test(sentence) || AT_ANOTHER.test(title)) return true;
  const { per } = context;
  return per !== undefined && !isTime(per) && !cells.some(isPerUnit);
}

const AT_ANOTHER = /\bat (?:[\p{L}\d'’-]+ ){0,3}(?:volumes?|prices?|mix)\b/iu;

function isPerUnit({ rowLabel, columnLabel }: Evidence): boolean {
  return /(?:\b|_)per(?:\b|_)/i.test(`${rowLabel} ${columnLabel}`);
}
