import type { Evidence } from "../packet/evidence.ts";
import { agreement, agrees } from "../quantity/compare.ts";
import { type Figure, withoutDirection } from "../quantity/figure.ts";
import { formatQuantity, MINUS } from "../quantity/format.ts";
import { absolute, compare, divide, multiply, type Rational, rational, subtract } from "../quantity/rational.ts";
import type { Claim } from "./claim.ts";
import { significantDigits } from "./find-direct.ts";
import type { Found } from "./found.ts";
import { tablesNamedAs } from "./packet-tables.ts";
import type { Verdict } from "./verdict.ts";
import { readable } from "./working.ts";

/**
 * A change that is said once more in percent, which gives another: `up $21.5M, or 5.1%`. What the change started from is what its own cells
 * say.
 */
export function againstItsSize(claim: Claim, size: Claim | undefined, found: Found | undefined): Verdict | undefined {
  const { figure, before, behind } = claim;
  if (figure.kind !== "percent" || size === undefined || found?.kind !== "found" || !AGAIN.test(before))
    return undefined;
  if (OF_ANOTHER.test(behind) || !SIZES.has(size.figure.kind) || size.figure.of !== undefined) return undefined;
  const start = startOf(found.working.evidence, size);
  if (start === undefined || found.known.precision === "derived") return undefined;
  const change = found.known.precision === "exact" ? found.known.value : found.known.number.value;
  const [exact, written] = [change, size.figure.amount.value].map((value) => percentOf(value, start));
  if (exact === undefined || written === undefined || fits(figure, exact) || fits(figure, written)) return undefined;
  const given = formatQuantity(exact, "percent", "%", figure.amount.place - 1);
  const formula = `${size.text} / ${readable(start)}`;
  return {
    kind: "contradicts",
    class: "within-sentence",
    expected: formatQuantity(exact, "percent", "%", figure.amount.place),
    slip: "It does not go with the change that stands before it.",
    working: { formula, result: given, evidence: [start] },
  };
}

const AGAIN = /^[\s\0*_\])]*(?:\([^()]*\))?[\s\0*_]*,?[\s\0]+(?:or|i\.e\.|which is|that is)[\s\0]+[\s\0*_[(]*$/;

const OF_ANOTHER =
  /^[\s\0*_\])]*(?:\([^()]*\))?[\s\0*_]*(?:of|below|above|under|over|ahead|a|an|per|better|worse|from that)\b/i;

const SIZES: ReadonlySet<Figure["kind"]> = new Set<Figure["kind"]>(["money", "count"]);

/** A difference of two rates that is called percent right behind the two: `from 24.6% to 15.2%, or 9.4%`. */
export function againstItsRates({ figure, before }: Claim, from: Claim, to: Claim): Verdict | undefined {
  const [start, end] = [from.figure, to.figure];
  if (figure.kind !== "percent" || significantDigits(figure) < 2 || !RATES.has(start.kind) || start.kind !== end.kind)
    return undefined;
  if (before.length > NEAR || /[.;?!]/.test(before) || start.upper !== undefined || end.upper !== undefined)
    return undefined;
  const difference = absolute(subtract(end.amount.value, start.amount.value));
  const relative = divide(multiply(difference, rational(100)), absolute(start.amount.value));
  if (!fits(figure, difference) || relative === undefined || fits(figure, relative)) return undefined;
  const [high, low] = compare(start.amount.value, end.amount.value) > 0 ? [from, to] : [to, from];
  const result = formatQuantity(
    difference,
    start.kind === "bps" ? "bps" : "points",
    start.kind === "bps" ? "bps" : "pp",
  );
  const formula = `${high.text} ${MINUS} ${low.text}`;
  const slip = "The difference of two percentages is in points.";
  return { kind: "contradicts", class: "unit", expected: result, slip, working: { formula, result, evidence: [] } };
}

const RATES: ReadonlySet<Figure["kind"]> = new Set<Figure["kind"]>(["percent", "bps"]);

const NEAR = 40;

/** The earlier of the two cells that a difference was worked out from, or the baseline of the row whose change was found. */
function startOf(evidence: readonly Evidence[], { packet }: Claim): Evidence | undefined {
  const [first, second, ...others] = evidence;
  if (first === undefined || others.length > 0) return undefined;
  if (second !== undefined)
    return first.role === "net" || second.role === "net" ? undefined : isOneLine(first, second) ? second : undefined;
  if (first.role !== "net") return undefined;
  const row = tablesNamedAs(packet, first).flatMap((table) => table.row(first.row).cells);
  const [baseline, ...more] = row.filter(({ role }) => role === "baseline");
  return more.length === 0 && baseline?.kind === first.kind ? baseline : undefined;
}

function isOneLine(later: Evidence, earlier: Evidence): boolean {
  return (
    later.place.file === earlier.place.file &&
    later.table === earlier.table &&
    (later.row === earlier.row || later.column === earlier.column)
  );
}

function percentOf(change: Rational, { number }: Evidence): Rational | undefined {
  const part = divide(absolute(change), absolute(number.value));
  return part && multiply(part, rational(100));
}

function fits(figure: Figure, value: Rational): boolean {
  return agrees(agreement(withoutDirection(figure), { precision: "exact", value }));
}
