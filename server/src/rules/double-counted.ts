import { textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { rowFigure } from "../packet/impact-cell.ts";
import type { ImpactRow } from "../packet/impact-table.ts";
import type { Packet } from "../packet/packet.ts";
import { placeIn } from "../packet/packet-document.ts";
import type { Profile } from "../profile/profile.ts";
import { compileWords, findWords } from "../profile/words.ts";
import type { Figure } from "../quantity/figure.ts";
import { subjectOf } from "../reconcile/labels.ts";
import type { CheckedFigure } from "../reconcile/verdict.ts";
import { addsUp } from "./adds-up.ts";
import { checkedBlocks } from "./checked-blocks.ts";
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
    `${total} counts ${part} twice: the packet says that it is part of another amount in this sum. Add up the whole amounts alone.`,
});

function* inTable({ impactTable, profile }: Packet): Generator<Finding<Doubled>> {
  const rows = impactTable?.rows ?? [];
  for (const [index, row] of rows.entries()) {
    if (!row.total) continue;
    const since = rows.slice(0, index).findLastIndex((one) => one.total) + 1;
    const above = rows.slice(since, index);
    const parts = above.filter((one) => isPart(one, above, profile));
    const [part] = parts;
    if (part === undefined) continue;
    for (const column of ["net", "post", "baseline"] as const) {
      const total = rowFigure(row, column, profile);
      const cell = row.cells.get(column);
      if (total === undefined || cell === undefined) continue;
      const figures = (some: readonly ImpactRow[]): readonly Figure[] =>
        some.map((one) => rowFigure(one, column, profile)).filter((figure) => isLike(figure, total));
      const whole = figures(above.filter((one) => !parts.includes(one)));
      if (!addsUp(total, figures(above)) || addsUp(total, whole)) continue;
      const related = [{ place: part.place, message: part.label }];
      yield { place: cell.place, data: { total: cell.text, part: part.label }, related };
      break;
    }
  }
}

/** "of which express", "Express (part of shipping)": the label says so, and names a row that holds it unless that is the one above. */
function isPart({ label }: ImpactRow, rows: readonly ImpactRow[], { words }: Profile): boolean {
  const [found] = findWords(compileWords(words.partOf), label);
  if (found === undefined) return false;
  if (found.span.start === 0 || /\bwhich\b/i.test(found.entry)) return true;
  const holder = subjectOf(label.slice(found.span.end));
  return rows.some((one) => one.label !== label && [...subjectOf(one.label)].some((word) => holder.has(word)));
}

function* inProse({ packet, figuresOf }: PacketScope): Generator<Finding<Doubled>> {
  const { profile } = packet;
  const checked = [...checkedBlocks(packet)].filter(
    ({ part, block }) => part.role !== "source" && block.kind !== "footnote-definition",
  );
  const nested = checked.flatMap(({ part, block }) => nestedPairs(block, figuresOf(part.document, block), profile));
  if (nested.length === 0) return;
  const sums = compileWords(profile.words.sum);
  for (const { part, block } of checked) {
    for (const { figure, text, sentence, verdict } of figuresOf(part.document, block)) {
      const span = block.sentences[sentence]?.span;
      if (span === undefined || isCell(verdict) || findWords(sums, textOf(block.masked, span)).length === 0) continue;
      const pair = nested.find(
        ([whole, inner]) => isLike(whole.figure, figure) && addsUp(figure, [whole.figure, inner.figure]),
      );
      if (pair !== undefined)
        yield { place: placeIn(part.document, block, figure.span), data: { total: text, part: pair[1].text } };
    }
  }
}

type Pair = readonly [whole: CheckedFigure, part: CheckedFigure];

/** Neighbours in one sentence of which the words between say that one holds the other: `$8M, of which $2M`, `$2M is part of the $8M`. */
function nestedPairs(block: Block, figures: readonly CheckedFigure[], { words }: Profile): readonly Pair[] {
  return figures.flatMap((second, index): readonly Pair[] => {
    const first = figures[index - 1];
    if (first === undefined || first.sentence !== second.sentence || !isLike(first.figure, second.figure)) return [];
    const between = textOf(block.masked, { start: first.figure.span.end, end: second.figure.span.start });
    const [part] = findWords(compileWords(words.partOf), between);
    if (part !== undefined) return [/\b(?:which|that|this)\b/i.test(part.entry) ? [first, second] : [second, first]];
    return findWords(compileWords(words.holding), between).length > 0 ? [[first, second]] : [];
  });
}

function isLike(figure: Figure | undefined, other: Figure): figure is Figure {
  return figure !== undefined && figure.kind === other.kind && figure.unit === other.unit;
}

/** True for a figure that a single cell of the evidence holds: it is no sum of the sentence's. */
function isCell(verdict: CheckedFigure["verdict"]): boolean {
  return verdict.kind === "agrees" && verdict.working.evidence.length === 1;
}
