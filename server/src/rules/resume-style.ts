import { type Span, textOf } from "../base/span.ts";
import { firstWithin } from "../base/within.ts";
import type { Block } from "../markdown/block.ts";
import type { Place } from "../packet/place.ts";
import type { Lists } from "../profile/word-lists.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { inCheckedBlocks, isUnder } from "./in-checked-blocks.ts";
import { type Finding, packetRule } from "./rule.ts";

type Bare = { readonly bullets: number };

export const resumeStyle = packetRule<Bare>({
  name: "resume-style",
  scope: "packet",
  severity: "warning",
  what: "A list of bullets that each open with a verb in the past and hold no figure, as in a résumé.",
  why: "A résumé says what somebody was busy with. A panel asks what came of it.",
  check: (scope) => bareLists(scope),
  message: ({ bullets }) =>
    `${bullets} bullets here open with a verb and hold no figure, as a résumé does. Say what each brought, with its figure, or cut it.`,
});

const bareLists = inCheckedBlocks((checked, profile) => {
  const { block, file, role, figures, citations } = checked;
  const least = profile.limits.resumeBullets;
  if (role !== "narrative" || block.kind !== "list") return [];
  if (isUnder(checked, [...profile.sections.context, ...profile.sections.appendix])) return [];
  const isBare = ({ item }: Act): boolean =>
    firstWithin(figures, item, ({ figure }) => figure.span) === undefined &&
    firstWithin(citations, item, ({ link }) => link.span) === undefined;
  return levelsOf(block, profile.words).flatMap(({ items, acts }): readonly Finding<Bare>[] => {
    const bare = acts.filter(isBare);
    const telling = bare.filter((act) => act.telling).length;
    if (bare.length < least || telling * 2 < bare.length || bare.length * 2 < items) return [];
    const [place, ...others] = bare.map(({ opening }): Place => ({ file, block, span: opening }));
    if (place === undefined) return [];
    const related = others.map((other) => ({ place: other, message: textOf(block.text, other.span) }));
    return [{ place, data: { bullets: bare.length }, related }];
  });
});

/** The items of one depth in a list. */
type Level = { readonly items: number; readonly acts: readonly Act[] };

/** An item that opens with a verb in the past. */
type Act = {
  readonly item: Span;
  /** Its first sentence. */
  readonly opening: Span;
  /** True where the verb is one that résumés are made of. */
  readonly telling: boolean;
};

function levelsOf(block: Block, words: Lists): readonly Level[] {
  const depths = [...new Set(block.items.map(({ depth }) => depth))];
  return depths.map((depth) => {
    const items = block.items.filter((item) => item.depth === depth);
    return { items: items.length, acts: items.flatMap(({ span }) => actOf(block, span, words) ?? []) };
  });
}

function actOf(block: Block, item: Span, { resume, act }: Lists): Act | undefined {
  const leaf = firstWithin(block.leaves, item, ({ span }) => span);
  const opening = leaf === undefined ? undefined : firstWithin(block.sentences, leaf.span, ({ span }) => span)?.span;
  if (leaf === undefined || leaf.inQuote || opening === undefined) return undefined;
  const sentence = textOf(block.masked, opening);
  const telling = opensWith(resume, sentence);
  return telling || opensWith(act, sentence) ? { item, opening, telling } : undefined;
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
