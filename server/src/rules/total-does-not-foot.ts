import { rowFigure } from "../packet/impact-cell.ts";
import type { ImpactRow, ImpactTable } from "../packet/impact-table.ts";
import type { Profile } from "../profile/profile.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { agreement, agrees } from "../quantity/compare.ts";
import { sketch, termOf, workOut } from "../quantity/derivation.ts";
import { knownFrom } from "../quantity/derive.ts";
import { sum } from "../quantity/estimate.ts";
import type { Figure } from "../quantity/figure.ts";
import { formatLike } from "../quantity/format-like.ts";
import { expression, result } from "../quantity/formula.ts";
import { cellsAgainstTheirTable, type WrongCell } from "./cells-against-their-table.ts";
import { editAt, type Finding, packetRule } from "./rule.ts";
import { isSizeWithoutSign } from "./size-without-sign.ts";

/** Without a column the total is not one of the impact table. */
type WrongTotal = WrongCell & { readonly column?: string };

export const totalDoesNotFoot = packetRule<WrongTotal>({
  name: "total-does-not-foot",
  scope: "packet",
  severity: "error",
  what: "A total row that is not the sum of the rows above it.",
  why: "A total that does not foot throws doubt on every row that it adds up.",
  *check(scope) {
    const { impactTable, profile } = scope.packet;
    yield* againstTheirTable(scope);
    if (impactTable !== undefined) yield* totals(impactTable, profile);
  },
  message: ({ row, column, written, formula, computed }) =>
    `${row}${column === undefined ? "" : `, ${column.toLowerCase()}`}: ${formula} = ${computed}, not ${written}.`,
  fixes: ({ place, data }) => [
    {
      title: `Replace ${data.written} with ${data.replacement}`,
      safe: false,
      edits: [editAt(place, place.span, data.replacement)],
    },
  ],
});

const againstTheirTable = cellsAgainstTheirTable("total");

function* totals({ rows }: ImpactTable, profile: Profile): Generator<Finding<WrongTotal>> {
  for (const [index, row] of rows.entries()) {
    if (!row.total) continue;
    const since = rows.slice(0, index).findLastIndex((other) => other.total) + 1;
    for (const column of ["baseline", "post", "net"] as const) {
      const finding = wrongTotal(row, rows.slice(since, index), column, profile);
      if (finding !== undefined) yield finding;
    }
  }
}

/**
 * The rows that a total adds up are those above it in its own unit. Where all of them do not foot, fewer may: a total may leave out rows
 * that stand in the same unit for another thing, so that any run of rows right above it that foots is taken.
 */
function wrongTotal(
  row: ImpactRow,
  above: readonly ImpactRow[],
  column: "baseline" | "post" | "net",
  profile: Profile,
): Finding<WrongTotal> | undefined {
  const total = rowFigure(row, column, profile);
  const cell = row.cells.get(column);
  const parts = compileWords(profile.words.partOf);
  const addends = above.flatMap((other) => {
    if (findWords(parts, other.label).length > 0) return [];
    const figure = rowFigure(other, column, profile);
    return figure !== undefined && figure.kind === total?.kind && figure.unit === total.unit ? [{ other, figure }] : [];
  });
  if (total === undefined || cell === undefined || addends.length < 2 || !ADDABLE.has(total.kind)) return undefined;
  for (let start = 0; start <= addends.length - 2; start += 1) {
    if (
      foots(
        total,
        cell.text,
        addends.slice(start).map(({ figure }) => figure),
      )
    )
      return undefined;
  }
  const figures = addends.map(({ figure }) => figure);
  const found = sumOf(total, figures);
  if (found === undefined) return undefined;
  const texts = addends.map(({ other }) => other.cells.get(column)?.text);
  return {
    place: cell.place,
    data: {
      row: row.label,
      column: profile.impact.columns[column].title,
      written: cell.text,
      formula: expression(found.sum, found.operands, texts),
      computed: result(found.sum, { ...total, direction: "up" }),
      replacement: formatLike(found.sum.value, total, cell.text),
    },
    related: addends.flatMap(({ other }) => {
      const addend = other.cells.get(column);
      return addend === undefined ? [] : [{ place: addend.place, message: `${other.label}: ${addend.text}` }];
    }),
  };
}

/** Sorts of figures whose rows add up; a rate of all is not the sum of the rates. */
const ADDABLE: ReadonlySet<Figure["kind"]> = new Set<Figure["kind"]>(["money", "count", "duration"]);

function foots(total: Figure, text: string, addends: readonly Figure[]): boolean {
  const found = sumOf(total, addends);
  if (found === undefined) return false;
  const comparison = agreement(total, knownFrom(found.sum));
  return agrees(comparison) || isSizeWithoutSign(comparison, text);
}

function sumOf(total: Figure, addends: readonly Figure[]) {
  const operands = addends.map(({ kind, unit, amount }) => ({ kind, unit, number: amount, exact: false }));
  const terms = operands.map(termOf);
  const [found] = sketch("sum", terms, sum(terms.map((term) => term.estimate)));
  return found && { sum: workOut(found, { kind: total.kind, unit: total.unit }, operands), operands };
}
