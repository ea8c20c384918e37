import { contains } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { Profile } from "../profile/profile.ts";
import type { Figure } from "../quantity/figure.ts";
import type { Endorsement } from "./endorsements.ts";
import type { PacketDocument } from "./packet-document.ts";
import { useOf } from "./sentence-cues.ts";

type SentenceFigure = { readonly figure: Figure; readonly sentence: number };

/** The first figure of an endorsement that can be a metric; how long two people have worked together is none. */
export function metricOf(
  { document, passages }: Endorsement,
  figuresOf: (document: PacketDocument, block: Block) => readonly SentenceFigure[],
  profile: Profile,
): Figure | undefined {
  for (const { block, span } of passages) {
    const metric = figuresOf(document, block).find(
      ({ figure, sentence }) => contains(span, figure.span) && !isTime(figure, block, sentence, profile),
    );
    if (metric !== undefined) return metric.figure;
  }
  return undefined;
}

/** Years, and other time that was spent: `for eight months`. */
function isTime(figure: Figure, block: Block, sentence: number, profile: Profile): boolean {
  if (figure.kind !== "duration") return false;
  const use = useOf(figure, block, sentence, profile);
  return use !== "change" && (figure.unit === "year" || use === "input");
}
