import { memoByFirst, memoLast } from "../base/memo.ts";
import { memoEach } from "../base/memo-each.ts";
import { allWithin } from "../base/within.ts";
import type { Block } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import { rowAround } from "../markdown/row-around.ts";
import type { Packet } from "../packet/packet.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import type { CheckedBlock } from "./checked-block.ts";
import { createPacketChecker } from "./checked-packet.ts";
import type { Rule, RuleProblem } from "./rule.ts";
import type { PacketScope, SentenceScope } from "./scope.ts";
import { SUPPRESSION_UNUSED } from "./suppression-unused.ts";

/** What all rules find in a packet, before severities and suppressions. */
export type Checked = PacketScope & {
  /** What the rules on sentences find, by the blocks of each document in their order. */
  readonly inBlocks: ReadonlyMap<PacketDocument, readonly (readonly RuleProblem[])[]>;
  readonly inPacket: readonly RuleProblem[];
  /** All of them in one list, which is made when it is asked for. */
  readonly problems: readonly RuleProblem[];
  readonly blockOf: (document: PacketDocument, block: Block) => CheckedBlock;
};

/** Checks one packet again and again. A block whose text, evidence and surroundings are as they were keeps its findings. */
export function createChecker(rules: readonly Rule[]): (packet: Packet, today: string) => Checked {
  const checkPacket = createPacketChecker();
  const ruleNames = [...rules.map((rule) => rule.name), SUPPRESSION_UNUSED.name];
  const sentenceRules = rules.filter((rule) => rule.scope === "sentence");
  const packetRules = rules.filter((rule) => rule.scope === "packet");

  const problemsOf = memoByFirst((checked: CheckedBlock, inStoryline: string, profile: Packet["profile"]) =>
    sentencesOf(checked, inStoryline, profile).flatMap((scope) => sentenceRules.flatMap((rule) => rule.run(scope))),
  );
  const problemsIn = memoEach(
    (checked: CheckedBlock | undefined, storyline: Packet["storyline"], profile: Packet["profile"]) =>
      checked === undefined ? [] : problemsOf(checked, storylineSentences(storyline, checked.block), profile),
  );

  return memoLast((packet: Packet, today: string): Checked => {
    const { blocks, documents, blockOf } = checkPacket(packet);
    const scope: PacketScope = {
      origin: packet.origin,
      packet,
      blocks,
      today,
      ruleNames,
      figuresOf: (document, block) => blockOf(document, block).figures,
      citationsOf: (document, block) => blockOf(document, block).citations,
    };
    const inBlocks = [...documents].map(([document, { blocks: checked }]) => {
      const { each } = problemsIn(document.markdown.origin, checked, packet.storyline, packet.profile);
      return [document, each] as const;
    });
    const inPacket = packetRules.flatMap((rule) => rule.run(scope));
    return {
      ...scope,
      blockOf,
      inBlocks: new Map(inBlocks),
      inPacket,
      get problems() {
        return [...inBlocks.flatMap(([, each]) => each.flat()), ...inPacket];
      },
    };
  });
}

/** The indexes of the block's sentences that are the storyline's, as a text that compares by value. */
function storylineSentences(storyline: Packet["storyline"], block: Block): string {
  const inside = storyline?.sentences.filter((sentence) => sentence.block === block) ?? [];
  return inside.map((sentence) => sentence.index).join(",");
}

function sentencesOf(
  { block, file, role, figures, citations }: CheckedBlock,
  storyline: string,
  profile: Packet["profile"],
): readonly SentenceScope[] {
  if (role === undefined) return [];
  const inStoryline = new Set(storyline === "" ? [] : storyline.split(",").map(Number));
  const figuresOf = bySentence(figures);
  return block.sentences.flatMap(({ span, leaf: leafIndex }, index): readonly SentenceScope[] => {
    const leaf = block.leaves[leafIndex];
    if (leaf === undefined) return [];
    const reach = leaf.kind === "cell" ? (rowAround(block, span) ?? span) : span;
    return [
      {
        profile,
        file,
        role,
        block,
        span,
        leaf: leaf.kind,
        inQuote: leaf.inQuote,
        inList: leaf.inList,
        text: plainText(block, span),
        masked: block.masked.slice(span.start, span.end),
        figures: figuresOf.get(index) ?? [],
        citations: allWithin(citations, reach, ({ link }) => link.span),
        inStoryline: inStoryline.has(index),
      },
    ];
  });
}

function bySentence(figures: CheckedBlock["figures"]): ReadonlyMap<number, CheckedBlock["figures"]> {
  const sentences = new Map<number, CheckedBlock["figures"][number][]>();
  for (const figure of figures) {
    const others = sentences.get(figure.sentence);
    if (others === undefined) sentences.set(figure.sentence, [figure]);
    else others.push(figure);
  }
  return sentences;
}
