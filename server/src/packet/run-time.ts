import { MARKUP } from "../base/mask.ts";
import { memoByFirst } from "../base/memo.ts";
import { shift, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { Profile } from "../profile/profile.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { compileWords, findWords } from "../profile/words.ts";
import type { Figure } from "../quantity/figure.ts";
import { scanFigures } from "../quantity/scan.ts";
import type { Packet } from "./packet.ts";
import { placeIn } from "./packet-document.ts";
import type { Place } from "./place.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** How long the rehearsal says that it takes, in minutes: `Run time: nine minutes`. */
export type StatedRunTime = { readonly figure: Figure; readonly place: Place };

export function statedRunTimes({ partsOf, profile }: Packet): readonly StatedRunTime[] {
  return partsOf("rehearsal").flatMap(({ document, blocks }) =>
    blocks.flatMap((block) =>
      runTimesIn(block, profile).map((figure) => ({ figure, place: placeIn(document, block, figure.span) })),
    ),
  );
}

const runTimesIn = memoByFirst((block: Block, profile: Profile): readonly Figure[] => {
  const words = compileWords(profile.rehearsal?.runTimeWords ?? []);
  const rows = block.tables.flatMap((table) => table.rows);
  return [...block.leaves.filter(({ kind }) => kind !== "cell"), ...rows].flatMap(({ span }) => {
    const text = textOf(block.masked, span).replaceAll(MARKUP, " ");
    const labels = findWords(words, text);
    if (labels.length === 0) return [];
    return scanFigures(text, vocabularyOf(profile)).figures.flatMap((figure) => {
      const label = labels.findLast((one) => one.span.end <= figure.span.start);
      const between = label === undefined ? "." : text.slice(label.span.end, figure.span.start);
      const beside = !/[.!?;]/.test(between) && tokensOf(between).length <= MOST_BETWEEN;
      return figure.unit === "minute" && beside ? [{ ...figure, span: shift(figure.span, span.start) }] : [];
    });
  });
});

/** `Run time is about nine minutes`. */
const MOST_BETWEEN = 2;
