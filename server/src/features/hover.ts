import { type Span, touches } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { absoluteSpan, blockAt } from "../markdown/document.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import { blockTags } from "../packet/principle-tags.ts";
import type { Checked } from "../rules/checker.ts";
import type { RuleProblem } from "../rules/rule.ts";
import { suppressedRuleIn } from "../rules/suppression.ts";
import { figureHover } from "./figure-hover.ts";
import { principleHover } from "./principle-hover.ts";
import { ruleHover } from "./rule-hover.ts";
import { slotHover, storylineHover } from "./slot-hover.ts";

export type Hover = { readonly span: Span; readonly markdown: string };

/**
 * What there is to say of the place under the pointer: a figure, a principle's name, a slot of the storyline or its heading, a rule that
 * a comment names.
 */
export function hoverAt(
  checked: Checked,
  problems: readonly RuleProblem[],
  document: PacketDocument,
  offset: number,
): Hover | undefined {
  const at = blockAt(document.markdown, offset);
  if (at === undefined) return undefined;
  const found =
    figureAt(checked, document, at.block, at.offset) ??
    principleAt(checked, at.block, at.offset) ??
    slotAt(checked, at.block, at.offset) ??
    suppressedRuleAt(checked, problems, at.block, at.offset);
  return found === undefined ? undefined : { ...found, span: absoluteSpan(document.markdown, at.block, found.span) };
}

function figureAt({ figuresOf }: Checked, document: PacketDocument, block: Block, offset: number): Hover | undefined {
  const checked = figuresOf(document, block).find(({ figure }) => touches(figure.span, offset));
  return checked === undefined ? undefined : { span: checked.figure.span, markdown: figureHover(checked) };
}

/** A principle where it is named, and not where its words are words like any other. */
function principleAt(checked: Checked, block: Block, offset: number): Hover | undefined {
  const tag = blockTags(block, checked.packet.profile).find(({ span }) => touches(span, offset));
  return tag === undefined ? undefined : { span: tag.span, markdown: principleHover(tag.principle, checked) };
}

function slotAt({ packet }: Checked, block: Block, offset: number): Hover | undefined {
  const { storyline } = packet;
  if (storyline === undefined) return undefined;
  if (storyline.foundBy === "heading" && storyline.place.block === block) {
    return { span: storyline.place.span, markdown: storylineHover(storyline, packet) };
  }
  const filled = storyline.slots.find(({ cue }) => cue?.place.block === block && touches(cue.place.span, offset));
  if (filled?.cue === undefined) return undefined;
  return { span: filled.cue.place.span, markdown: slotHover(filled, storyline, packet) };
}

function suppressedRuleAt(
  checked: Checked,
  problems: readonly RuleProblem[],
  block: Block,
  offset: number,
): Hover | undefined {
  const named = block.comments
    .flatMap((comment) => suppressedRuleIn(block, comment) ?? [])
    .find(({ span }) => touches(span, offset));
  const markdown = named === undefined ? undefined : ruleHover(named.rule, checked, problems);
  return named === undefined || markdown === undefined ? undefined : { span: named.span, markdown };
}
