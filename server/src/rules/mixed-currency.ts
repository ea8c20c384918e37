import { textOf } from "../base/span.ts";
import { rowFigure } from "../packet/impact-cell.ts";
import type { ImpactRow } from "../packet/impact-table.ts";
import { inEveryBlock } from "../packet/in-every-block.ts";
import type { Packet } from "../packet/packet.ts";
import { placeIn } from "../packet/packet-document.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { addsUp } from "./adds-up.ts";
import { inCheckedBlocks } from "./in-checked-blocks.ts";
import { type Finding, packetRule } from "./rule.ts";
import { currenciesOf, isMoney, type UnlikeAmount, unlikeAmounts } from "./unlike-amounts.ts";

type Mixed = Pick<UnlikeAmount, "how" | "currencies"> & { readonly text: string };

export const mixedCurrency = packetRule<Mixed>({
  name: "mixed-currency",
  scope: "packet",
  severity: "warning",
  what: "Amounts in different currencies that are added up or compared, with no rate between them.",
  why: "Pounds and dollars do not add up, and without the rate nobody can check what they came to.",
  *check(scope) {
    const found = [...inTable(scope.packet), ...inSentences(scope)];
    if (found.length > 0 && !statesRate(scope.packet)) yield* found;
  },
  message: ({ text, how, currencies }) =>
    `${text} ${how === "adds-up" ? "adds up amounts in" : "is compared across"} ${currencies.join(" and ")}, and the packet states no exchange rate. Give all in one currency, with the rate and its date.`,
});

/** A rate that is stated anywhere, in a document or by a label of a source, is taken to hold for all. */
function statesRate(packet: Packet): boolean {
  const { corpus, profile } = packet;
  const rates = compileWords(profile.words.exchangeRate);
  const labelled = corpus.tables.some(({ columns, rowCount, row }) => {
    const rows = Array.from({ length: Math.min(rowCount, ROWS_READ) }, (_, index) => row(index).label);
    return [...columns, ...rows].some((label) => findWords(rates, label).length > 0);
  });
  if (labelled) return true;
  return rateNaming(packet).length > 0;
}

/** A table of rates is short. */
const ROWS_READ = 200;

const rateNaming = inEveryBlock(({ masked, leaves }, _path, { words }) =>
  leaves.filter(({ span }) => findWords(compileWords(words.exchangeRate), textOf(masked, span)).length > 0),
);

function* inTable({ impactTable, profile }: Packet): Generator<Finding<Mixed>> {
  const rows = impactTable?.rows ?? [];
  for (const [index, row] of rows.entries()) {
    for (const column of ["post", "net"] as const) {
      const [first, second] = [rowFigure(row, "baseline", profile), rowFigure(row, column, profile)];
      const cell = row.cells.get(column);
      if (!isMoney(first) || !isMoney(second) || first.unit === second.unit || cell === undefined) continue;
      yield { place: cell.place, data: { text: cell.text, how: "compares", currencies: [first.unit, second.unit] } };
      break;
    }
    const above = rows.slice(0, index);
    if (row.total) yield* wrongTotal(row, above.slice(above.findLastIndex((one) => one.total) + 1), profile);
  }
}

/** A total of rows in several currencies that those in its own, or the last of them, do not come to. */
function* wrongTotal(
  row: ImpactRow,
  above: readonly ImpactRow[],
  profile: Packet["profile"],
): Generator<Finding<Mixed>> {
  for (const column of ["net", "post", "baseline"] as const) {
    const total = rowFigure(row, column, profile);
    const cell = row.cells.get(column);
    const addends = above.map((one) => rowFigure(one, column, profile)).filter(isMoney);
    if (!isMoney(total) || cell === undefined || currenciesOf(addends).length < 2) continue;
    const own = addends.filter(({ unit }) => unit === total.unit);
    if (own.some((_, start) => addsUp(total, own.slice(start)))) continue;
    yield { place: cell.place, data: { text: cell.text, how: "adds-up", currencies: currenciesOf(addends) } };
    return;
  }
}

const inSentences = inCheckedBlocks(({ block, file, role, figures }, profile): readonly Finding<Mixed>[] => {
  if (role === "source" || block.kind === "footnote-definition") return [];
  return unlikeAmounts(figures, block, profile).map(({ figure, how, currencies }) => ({
    place: placeIn({ path: file }, block, figure.span),
    data: { text: textOf(block.text, figure.span), how, currencies },
  }));
});
