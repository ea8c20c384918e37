import type { Span } from "../base/span.ts";
import { ownWords } from "../packet/own-words.ts";
import { placeIn } from "../packet/packet-document.ts";
import type { Role } from "../profile/role.ts";
import { checkedBlocks } from "./checked-blocks.ts";
import { packetRule } from "./rule.ts";

export const undefinedAcronym = packetRule<{ readonly acronym: string }>({
  name: "undefined-acronym",
  scope: "packet",
  severity: "off",
  what: "An acronym that the packet uses and never spells out.",
  why: "A panel comes from other teams, and the letters that a team lives by mean nothing to it.",
  *check({ packet }) {
    const known = new Set(packet.profile.words.acronym.map((word) => word.toUpperCase()));
    const prose = [...checkedBlocks(packet)].flatMap(({ part, block }) =>
      SPEAKS.has(part.role)
        ? block.sentences.map(({ span }) => ({ part, block, span, text: ownWords(block, span) }))
        : [],
    );
    for (const { text } of prose) for (const acronym of definedIn(text)) known.add(acronym);
    for (const { part, block, span, text } of prose) {
      if (block.kind === "heading" || block.kind === "footnote-definition") continue;
      for (const { acronym, range } of acronymsIn(text)) {
        if (known.has(acronym)) continue;
        known.add(acronym);
        const place = placeIn(part.document, block, { start: span.start + range.start, end: span.start + range.end });
        yield { place, data: { acronym } };
      }
    }
  },
  message: ({ acronym }) =>
    `${acronym} is spelled out nowhere in the packet. Write it in full once, with ${acronym} in parentheses.`,
});

const SPEAKS: ReadonlySet<Role> = new Set<Role>(["narrative", "impact", "stories", "deck", "email", "rehearsal"]);

/** Three capitals or more: two are as often initials, a state or a unit. */
const ACRONYM = /(?<![\p{L}\p{N}$£€_-])(\p{Lu}{3,7})s?(?![\p{L}\p{N}_-])/gu;

function acronymsIn(text: string): readonly { readonly acronym: string; readonly range: Span }[] {
  return [...text.matchAll(ACRONYM)].map(({ 1: acronym = "", index }) => ({
    acronym,
    range: { start: index, end: index + acronym.length },
  }));
}

/** `net promoter score (NPS)`, `NPS (net promoter score)`. */
function definedIn(text: string): readonly string[] {
  const inParentheses = [...text.matchAll(/\p{Ll}\s?\((\p{Lu}{3,7})s?[),;]/gu)].map(({ 1: acronym = "" }) => acronym);
  const beforeParentheses = [...text.matchAll(/(?<!\p{L})(\p{Lu}{3,7})s?\s?\(\p{L}[^()]{5,80}\)/gu)].map(
    ({ 1: acronym = "" }) => acronym,
  );
  return [...inParentheses, ...beforeParentheses];
}
