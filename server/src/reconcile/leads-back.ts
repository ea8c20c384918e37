import type { Evidence } from "../packet/evidence.ts";
import { usedCells } from "./cell-relations.ts";
import type { Claim } from "./claim.ts";
import { periodFit, statusFit } from "./figure-context.ts";
import type { DerivedMatch } from "./find-derived.ts";
import type { WeighedMatch } from "./find-direct.ts";
import type { Found } from "./found.ts";
import { isSameTable } from "./labels.ts";
import { tablesNamedAs } from "./packet-tables.ts";
import { isCited, type Pool } from "./pools.ts";
import { tellsOfRestatement } from "./restatement.ts";
import { derivedWorking } from "./working.ts";

/**
 * True where the arithmetic only turns what is known of a cell back into it: baseline and change into the later value, the parts of a year
 * that is not meant into that year's total, or superseded amounts into another superseded one.
 */
export function leadsBackTo(
  { evidence, period, status }: WeighedMatch,
  computed: DerivedMatch,
  { context }: Claim,
): boolean {
  const used = usedCells(computed.derivation, computed.cells);
  if (used.every((one) => one.row === evidence.row && isSameTable(one, evidence))) return true;
  if (period === "different" && used.every((one) => periodFit(context, one.period) === "different")) return true;
  return evidence.status === "superseded" && status !== "fits" && used.every(isSuperseded);
}

/**
 * True where two rounded cells of a row merely admit the figure, and the row has a cell of its own for what they give: baseline and change
 * for the later value. That cell was tried.
 */
export function isHeldByItsRow({ derivation, cells, agreeing }: DerivedMatch, { packet }: Claim): boolean {
  const [first, second, ...others] = usedCells(derivation, cells);
  if (agreeing.settled || first === undefined || second === undefined || others.length > 0) return false;
  if (first.row !== second.row || !isSameTable(first, second) || first.role === second.role) return false;
  if (derivation.operation !== "difference" && derivation.operation !== "sum" && derivation.operation !== "points")
    return false;
  const row = tablesNamedAs(packet, first).flatMap((table) => table.row(first.row).cells);
  const rest = row.filter(({ role }) => role !== undefined && role !== first.role && role !== second.role);
  return first.role !== undefined && second.role !== undefined && rest.length > 0;
}

/** What superseded amounts alone come to is superseded as well, where the sentence does not speak of them as such. */
export function onlySuperseded(match: DerivedMatch, pool: Pool, claim: Claim): Found | undefined {
  const { figure, context } = claim;
  const used = usedCells(match.derivation, match.cells);
  const isStale = used.every((cell) => isSuperseded(cell) && statusFit(context, cell.status) !== "fits");
  if (!isStale || !isCited(pool) || tellsOfRestatement(claim)) return undefined;
  const working = derivedWorking(match, figure);
  const slip = "What it is worked out from is superseded.";
  return { kind: "wrong", verdict: { kind: "contradicts", class: "stale", expected: "", slip, working } };
}

function isSuperseded({ status }: Evidence): boolean {
  return status === "superseded";
}
