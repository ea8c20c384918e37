import type { Evidence } from "../packet/evidence.ts";
import { comparePeriods, findPeriods, type Period } from "../packet/period.ts";
import type { Claim } from "./claim.ts";
import { directMatch } from "./comparable.ts";
import { significantDigits } from "./find-direct.ts";
import type { Found } from "./found.ts";
import { labelFit } from "./labels.ts";
import { tablesNamedAs } from "./packet-tables.ts";
import { allCells } from "./value-index.ts";
import { directWorking } from "./working.ts";

/** A value that its table has for another quarter, half or month than the one that the words give it, and for that one another value. */
export function otherPeriod(claim: Claim, cell: Evidence): Found | undefined {
  const named = periodOf(claim);
  if (named?.part === undefined || cell.period?.part?.kind !== named.part.kind) return undefined;
  if (comparePeriods(named, cell.period) !== "different") return undefined;
  if (significantDigits(claim.figure) < FEW_DIGITS && labelFit(cell, claim.context.subject) === 0) return undefined;
  const tables = tablesNamedAs(claim.packet, cell).filter(({ rowCount }) => rowCount <= MOST_ROWS);
  const meant = tables.flatMap(allCells).find((other) => isMate(other, cell) && isOf(other, named));
  if (meant === undefined || directMatch(claim.figure, meant) !== undefined) return undefined;
  const slip = `For the period that the sentence names, the table holds ${meant.text}.`;
  const working = directWorking(cell);
  return { kind: "wrong", verdict: { kind: "contradicts", class: "period", expected: "", slip, working } };
}

const MOST_ROWS = 60;

/** So few are found in any column. */
const FEW_DIGITS = 3;

/** A cell of the same row, or of the same column where the rows are periods and nothing else. */
function isMate(other: Evidence, cell: Evidence): boolean {
  if (other.kind !== cell.kind || other.unit !== cell.unit) return false;
  if (other.row === cell.row) return true;
  return other.column === cell.column && isPeriod(cell.rowLabel) && isPeriod(other.rowLabel);
}

/** `FY2026 Q3`, and nothing else. */
export function isPeriod(label: string): boolean {
  const rest = findPeriods(label).reduceRight(
    (text, { span }) => `${text.slice(0, span.start)}${text.slice(span.end)}`,
    label,
  );
  return rest !== label && !/\p{L}/u.test(rest);
}

function isOf({ period }: Evidence, named: Period): boolean {
  return period !== undefined && comparePeriods(named, period) === "same";
}

/** The period right behind the figure, or the one of its clause where the sentence names no other. */
function periodOf({ before, behind, context, isCompared }: Claim): Period | undefined {
  const lead = LEAD.exec(behind);
  const [next] = lead === null ? [] : findPeriods(behind.slice(lead[0].length));
  if (next !== undefined && next.span.start === 0) return next.period;
  const [only, ...others] = context.sentencePeriods;
  if (others.length > 0 || isCompared) return undefined;
  return findPeriods(before).length === 1 || isDated(behind) ? only : undefined;
}

/** True where a period stands in the figure's clause, with no other figure between. */
function isDated(behind: string): boolean {
  const clause = /^[^,;:.\d]*/.exec(behind)?.[0] ?? "";
  return IN.test(clause) && findPeriods(behind.slice(0, clause.length + LONGEST_PERIOD)).length > 0;
}

const IN = /\b(?:in|for|during)[\s\0]+(?:FY|fiscal |Q|H|\p{Lu}\p{L}*[\s\0]+)?(?:20)?$/u;
const LONGEST_PERIOD = 12;

const LEAD = /^[\s\0*_\])]*(?:\([^()]*\))?[\s\0*_]*(?:in|for|during|of)[\s\0]+/;
