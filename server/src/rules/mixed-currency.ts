import { contains, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { statedChanges } from "../packet/changes.ts";
import { rowFigure } from "../packet/impact-cell.ts";
import type { ImpactRow } from "../packet/impact-table.ts";
import type { Packet } from "../packet/packet.ts";
import { placeIn } from "../packet/packet-document.ts";
import { compileWords, findWords } from "../profile/words.ts";
import type { Figure } from "../quantity/figure.ts";
import { addsUp } from "./adds-up.ts";
import { checkedBlocks } from "./checked-blocks.ts";
import { type Finding, packetRule } from "./rule.ts";
import type { PacketScope } from "./scope.ts";

type Mixed = { readonly text: string; readonly units: readonly string[] };

export const mixedCurrency = packetRule<Mixed>({
  name: "mixed-currency",
  scope: "packet",
  severity: "warning",
  what: "Amounts in different currencies that are added up or compared, with no rate between them.",
  why: "Pounds and dollars do not add up, and without the rate nobody can check what they came to.",
  *check(scope) {
    if (statesRate(scope.packet)) return;
    yield* inTable(scope.packet);
    yield* inSentences(scope);
  },
  message: ({ text, units }) =>
    `${text} is set against or adds up ${units.join(" and ")}, and the packet states no exchange rate. Give them in one currency, with the rate and its date.`,
});

/** A rate that is stated anywhere is taken to hold for all. */
function statesRate({ documents, profile }: Packet): boolean {
  const rates = compileWords(profile.words.exchangeRate);
  return documents.some(({ markdown }) => markdown.blocks.some(({ masked }) => findWords(rates, masked).length > 0));
}

function* inTable({ impactTable, profile }: Packet): Generator<Finding<Mixed>> {
  const rows = impactTable?.rows ?? [];
  for (const [index, row] of rows.entries()) {
    for (const column of ["post", "net"] as const) {
      const [first, second] = [rowFigure(row, "baseline", profile), rowFigure(row, column, profile)];
      const cell = row.cells.get(column);
      if (!isMoney(first) || !isMoney(second) || first.unit === second.unit || cell === undefined) continue;
      yield { place: cell.place, data: { text: cell.text, units: [first.unit, second.unit] } };
      break;
    }
    if (row.total)
      yield* wrongTotal(row, rows.slice(rows.findLastIndex((one, at) => at < index && one.total) + 1, index), profile);
  }
}

/** A total that only comes out where amounts are added up whatever their currencies. */
function* wrongTotal(
  row: ImpactRow,
  above: readonly ImpactRow[],
  profile: Packet["profile"],
): Generator<Finding<Mixed>> {
  for (const column of ["net", "post", "baseline"] as const) {
    const total = rowFigure(row, column, profile);
    const cell = row.cells.get(column);
    const addends = above.map((one) => rowFigure(one, column, profile)).filter(isMoney);
    if (!isMoney(total) || cell === undefined || !isMixedSum(total, addends)) continue;
    yield { place: cell.place, data: { text: cell.text, units: unitsOf(addends) } };
    return;
  }
}

function* inSentences({ packet, figuresOf }: PacketScope): Generator<Finding<Mixed>> {
  for (const { part, block } of checkedBlocks(packet)) {
    if (part.role === "source" || block.kind === "footnote-definition") continue;
    const figures = figuresOf(part.document, block);
    if (unitsOf(figures.map(({ figure }) => figure).filter(isMoney)).length < 2) continue;
    for (const [index, { span, leaf }] of block.sentences.entries()) {
      if (block.leaves[leaf]?.kind !== "paragraph") continue;
      const money = figures
        .filter(({ sentence, figure }) => sentence === index && isMoney(figure))
        .map(({ figure }) => figure);
      const wrong =
        changed(money, block, packet) ??
        compared(money, block, packet) ??
        summed(money, textOf(block.masked, span), packet);
      if (wrong === undefined) continue;
      const place = placeIn(part.document, block, wrong.span);
      yield { place, data: { text: textOf(block.text, wrong.span), units: unitsOf(money) } };
    }
  }
}

/** The second end of a change between two currencies. */
function changed(money: readonly Figure[], block: Block, { profile }: Packet): Figure | undefined {
  const mixed = statedChanges(block, profile).find(
    ({ from, to }) =>
      from.kind === "money" &&
      to.kind === "money" &&
      from.unit !== to.unit &&
      money.some(({ span }) => contains(span, to.span)),
  );
  return mixed?.to;
}

/** The second of two amounts in a row that words set against each other. */
function compared(money: readonly Figure[], block: Block, { profile }: Packet): Figure | undefined {
  const words = compileWords(profile.words.against);
  return money.find((figure, index) => {
    const before = money[index - 1];
    if (before === undefined || before.unit === figure.unit) return false;
    const between = textOf(block.masked, { start: before.span.end, end: figure.span.start });
    return !/[,;:]/.test(between) && findWords(words, between).length > 0;
  });
}

/** The amount that all the others come to where their currencies are passed over. */
function summed(money: readonly Figure[], sentence: string, { profile }: Packet): Figure | undefined {
  if (findWords(compileWords(profile.words.sum), sentence).length === 0) return undefined;
  return money.find((total) =>
    isMixedSum(
      total,
      money.filter((one) => one !== total),
    ),
  );
}

function isMixedSum(total: Figure, addends: readonly Figure[]): boolean {
  const own = addends.filter(({ unit }) => unit === total.unit);
  return unitsOf(addends).length > 1 && addsUp(total, addends) && !addsUp(total, own);
}

function isMoney(figure: Figure | undefined): figure is Figure {
  return figure?.kind === "money";
}

function unitsOf(figures: readonly Figure[]): readonly string[] {
  return [...new Set(figures.map(({ unit }) => unit))];
}
