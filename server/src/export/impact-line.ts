import { folderOf, resolveInside } from "../base/path.ts";
import { plainText } from "../markdown/plain-text.ts";
import { cellFigure, rowFigure } from "../packet/impact-cell.ts";
import type { ImpactRow, ImpactTable } from "../packet/impact-table.ts";
import type { Packet } from "../packet/packet.ts";
import type { Figure } from "../quantity/figure.ts";
import type { Exportable } from "./exportable.ts";
import { type FiguredText, figuredText } from "./figured-text.ts";
import type { SlideSource } from "./slide-deck.ts";

/** A row of the impact table as an export shows it. */
export type ImpactLine = {
  readonly row: ImpactRow;
  readonly label: string;
  /** What its cells count in, where they are bare numbers; else empty. */
  readonly unit: string;
  readonly link: string;
  readonly cells: Readonly<Record<ChangeColumn, FiguredText>>;
  readonly figures: Readonly<Partial<Record<ChangeColumn, Figure>>>;
  readonly sources: readonly SlideSource[];
};

const CHANGE_COLUMNS = ["baseline", "post", "net"] as const;
type ChangeColumn = (typeof CHANGE_COLUMNS)[number];

export function impactLines({ checked }: Exportable): readonly ImpactLine[] {
  const { packet, figuresOf } = checked;
  const { impactTable, profile } = packet;
  if (impactTable === undefined) return [];
  const { document, block } = impactTable;
  const checkedFigures = figuresOf(document, block);
  return impactTable.rows.map((row): ImpactLine => {
    const textAt = (column: ChangeColumn): FiguredText => {
      const place = row.cells.get(column)?.place;
      return place === undefined ? [] : figuredText(block, place.span, checkedFigures);
    };
    const figures = CHANGE_COLUMNS.flatMap((column) => {
      const figure = rowFigure(row, column, profile);
      return figure === undefined ? [] : [[column, figure] as const];
    });
    return {
      row,
      label: row.label,
      unit: unitOfBare(row, packet),
      link: `${document.path}#${row.slug}`,
      cells: { baseline: textAt("baseline"), post: textAt("post"), net: textAt("net") },
      figures: Object.fromEntries(figures),
      sources: sourcesOf(row, impactTable),
    };
  });
}

/** `days` where the cells say `9.4` and `3.1`. */
function unitOfBare(row: ImpactRow, { profile }: Packet): string {
  const bare = CHANGE_COLUMNS.some((column) => {
    const cell = row.cells.get(column);
    const figure = cell === undefined ? undefined : cellFigure(cell, profile);
    return figure?.kind === "count" && figure.unit === "";
  });
  return bare ? (row.cells.get("unit")?.text ?? "") : "";
}

function sourcesOf(row: ImpactRow, { document, block }: ImpactTable): readonly SlideSource[] {
  return row.links.flatMap(({ kind, target, textSpan }): readonly SlideSource[] => {
    if (kind === "image") return [];
    const label = plainText(block, textSpan) || row.label;
    if (target.kind === "label") return [{ label, address: `[${target.label}]` }];
    const [path = "", ...fragment] = target.address.split("#");
    const inside = path === "" ? document.path : resolveInside(folderOf(document.path), path);
    return [{ label, address: inside === undefined ? target.address : [inside, ...fragment].join("#") }];
  });
}
