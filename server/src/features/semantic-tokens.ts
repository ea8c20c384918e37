import { memoByFirst } from "../base/memo.ts";
import { overlaps, type Span, shift } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import { blockTags } from "../packet/principle-tags.ts";
import type { Profile } from "../profile/profile.ts";
import type { CheckedBlock } from "../rules/checked-block.ts";
import type { Checked } from "../rules/checker.ts";
import { markOf, type TickMark } from "./tick-marks.ts";

export const TOKEN_TYPES = ["figure", "citation", "principle", "slot"] as const;
export const TOKEN_MODIFIERS = ["agrees", "derived", "contradicts", "unbacked", "unsure", "missing"] as const;

/** Words that are more than words. None spans a line break, and none overlaps another. */
export type SemanticToken = {
  readonly span: Span;
  readonly type: (typeof TOKEN_TYPES)[number];
  /** The verdict on a figure; `missing` for a citation that leads nowhere. */
  readonly modifier?: (typeof TOKEN_MODIFIERS)[number];
};

/** The tokens of the blocks that touch a part of the document, in the order of the text. Spans count in the document's text. */
export function semanticTokensOf(checked: Checked, document: PacketDocument, within: Span): readonly SemanticToken[] {
  const { packet, blockOf } = checked;
  if (!packet.parts.some((part) => part.document === document)) return [];
  const { blocks, starts } = document.markdown;
  return blocks.flatMap((block, index) => {
    const start = starts[index] ?? 0;
    if (!overlaps(within, { start, end: start + block.text.length })) return [];
    const tokens = tokensIn(blockOf(document, block), packet.profile, cuesIn(checked, block));
    return tokens.map((token) => ({ ...token, span: shift(token.span, start) }));
  });
}

/** The cues of the storyline in a block, as a text that compares by value. */
function cuesIn({ packet: { storyline } }: Checked, block: Block): string {
  const cues = storyline?.slots.flatMap(({ cue }) => (cue?.place.block === block ? [cue.place.span] : [])) ?? [];
  return cues.map(({ start, end }) => `${start}-${end}`).join(" ");
}

/** Later kinds stand over earlier ones: a figure in the words of a slot is a figure. */
const tokensIn = memoByFirst((checked: CheckedBlock, profile: Profile, cues: string): readonly SemanticToken[] => {
  const { block, citations, figures } = checked;
  const slots = cues === "" ? [] : cues.split(" ").map((cue) => cue.split("-").map(Number));
  const layers: readonly SemanticToken[] = [
    ...slots.map(([start = 0, end = 0]): SemanticToken => ({ type: "slot", span: { start, end } })),
    ...blockTags(block, profile).map(({ span }): SemanticToken => ({ type: "principle", span })),
    ...citations.flatMap(({ link, leads }): readonly SemanticToken[] => {
      if (leads.length > 0 && leads.every(({ kind }) => kind === "remote")) return [];
      const span = link.target.kind === "address" ? link.target.span : link.span;
      const isMissing = leads.length > 0 && leads.every(({ kind }) => kind === "missing");
      return [{ type: "citation", span, ...(isMissing && { modifier: "missing" }) }];
    }),
    ...figures
      .filter(({ figure, verdict }) => figure.weak !== true || verdict.kind !== "cannot-tell")
      .map(
        ({ figure, verdict }): SemanticToken => ({
          type: "figure",
          span: figure.span,
          modifier: MODIFIERS[markOf(verdict)],
        }),
      ),
  ];
  return layers.length === 0 ? [] : flattened(layers, block.text);
});

const MODIFIERS: Readonly<Record<TickMark["mark"], (typeof TOKEN_MODIFIERS)[number]>> = {
  "✓": "agrees",
  "≈": "derived",
  "✗": "contradicts",
  "○": "unbacked",
  "?": "unsure",
};

/** What is seen from above where each layer hides what is below it, cut at the ends of lines. */
function flattened(layers: readonly SemanticToken[], text: string): readonly SemanticToken[] {
  const top = new Int32Array(text.length).fill(-1);
  for (const [index, { span }] of layers.entries()) top.fill(index, span.start, span.end);
  const tokens: SemanticToken[] = [];
  for (let start = 0; start < text.length; ) {
    const index = top[start] ?? -1;
    let end = start + 1;
    while (end < text.length && top[end] === index && !isLineBreak(text, end) && !isLineBreak(text, end - 1)) end += 1;
    const layer = layers[index];
    if (layer !== undefined && text.slice(start, end).trim() !== "") tokens.push({ ...layer, span: { start, end } });
    start = end;
  }
  return tokens;
}

function isLineBreak(text: string, at: number): boolean {
  return text[at] === "\n" || text[at] === "\r";
}
