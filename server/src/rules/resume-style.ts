import { contains, type Span, textOf } from "../base/span.ts";
import type { Block, ListItem } from "../markdown/block.ts";
import { placeIn } from "../packet/packet-document.ts";
import type { Place } from "../packet/place.ts";
import { isInSection } from "../packet/section-names.ts";
import type { Profile } from "../profile/profile.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { checkedBlocks } from "./checked-blocks.ts";
import { packetRule } from "./rule.ts";

export const resumeStyle = packetRule<{ readonly bullets: number }>({
  name: "resume-style",
  scope: "packet",
  severity: "warning",
  what: "A list of bullets that each open with a verb in the past and hold no figure, as in a résumé.",
  why: "A résumé says what somebody was busy with. A panel asks what came of it.",
  *check({ packet, figuresOf, citationsOf }) {
    const { profile } = packet;
    const least = profile.limits.resumeBullets;
    for (const { part, block } of checkedBlocks(packet)) {
      if (part.role !== "narrative" || block.kind !== "list" || least === 0) continue;
      if (isInSection(part.document, block, [...profile.sections.context, ...profile.sections.appendix])) continue;
      const shown = [
        ...figuresOf(part.document, block).map(({ figure }) => figure.span),
        ...citationsOf(part.document, block).map(({ link }) => link.span),
      ];
      for (const items of levels(block)) {
        const bullets = items.flatMap(({ span }) =>
          shown.some((data) => contains(span, data)) ? [] : (openingAct(block, span, profile) ?? []),
        );
        const telling = bullets.filter((bullet) => opensWith(profile.words.resume, textOf(block.masked, bullet)));
        if (bullets.length < least || telling.length * 2 < bullets.length || bullets.length * 2 < items.length)
          continue;
        const [place, ...others] = bullets.map((bullet): Place => placeIn(part.document, block, bullet));
        if (place === undefined) continue;
        const related = others.map((other) => ({ place: other, message: textOf(block.text, other.span) }));
        yield { place, data: { bullets: bullets.length }, related };
      }
    }
  },
  message: ({ bullets }) =>
    `${bullets} bullets here open with a verb and hold no figure, as a résumé does. Say what each brought, with its figure, or cut it.`,
});

/** The items of a list by their depth. */
function levels({ items }: Block): readonly (readonly ListItem[])[] {
  const byDepth = new Map<number, ListItem[]>();
  for (const item of items) byDepth.set(item.depth, [...(byDepth.get(item.depth) ?? []), item]);
  return [...byDepth.values()];
}

/** The first sentence of an item, where it opens with a verb in the past. */
function openingAct(block: Block, item: Span, { words }: Profile): Span | undefined {
  const leaf = block.leaves.find(({ span }) => contains(item, span));
  if (leaf === undefined || leaf.inQuote) return undefined;
  const masked = textOf(block.masked, leaf.span);
  if (!opensWith(words.resume, masked) && !opensWith(words.act, masked)) return undefined;
  return block.sentences.find(({ span }) => contains(leaf.span, span))?.span;
}

/**
 * "Plans", "Lead times" and "Shipping" open no act that is done; nor does the plain verb, which may be a noun. An entry that stands for
 * itself alone, such as "responsible for", opens one as it is.
 */
function opensWith(verbs: readonly string[], text: string): boolean {
  const [first] = tokensOf(text);
  const [found] = findWords(compileWords(verbs), text);
  if (first === undefined || found?.span.start !== first.start) return false;
  const { entry } = found;
  return entry.startsWith("=") || (!/(?:s|ing)$/.test(first.word) && !entry.split(/[ -]/).includes(first.word));
}
