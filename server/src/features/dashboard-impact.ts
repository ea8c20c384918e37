import { goodDirection } from "../packet/good-direction.ts";
import { rowFigure } from "../packet/impact-cell.ts";
import type { ImpactRow } from "../packet/impact-table.ts";
import { decimalText } from "../quantity/decimal.ts";
import type { Figure } from "../quantity/figure.ts";
import { compare } from "../quantity/rational.ts";
import type { DashboardInput } from "./dashboard.ts";

export type ImpactView<Link> = {
  readonly titles: Readonly<Record<ImpactEnd, string>>;
  readonly rows: readonly ImpactRowView<Link>[];
};

export type ImpactEnd = "baseline" | "post" | "net";

export type ImpactRowView<Link> = {
  readonly label: string;
  readonly unit: string;
  readonly total: boolean;
  readonly link: Link;
  readonly cells: Readonly<Partial<Record<ImpactEnd, ImpactCellView<Link>>>>;
  /** Which way the measure should go; absent where its name does not tell. */
  readonly good?: "up" | "down";
  readonly change: "better" | "worse" | "same" | "unknown";
};

export type ImpactCellView<Link> = {
  readonly text: string;
  /** Absent where the cell holds no figure. */
  readonly value?: number;
  readonly link: Link;
};

export function impactView<Link>({ checked, link }: DashboardInput<Link>): ImpactView<Link> | undefined {
  const { impactTable, profile } = checked.packet;
  if (impactTable === undefined) return undefined;
  const { baseline, post, net } = profile.impact.columns;
  const rows = impactTable.rows.map((row): ImpactRowView<Link> => {
    const figures = new Map(ENDS.map((end) => [end, rowFigure(row, end, profile)]));
    const good = goodDirection(row, profile);
    return {
      label: row.label,
      unit: row.cells.get("unit")?.text ?? "",
      total: row.total,
      link: link(row.place),
      cells: Object.fromEntries(
        ENDS.flatMap((end) => {
          const cell = cellView(row, end, figures.get(end), link);
          return cell === undefined ? [] : [[end, cell]];
        }),
      ),
      ...(good !== undefined && { good }),
      change: changeOf(figures.get("baseline"), figures.get("post"), good),
    };
  });
  return { titles: { baseline: baseline.title, post: post.title, net: net.title }, rows };
}

const ENDS: readonly ImpactEnd[] = ["baseline", "post", "net"];

function cellView<Link>(
  row: ImpactRow,
  end: ImpactEnd,
  figure: Figure | undefined,
  link: DashboardInput<Link>["link"],
): ImpactCellView<Link> | undefined {
  const cell = row.cells.get(end);
  if (cell === undefined) return undefined;
  const value = figure === undefined ? {} : { value: Number(decimalText(figure.amount.value)) };
  return { text: cell.text, link: link(cell.place), ...value };
}

function changeOf(
  baseline: Figure | undefined,
  post: Figure | undefined,
  good: "up" | "down" | undefined,
): ImpactRowView<unknown>["change"] {
  if (baseline === undefined || post === undefined || baseline.unit !== post.unit) return "unknown";
  const moved = compare(post.amount.value, baseline.amount.value);
  if (moved === 0) return "same";
  if (good === undefined) return "unknown";
  return moved > 0 === (good === "up") ? "better" : "worse";
}
