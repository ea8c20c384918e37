import { memoByFirst, memoLast } from "../base/memo.ts";
import { contains } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Packet } from "../packet/packet.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import type { Part } from "../packet/part.ts";
import { type CheckedBlock, createBlockChecker } from "./checked-block.ts";
import { checkedBlocks } from "./checked-blocks.ts";
import type { Rule, RuleProblem } from "./rule.ts";
import type { PacketScope, SentenceScope } from "./scope.ts";
import { SUPPRESSION_UNUSED } from "./suppression-unused.ts";

/** What all rules find in a packet, before severities and suppressions. */
export type Checked = PacketScope & {
  readonly problems: readonly RuleProblem[];
  readonly blockOf: (document: PacketDocument, block: Block) => CheckedBlock;
};

/** Checks one packet again and again. A block whose text, evidence and surroundings are as they were keeps its findings. */
export function createChecker(rules: readonly Rule[]): (packet: Packet, today: string) => Checked {
  const blockChecker = createBlockChecker();
  const ruleNames = [...rules.map((rule) => rule.name), SUPPRESSION_UNUSED.name];
  const sentenceRules = rules.filter((rule) => rule.scope === "sentence");

  const sentenceProblems = memoByFirst(
    (checked: CheckedBlock, _part: Part["role"], inStoryline: string, packetProfile: Packet["profile"]) =>
      sentencesOf(checked, _part, inStoryline, packetProfile).flatMap((scope) =>
        sentenceRules.flatMap((rule) => rule.run(scope)),
      ),
  );

  return memoLast((packet: Packet, today: string): Checked => {
    const blockOf = blockChecker(packet);
    const scope: PacketScope = {
      packet,
      today,
      ruleNames,
      figuresOf: (document, block) => blockOf(document, block).figures,
      citationsOf: (document, block) => blockOf(document, block).citations,
    };
    const problems: RuleProblem[] = [];
    for (const { part, block } of checkedBlocks(packet)) {
      const checked = blockOf(part.document, block);
      problems.push(...sentenceProblems(checked, part.role, storylineSentences(packet, block), packet.profile));
    }
    for (const rule of rules) {
      if (rule.scope === "packet") problems.push(...rule.run(scope));
    }
    return { ...scope, problems, blockOf };
  });
}

/** The indexes of the block's sentences that are the storyline's, as a text that compares by value. */
function storylineSentences(packet: Packet, block: Block): string {
  const inside = packet.storyline?.sentences.filter((sentence) => sentence.block === block) ?? [];
  return inside.map((sentence) => sentence.index).join(",");
}

function sentencesOf(
  { block, file, figures, citations }: CheckedBlock,
  role: Part["role"],
  storyline: string,
  profile: Packet["profile"],
): readonly SentenceScope[] {
  const inStoryline = new Set(storyline === "" ? [] : storyline.split(",").map(Number));
  const rows = block.tables.flatMap((table) => table.rows);
  return block.sentences.flatMap(({ span, leaf: leafIndex }, index): readonly SentenceScope[] => {
    const leaf = block.leaves[leafIndex];
    if (leaf === undefined) return [];
    const reach = leaf.kind === "cell" ? (rows.find((row) => contains(row.span, span))?.span ?? span) : span;
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
        figures: figures.filter((figure) => figure.sentence === index),
        citations: citations.filter(({ link }) => contains(reach, link.span)),
        inStoryline: inStoryline.has(index),
      },
    ];
  });
}
