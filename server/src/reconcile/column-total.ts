import type { Evidence } from "../packet/evidence.ts";
import { knownFrom } from "../quantity/derive.ts";
import type { Figure } from "../quantity/figure.ts";
import type { FigureContext } from "./figure-context.ts";
import { derived } from "./find-derived.ts";
import type { Found } from "./found.ts";
import { subjectOf } from "./labels.ts";
import { columnsCounting, type PacketTables } from "./packet-tables.ts";
import { derivedWorking } from "./working.ts";

/**
 * The sum of a column that counts what the figure counts: `240 stores` of a column `stores`. No citation is needed to see that the two
 * belong together.
 */
export function columnTotal(figure: Figure, context: FigureContext, packet: PacketTables): Found {
  if (figure.kind !== "count" || figure.unit === "") return { kind: "none" };
  const noun = [...subjectOf(figure.unit)].at(-1);
  if (noun === undefined) return { kind: "none" };
  for (const cells of columnsCounting(packet, noun)) {
    const found = derived(figure, { cells, paired: 0 }, { ...context, known: NOTHING, beside: NOTHING });
    if (found.kind === "found" && found.best.derivation.operation === "sum") {
      const known = knownFrom(found.best.derivation);
      return { kind: "found", how: "derived", working: derivedWorking(found.best, figure), known };
    }
  }
  return { kind: "none" };
}

const NOTHING: ReadonlySet<Evidence> = new Set();
