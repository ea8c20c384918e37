import type { MoneyKind } from "../profile/word-lists.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { absolute, add, compare, type Rational, subtract, ZERO } from "../quantity/rational.ts";
import type { Evidence } from "./evidence.ts";
import type { ImpactCell, ImpactRow } from "./impact-table.ts";
import { memoByPacket } from "./memo-by-packet.ts";
import type { Packet } from "./packet.ts";
import { statusIn } from "./status.ts";

/** A row of the impact table that is about money. */
export type MoneyRow = {
  readonly row: ImpactRow;
  /** ISO 4217; empty where nothing names it. */
  readonly currency: string;
  /** How much changed, without a sign; undefined where neither the net nor both ends can be read. */
  readonly amount?: Rational;
  /** As the net cell writes it. */
  readonly written: string;
  /** What its words say that the money is; empty where they do not say. */
  readonly kinds: readonly MoneyKind[];
  /** True for what is expected or aimed at, which no impact is yet. */
  readonly expected: boolean;
};

/** The rows with an amount of money in one of their cells, by the units that cell, row or header state. */
export const moneyRows: (packet: Packet) => readonly MoneyRow[] = memoByPacket((packet: Packet) => {
  const { impactTable, corpus } = packet;
  const table = corpus.tables.find(({ origin }) => origin === "impact");
  if (impactTable === undefined || table === undefined) return [];
  return impactTable.rows.flatMap((row, index): readonly MoneyRow[] => {
    const cells = table.row(index).cells.filter(({ kind, role }) => kind === "money" && role !== undefined);
    const [first] = cells;
    if (first === undefined) return [];
    const amount = changeOf(cells);
    const words = ["initiative", "metric", "unit", "kind", "status", "period"] as const;
    const text = words.map((column) => row.cells.get(column)?.text ?? "").join("; ");
    const status = statusIn(text, packet.profile);
    return [
      {
        row,
        currency: first.unit,
        written: row.cells.get("net")?.text ?? "",
        kinds: KINDS.filter((kind) => findWords(compileWords(packet.profile.money[kind]), text).length > 0),
        expected: status === "forecast" || status === "target",
        ...(amount !== undefined && { amount }),
      },
    ];
  });
});

/**
 * What one initiative brought at most: its largest row, or all of its rows that add up. Amounts that are only expected do not count, nor
 * do those of another currency.
 */
export function largestImpact(
  rows: readonly MoneyRow[],
): { readonly row: MoneyRow; readonly amount: Rational } | undefined {
  const certain = rows.filter(({ amount, expected }) => amount !== undefined && !expected);
  const [largest] = certain.toSorted((left, right) => compare(right.amount ?? ZERO, left.amount ?? ZERO));
  if (largest?.amount === undefined) return undefined;
  const own = textOf(largest.row.cells.get("initiative"));
  const addends = certain.filter(({ row }) => !row.total && textOf(row.cells.get("initiative")) === own);
  const sum = addends.reduce((total, { amount }) => add(total, amount ?? ZERO), ZERO);
  return { row: largest, amount: compare(sum, largest.amount) > 0 ? sum : largest.amount };
}

const KINDS: readonly MoneyKind[] = ["revenue", "profit", "saving", "avoidance"];

function changeOf(cells: readonly Evidence[]): Rational | undefined {
  const at = (role: Evidence["role"]) => cells.find((cell) => cell.role === role)?.number.value;
  const [baseline, post, net] = [at("baseline"), at("post"), at("net")];
  if (net !== undefined) return absolute(net);
  return baseline === undefined || post === undefined ? undefined : absolute(subtract(post, baseline));
}

function textOf(cell: ImpactCell | undefined): string {
  return cell?.text.trim().toLowerCase() ?? "";
}
