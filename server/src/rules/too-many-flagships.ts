import { memoByFirst } from "../base/memo.ts";
import { type Span, shift, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { type Initiative, namedInitiatives, tellingWords } from "../packet/initiatives.ts";
import { isClose, ownAct } from "../packet/own-act.ts";
import { ownWords } from "../packet/own-words.ts";
import type { Packet } from "../packet/packet.ts";
import type { Flagships } from "../profile/bar.ts";
import type { Profile } from "../profile/profile.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { toFloat } from "../quantity/rational.ts";
import { inCheckedBlocks } from "./in-checked-blocks.ts";
import { initiativeToAppendix } from "./initiative-to-appendix.ts";
import { type Finding, packetRule } from "./rule.ts";

/** `name` is that of the first initiative too many; undefined where a sentence counts them. */
type TooMany = { readonly count: number; readonly most: number; readonly name?: string };

export const tooManyFlagships = packetRule<TooMany>({
  name: "too-many-flagships",
  scope: "packet",
  severity: "warning",
  what: "More initiatives than the bar takes as flagships.",
  why: "More projects are no better a chance: one that went deep, with money behind it, wins over many.",
  *check(scope) {
    const bar = scope.packet.profile.impact.flagships;
    if (bar === undefined) return;
    const initiatives = distinct(namedInitiatives(scope.packet), scope.packet);
    const extra = initiatives[bar.most];
    if (extra !== undefined) {
      const others = initiatives.filter((one) => one !== extra);
      yield {
        place: extra.place,
        data: { count: initiatives.length, most: bar.most, name: extra.name },
        severity: severityOf(initiatives.length, bar),
        related: others.map(({ place, name }) => ({ place, message: name })),
      };
    }
    yield* countedInProse(scope);
  },
  message: ({ count, most }) =>
    `${count} initiatives are put forward here, and the bar takes ${most} at most. Keep the one with the most money behind it, and move the others to an appendix.`,
  fixes: ({ data: { name } }, { packet }) => (name === undefined ? [] : initiativeToAppendix(name, packet)),
});

function severityOf(count: number, { errorFrom }: Flagships): "error" | "warning" {
  return count >= errorFrom ? "error" : "warning";
}

/** Initiatives whose names share a telling word are one. */
function distinct(initiatives: readonly Initiative[], packet: Packet): readonly Initiative[] {
  const taken = new Set<string>();
  return initiatives.filter(({ name }) => {
    const words = tellingWords(name, packet);
    const known = words.some((word) => taken.has(word));
    for (const word of words) taken.add(word);
    return !known;
  });
}

/** "I led seven projects", "my three flagships". */
const countedInProse = inCheckedBlocks(({ block, file, role, figures }, profile) => {
  const bar = profile.impact.flagships;
  if (role !== "narrative" || bar === undefined) return [];
  return claimsOf(block, profile).flatMap(({ counted, nature }): readonly Finding<TooMany>[] => {
    const before = figures.find(
      ({ figure }) =>
        figure.kind === "count" && figure.span.start <= counted.start && isBeside(block, figure.span, counted),
    );
    const count = before === undefined ? 0 : toFloat(before.figure.amount.value);
    if (before === undefined || count <= bar.most) return [];
    const place = { file, block, span: { start: before.figure.span.start, end: counted.end } };
    const severity = nature === "flagships" ? severityOf(count, bar) : "warning";
    return [{ place, data: { count, most: bar.most }, severity }];
  });
});

type Claim = { readonly counted: Span; readonly nature: "flagships" | "work" };

/** The nouns of initiatives that a sentence claims. One that goes on to single out one of them says that the bar is known. */
function claimsOf(block: Block, profile: Profile): readonly Claim[] {
  if (block.kind !== "paragraph" && block.kind !== "list") return [];
  return block.sentences.flatMap(({ span }): readonly Claim[] => {
    const prose = ownWords(block, span);
    const [noun, another] = findWords(compileWords(profile.impact.flagships?.nouns ?? NO_NOUNS), prose);
    if (noun === undefined || findWords(compileWords(profile.words.single), prose).length > 0) return [];
    const [self] = findWords(compileWords(profile.words.firstPersonSingular), prose);
    const [flagship] = findWords(flagshipNames(profile), prose);
    if (flagship !== undefined && self !== undefined && self.span.start < flagship.span.start) {
      return [{ counted: shift(flagship.span, span.start), nature: "flagships" }];
    }
    const act = another === undefined ? ownAct(prose, profile.words) : undefined;
    if (act === undefined || !isClose(prose, act.end, noun.span.start)) return [];
    return [{ counted: shift(noun.span, span.start), nature: "work" }];
  });
}

const NO_NOUNS: readonly string[] = [];

const flagshipNames = memoByFirst(({ vocabulary: { flagship } }: Profile) =>
  compileWords([flagship.one, ...flagship.aliases]),
);

function isBeside(block: Block, figure: Span, noun: Span): boolean {
  const between = { start: Math.min(figure.end, noun.start), end: noun.start };
  return tokensOf(textOf(block.masked, between)).length <= 1;
}
