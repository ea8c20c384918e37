import { textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { rowFigure } from "../packet/impact-cell.ts";
import type { ImpactRow } from "../packet/impact-table.ts";
import type { Packet } from "../packet/packet.ts";
import { placeIn } from "../packet/packet-document.ts";
import type { Profile } from "../profile/profile.ts";
import type { Role } from "../profile/role.ts";
import { compileWords, findWords } from "../profile/words.ts";
import type { Figure } from "../quantity/figure.ts";
import { subjectOf } from "../reconcile/labels.ts";
import { addsUp } from "./adds-up.ts";
import { inCheckedBlocks } from "./in-checked-blocks.ts";
import { cellOf, isLike, nestedAmounts } from "./nested-amounts.ts";
import { type Finding, packetRule } from "./rule.ts";
import type { PacketScope } from "./scope.ts";

type Doubled = { readonly total: string; readonly part: string };

export const doubleCounted = packetRule<Doubled>({
  name: "double-counted",
  scope: "packet",
  severity: "warning",
  what: "A total that adds an amount to another that already holds it.",
  why: "Money that is counted twice is the first thing that Finance strikes out, and the rest is doubted with it.",
  *check(scope) {
    yield* inTable(scope.packet);
    yield* inProse(scope);
  },
  message: ({ total, part }) =>
    `${total} counts ${part} twice: the packet holds it in another amount of this sum. Add up the whole amounts alone.`,
});

/** Totals that come out only with a row that another one holds: a part of it by its label, or a total of rows above. */
function* inTable({ impactTable, profile }: Packet): Generator<Finding<Doubled>> {
  const rows = impactTable?.rows ?? [];
  for (const [index, row] of rows.entries()) {
    if (!row.total) continue;
    const above = rows.slice(0, index);
    const since = above.slice(above.findLastIndex((one) => one.total) + 1);
    const parts = since.filter((one) => isPart(one, since, profile));
    const subtotals = above.filter((one) => one.total);
    const finding =
      doubled(row, since, parts, [], profile) ??
      doubled(row, above, subtotals, [since, [...since, ...subtotals.slice(-1)], subtotals], profile);
    if (finding !== undefined) yield finding;
  }
}

/** Where the rows add up to the total with the `parts` among them, and neither without them nor in one of the `other` ways. */
function doubled(
  row: ImpactRow,
  rows: readonly ImpactRow[],
  parts: readonly ImpactRow[],
  other: readonly (readonly ImpactRow[])[],
  profile: Profile,
): Finding<Doubled> | undefined {
  const [part] = parts;
  if (part === undefined) return undefined;
  for (const column of ["net", "post", "baseline"] as const) {
    const total = rowFigure(row, column, profile);
    const cell = row.cells.get(column);
    if (total === undefined || cell === undefined) continue;
    const foots = (some: readonly ImpactRow[]): boolean => addsUp(total, likeFigures(some, column, total, profile));
    const whole = rows.filter((one) => !parts.includes(one));
    if (!foots(rows) || [whole, ...other].some(foots)) continue;
    const related = [{ place: part.place, message: part.label }];
    return { place: cell.place, data: { total: cell.text, part: part.label }, related };
  }
  return undefined;
}

function likeFigures(
  rows: readonly ImpactRow[],
  column: "baseline" | "post" | "net",
  total: Figure,
  profile: Profile,
): readonly Figure[] {
  return rows.flatMap((row) => {
    const figure = rowFigure(row, column, profile);
    return figure !== undefined && isLike({ figure }, { figure: total }) ? [figure] : [];
  });
}

/** "of which express", "Express (part of shipping)": the label says so, and names a row that holds it unless that is the one above. */
function isPart({ label }: ImpactRow, rows: readonly ImpactRow[], { words }: Profile): boolean {
  const [found] = findWords(compileWords(words.partOf), label);
  if (found === undefined) return false;
  if (found.span.start === 0 || /\bwhich\b/i.test(found.entry)) return true;
  const holder = subjectOf(label.slice(found.span.end));
  return rows.some((one) => one.label !== label && [...subjectOf(one.label)].some((word) => holder.has(word)));
}

/** Sums of an amount and its part, wherever the packet says that it is one. A figure that a cell holds is no sum of these. */
function* inProse(scope: PacketScope): Generator<Finding<Doubled>> {
  const nested = nestedInProse(scope);
  for (const { checked, place } of nested.length === 0 ? [] : sumsInProse(scope)) {
    const { figure, text } = checked;
    const found = nested.find(
      ({ whole, part: inner }) => isLike(whole, checked) && addsUp(figure, [whole.figure, inner.figure]),
    );
    if (found !== undefined) yield { place, data: { total: text, part: found.part.text } };
  }
}

const nestedInProse = inCheckedBlocks(({ block, role, figures }, profile) =>
  isRead(role, block) ? nestedAmounts(figures, block, profile) : [],
);

/** The figures of sentences that have words of a sum. */
const sumsInProse = inCheckedBlocks(({ block, file, role, figures }, { words }) => {
  if (!isRead(role, block)) return [];
  return figures.flatMap((checked) => {
    const span = block.sentences[checked.sentence]?.span;
    if (span === undefined || cellOf(checked) !== undefined) return [];
    if (findWords(compileWords(words.sum), textOf(block.masked, span)).length === 0) return [];
    return [{ checked, place: placeIn({ path: file }, block, checked.figure.span) }];
  });
});

function isRead(role: Role | undefined, block: Block): boolean {
  return role !== "source" && block.kind !== "footnote-definition";
}
