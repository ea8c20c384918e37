import { shift, textOf } from "../base/span.ts";
import { type Initiative, namedInitiatives, tellingWords } from "../packet/initiatives.ts";
import { ownWords } from "../packet/own-words.ts";
import type { Packet } from "../packet/packet.ts";
import { placeIn } from "../packet/packet-document.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { toFloat } from "../reconcile/value-index.ts";
import { checkedBlocks } from "./checked-blocks.ts";
import { type Finding, packetRule } from "./rule.ts";
import type { PacketScope } from "./scope.ts";

type TooMany = { readonly count: number; readonly most: number };

export const tooManyFlagships = packetRule<TooMany>({
  name: "too-many-flagships",
  scope: "packet",
  severity: "warning",
  what: "More initiatives than the bar takes as flagships.",
  why: "More projects are not a better chance: one that went deep with money behind it wins over many.",
  *check(scope) {
    const flagships = scope.packet.profile.impact.flagships;
    if (flagships === undefined) return;
    const initiatives = distinct(namedInitiatives(scope.packet), scope.packet);
    const extra = initiatives[flagships.most];
    if (extra !== undefined) {
      yield {
        place: extra.place,
        data: { count: initiatives.length, most: flagships.most },
        severity: initiatives.length >= flagships.errorFrom ? "error" : "warning",
        related: initiatives.filter((one) => one !== extra).map(({ place, name }) => ({ place, message: name })),
      };
    }
    yield* countedInProse(scope, flagships.most, flagships.nouns);
  },
  message: ({ count, most }) =>
    `The narrative stands on ${count} initiatives, and the bar takes ${most} at most. Keep the one with the most money behind it and move the others to an appendix.`,
});

/** Several sections about one product are one initiative. */
function distinct(initiatives: readonly Initiative[], packet: Packet): readonly Initiative[] {
  const taken: string[][] = [tellingWords(packet.manifest.flagship ?? "", packet).slice()];
  let flagshipSeen = false;
  return initiatives.filter(({ name }) => {
    const words = tellingWords(name, packet);
    const [flagship = [], ...others] = taken;
    const isFlagship = flagship.length > 0 && flagship.every((word) => words.includes(word));
    if (isFlagship && flagshipSeen) return false;
    if (isFlagship) {
      flagshipSeen = true;
      return true;
    }
    if (others.some((other) => other.some((word) => words.includes(word)))) return false;
    taken.push([...words]);
    return true;
  });
}

/** "I led seven projects". A sentence that goes on to the one of them says that the bar is known. */
function* countedInProse(
  { packet, figuresOf }: PacketScope,
  most: number,
  nouns: readonly string[],
): Generator<Finding<TooMany>> {
  const { words } = packet.profile;
  const acts = compileWords([...words.resume, ...words.launch]);
  const counted = compileWords(nouns);
  for (const { part, block } of checkedBlocks(packet)) {
    if (part.role !== "narrative" || (block.kind !== "paragraph" && block.kind !== "list")) continue;
    for (const { span } of block.sentences) {
      const prose = ownWords(block, span);
      const [first, second] = findWords(counted, prose);
      if (first === undefined || second !== undefined) continue;
      const figure = figuresOf(part.document, block).find(
        ({ figure: one }) => one.kind === "count" && isRightBefore(prose, one.span.end - span.start, first.span.start),
      )?.figure;
      if (figure === undefined) continue;
      const count = toFloat(figure.amount.value);
      const before = prose.slice(0, Math.max(figure.span.start - span.start, 0));
      const own = findWords(compileWords(words.firstPersonSingular), before)[0];
      const act = findWords(acts, before).at(-1);
      if (own === undefined || act === undefined || act.span.start < own.span.end) continue;
      const apart = tokensOf(prose.slice(act.span.end, figure.span.start - span.start)).length;
      const between = tokensOf(prose.slice(own.span.end, act.span.start)).length;
      if (count <= most || apart > 0 || between > MOST_BETWEEN || singlesOut(prose)) continue;
      const range = { start: figure.span.start, end: shift(first.span, span.start).end };
      yield { place: placeIn(part.document, block, range), data: { count, most } };
    }
  }
}

/** Words between "I" and the verb: "I have also led". */
const MOST_BETWEEN = 2;

function isRightBefore(prose: string, end: number, start: number): boolean {
  return end <= start && tokensOf(textOf(prose, { start: end, end: start })).length <= 1;
}

function singlesOut(prose: string): boolean {
  return /\b(?:one|single|only)\b/i.test(prose);
}
