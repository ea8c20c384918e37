import { memoByFirst } from "../base/memo.ts";
import type { Evidence, EvidenceTable } from "../packet/evidence.ts";
import type { Figure } from "../quantity/figure.ts";
import type { FigureContext } from "./figure-context.ts";
import type { Found } from "./find-backing.ts";
import { derived } from "./find-derived.ts";
import { subjectOf } from "./labels.ts";
import { allCells } from "./value-index.ts";
import { derivedWorking } from "./working.ts";

/**
 * The sum of a column that counts what the figure counts: `240 stores` of a column `stores`. No citation is needed to see that the two
 * belong together.
 */
export function columnTotal(figure: Figure, context: FigureContext, tables: readonly EvidenceTable[]): Found {
  if (figure.kind !== "count" || figure.unit === "") return { kind: "none" };
  const noun = [...subjectOf(figure.unit)].at(-1);
  if (noun === undefined) return { kind: "none" };
  for (const table of tables) {
    for (const { nouns, cells } of columnsOf(table)) {
      if (!nouns.has(noun)) continue;
      const wording = { ...context, known: NOTHING, beside: NOTHING };
      const found = derived(figure, { cells, paired: 0 }, wording);
      if (found.kind === "found" && found.best.derivation.operation === "sum") {
        return { kind: "found", how: "derived", working: derivedWorking(found.best, figure) };
      }
    }
  }
  return { kind: "none" };
}

const NOTHING: ReadonlySet<Evidence> = new Set();

type Column = { readonly nouns: ReadonlySet<string>; readonly cells: readonly Evidence[] };

/** The columns of a short table that name what they count. */
const columnsOf = memoByFirst((table: EvidenceTable): readonly Column[] => {
  if (table.origin === "impact" || table.rowCount > MOST_ROWS || table.rowCount < 2) return [];
  const cells = allCells(table).filter(({ kind, total }) => total !== true && (kind === "unknown" || kind === "count"));
  return table.columns.flatMap((label, column) => {
    const own = cells.filter((cell) => cell.column === column);
    return own.length < 2 ? [] : [{ nouns: subjectOf(label), cells: own }];
  });
});

const MOST_ROWS = 60;
