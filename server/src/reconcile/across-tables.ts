import type { Evidence, EvidenceTable } from "../packet/evidence.ts";
import { comparePeriods } from "../packet/period.ts";
import type { Figure } from "../quantity/figure.ts";
import { denominatorBase } from "../quantity/per-base.ts";
import { multiply } from "../quantity/rational.ts";
import { isSameTable } from "./labels.ts";
import { quotient, type Step, stepOf } from "./step.ts";
import { allCells } from "./value-index.ts";

/** An amount of one table for each of what another counts in the same period: cost by the ledger, returns by the log. */
export function perUnitAcross(
  tables: readonly EvidenceTable[],
  { kind, unit }: Figure,
  per: string,
  isMeant: (amount: Evidence, volume: Evidence) => boolean,
): readonly Step[] {
  const amounts = tables.flatMap((table) => allCells(table).filter((cell) => cell.kind === kind && cell.unit === unit));
  const volumes = tables.flatMap((table) => allCells(table).filter(isVolume));
  if (amounts.length * volumes.length > MOST_PAIRS) return [];
  return amounts.flatMap((amount) =>
    volumes
      .filter((volume) => !isSameTable(amount, volume) && isSamePeriod(amount, volume) && isMeant(amount, volume))
      .flatMap((volume) => quotient(stepOf(amount), stepOf(volume), "ratio"))
      .map((step) => ({ ...step, value: multiply(step.value, denominatorBase(per)), kind, unit })),
  );
}

const MOST_PAIRS = 4000;

function isVolume({ kind }: Evidence): boolean {
  return kind === "count" || kind === "unknown" || kind === "measure";
}

function isSamePeriod({ period: one }: Evidence, { period: other }: Evidence): boolean {
  if (one === undefined || other === undefined) return true;
  return comparePeriods(one, other) === "same" && (one.part === undefined) === (other.part === undefined);
}
