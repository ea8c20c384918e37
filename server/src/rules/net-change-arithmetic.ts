import { contains } from "../base/span.ts";
import { rowFigure } from "../packet/impact-cell.ts";
import type { ImpactCell, ImpactRow, ImpactTable } from "../packet/impact-table.ts";
import { scanCell } from "../packet/scan-cell.ts";
import type { Profile } from "../profile/profile.ts";
import { agreement, agrees } from "../quantity/compare.ts";
import type { Operand } from "../quantity/derivation.ts";
import { derive, knownFrom } from "../quantity/derive.ts";
import type { Figure } from "../quantity/figure.ts";
import { formatLike } from "../quantity/format-like.ts";
import { expression, result } from "../quantity/formula.ts";
import { cellsAgainstTheirTable, type WrongCell } from "./cells-against-their-table.ts";
import { editAt, type Finding, packetRule } from "./rule.ts";
import type { PacketScope } from "./scope.ts";
import { isSizeWithoutSign } from "./size-without-sign.ts";

export const netChangeArithmetic = packetRule<WrongCell>({
  name: "net-change-arithmetic",
  scope: "packet",
  severity: "error",
  what: "An impact-table row whose net change is not post-launch minus baseline, or a row of another table that breaks the difference that its other rows keep.",
  why: "It is the first sum that a panel does in its head.",
  *check(scope) {
    const { impactTable, profile } = scope.packet;
    yield* againstTheirTable(scope);
    for (const row of impactTable?.rows ?? []) {
      const finding = wrongNet(row, profile, (cell) => isExactly(cell, scope, impactTable));
      if (finding !== undefined) yield finding;
    }
  },
  message: ({ row, written, formula, computed }) => `${row}: ${formula} = ${computed}, not ${written}.`,
  fixes: ({ place, data }) => [
    {
      title: `Replace ${data.written} with ${data.replacement}`,
      safe: false,
      edits: [editAt(place, place.span, data.replacement)],
    },
  ],
});

const againstTheirTable = cellsAgainstTheirTable("net");

/** True for a cell that its source holds to the last digit, which no rounding explains. */
function isExactly(cell: ImpactCell | undefined, { figuresOf }: PacketScope, table: ImpactTable | undefined): boolean {
  if (cell?.place.block === undefined || table === undefined) return false;
  const checked = figuresOf(table.document, cell.place.block).find(({ figure }) =>
    contains(cell.place.span, figure.span),
  );
  const verdict = checked?.verdict;
  return verdict?.kind === "agrees" && verdict.how === "exact" && verdict.working.evidence.every(({ exact }) => exact);
}

function wrongNet(
  row: ImpactRow,
  profile: Profile,
  isExact: (cell: ImpactCell | undefined) => boolean,
): Finding<WrongCell> | undefined {
  const [baseline, post, net] = [
    rowFigure(row, "baseline", profile),
    rowFigure(row, "post", profile),
    rowFigure(row, "net", profile),
  ];
  const cell = row.cells.get("net");
  if (baseline === undefined || post === undefined || net === undefined || cell === undefined) return undefined;
  const claims = netClaims(net, scanCell(cell.text, profile), baseline);
  const operands = [
    operandOf(baseline, isExact(row.cells.get("baseline"))),
    operandOf(post, isExact(row.cells.get("post"))),
  ];
  let wrong: Finding<WrongCell> | undefined;
  for (const claim of claims) {
    const derivation = derive({ kind: claim.kind, unit: claim.unit }, operands).find(
      ({ operation, operands: [first] }) =>
        ((operation === "difference" || operation === "points") && first === 1) ||
        (operation === "relative-change" && first === 0),
    );
    if (derivation === undefined) return undefined;
    const comparison = agreement(claim, knownFrom(derivation));
    if (agrees(comparison) || isSizeWithoutSign(comparison, cell.text)) return undefined;
    const written = cell.text;
    const texts = [row.cells.get("baseline")?.text ?? "", row.cells.get("post")?.text ?? ""];
    wrong ??= {
      place: cell.place,
      data: {
        row: row.label,
        written,
        formula: expression(derivation, operands, texts),
        computed: result(derivation, { ...claim, direction: "up" }),
        replacement: formatLike(derivation.value, claim, inUnitOf(claim, written)),
      },
      related: (["baseline", "post"] as const).flatMap((column) => {
        const other = row.cells.get(column);
        return other === undefined
          ? []
          : [{ place: other.place, message: `${profile.impact.columns[column].title}: ${other.text}` }];
      }),
    };
  }
  return wrong;
}

/** What the net cell may mean: as written, and in points where both ends are percentages; any of its figures may be the net. */
function netClaims(net: Figure, scanned: readonly Figure[], baseline: Figure): readonly Figure[] {
  const figures = scanned.length > 0 ? [net, ...scanned.slice(1)] : [net];
  return figures.flatMap((figure) =>
    figure.kind === "percent" && baseline.kind === "percent"
      ? [{ ...figure, kind: "points" as const, unit: "pp" }, figure]
      : [figure],
  );
}

/** A percentage that is meant in points is mended into points. */
function inUnitOf({ kind }: Figure, written: string): string {
  return kind === "points" ? written.replace(/\s*%/, " points") : written;
}

function operandOf({ kind, unit, amount }: Figure, exact: boolean): Operand {
  return { kind, unit, number: amount, exact };
}
