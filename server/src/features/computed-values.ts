import { rowFigure } from "../packet/impact-cell.ts";
import type { ImpactRow } from "../packet/impact-table.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import type { Place } from "../packet/place.ts";
import type { Profile } from "../profile/profile.ts";
import type { Derivation, Goal, Operand } from "../quantity/derivation.ts";
import { derive } from "../quantity/derive.ts";
import type { Figure } from "../quantity/figure.ts";
import { formatQuantity } from "../quantity/format.ts";
import { formatLike } from "../quantity/format-like.ts";
import { formula } from "../quantity/formula.ts";
import type { Checked } from "../rules/checker.ts";

/** What a row's two ends come to, for a reader of its net change. `place` is the cell that it stands behind. */
export type ComputedValue = {
  readonly place: Place;
  readonly text: string;
  /** The arithmetic. */
  readonly tooltip: string;
};

/** The relative change of each row of the impact table in the document, and the net change of a row that does not state it. */
export function computedValuesOf({ packet }: Checked, { path }: PacketDocument): readonly ComputedValue[] {
  const { impactTable, profile } = packet;
  if (impactTable?.document.path !== path) return [];
  return impactTable.rows.flatMap((row) => valueOfRow(row, profile));
}

function valueOfRow(row: ImpactRow, profile: Profile): readonly ComputedValue[] {
  const [baseline, post, net] = [
    rowFigure(row, "baseline", profile),
    rowFigure(row, "post", profile),
    rowFigure(row, "net", profile),
  ];
  const cell = row.cells.get("net");
  if (baseline === undefined || post === undefined || cell === undefined) return [];
  const ends = [operandOf(baseline), operandOf(post)];
  const texts = [row.cells.get("baseline")?.text ?? "", row.cells.get("post")?.text ?? ""];
  const change = net === undefined ? changeOf(baseline, ends) : undefined;
  const relative = net?.kind === "percent" && baseline.kind !== "percent" ? undefined : relativeChange(ends);
  const shown = [
    ...(change === undefined ? [] : [`= ${likeBaseline(change, baseline, texts[0] ?? "")}`]),
    ...(relative === undefined ? [] : [signed(formatQuantity(relative.value, "percent", "%"))]),
  ];
  const workings = [change, relative].flatMap((one) => (one === undefined ? [] : [formula(one, ends, texts)]));
  return shown.length === 0 ? [] : [{ place: cell.place, text: shown.join(", "), tooltip: workings.join("\n") }];
}

/** The later end less the earlier; of two percentages in points. */
function changeOf(baseline: Figure, ends: readonly Operand[]): Derivation | undefined {
  const goal: Goal = baseline.kind === "percent" ? { kind: "points", unit: "pp" } : baseline;
  return derive(goal, ends).find(
    ({ operation, operands: [later] }) => later === 1 && (operation === "difference" || operation === "points"),
  );
}

function relativeChange(ends: readonly Operand[]): Derivation | undefined {
  return derive({ kind: "percent", unit: "%" }, ends).find(
    ({ operation, operands: [earlier] }) => operation === "relative-change" && earlier === 0,
  );
}

function likeBaseline({ value, kind, unit }: Derivation, baseline: Figure, text: string): string {
  return signed(kind === baseline.kind ? formatLike(value, baseline, text) : formatQuantity(value, kind, unit));
}

function signed(text: string): string {
  return /^[\p{N}\p{Sc}]/u.test(text) ? `+${text}` : text;
}

function operandOf({ kind, unit, amount }: Figure): Operand {
  return { kind, unit, number: amount, exact: false };
}
