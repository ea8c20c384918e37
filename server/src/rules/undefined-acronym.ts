import { allMatches } from "../base/all-matches.ts";
import { memoByFirst } from "../base/memo.ts";
import { type Span, shift } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { ownWords } from "../packet/own-words.ts";
import { placeIn } from "../packet/packet-document.ts";
import type { Role } from "../profile/role.ts";
import { inCheckedBlocks } from "./in-checked-blocks.ts";
import { packetRule } from "./rule.ts";

export const undefinedAcronym = packetRule<{ readonly acronym: string }>({
  name: "undefined-acronym",
  scope: "packet",
  severity: "off",
  what: "An acronym that the packet uses and never spells out.",
  why: "A panel comes from other teams, and the letters that a team lives by mean nothing to it.",
  *check(scope) {
    const known = new Set(scope.packet.profile.words.acronym.map((word) => word.toUpperCase()));
    for (const acronym of defined(scope)) known.add(acronym);
    for (const { acronym, place } of used(scope)) {
      if (known.has(acronym)) continue;
      known.add(acronym);
      yield { place, data: { acronym } };
    }
  },
  message: ({ acronym }) =>
    `${acronym} is spelled out nowhere in the packet. Write it in full once, with ${acronym} in parentheses.`,
});

const SPEAKS: ReadonlySet<Role> = new Set<Role>(["narrative", "impact", "stories", "deck", "email", "rehearsal"]);

const defined = inCheckedBlocks(({ block, role }) =>
  role === undefined || !SPEAKS.has(role) ? [] : acronymsOf(block).defined,
);

const used = inCheckedBlocks(({ block, file, role }) =>
  role === undefined || !SPEAKS.has(role)
    ? []
    : acronymsOf(block).used.map(({ acronym, span }) => ({ acronym, place: placeIn({ path: file }, block, span) })),
);

type Acronyms = {
  readonly defined: readonly string[];
  readonly used: readonly { readonly acronym: string; readonly span: Span }[];
};

const acronymsOf = memoByFirst((block: Block): Acronyms => {
  const sentences = block.sentences.map(({ span }) => ({ span, text: ownWords(block, span) }));
  const judged = block.kind === "heading" || block.kind === "footnote-definition" ? [] : sentences;
  return {
    defined: sentences.flatMap(({ text }) => definedIn(text)),
    used: judged.flatMap(({ span, text }) =>
      usedIn(text).map((one) => ({ ...one, span: shift(one.span, span.start) })),
    ),
  };
});

/** Three capitals or more: two are as often initials, a state or a unit. */
const ACRONYM = /(?<![\p{L}\p{N}$£€_-])(\p{Lu}{3,7})s?(?![\p{L}\p{N}_-])/gu;

function usedIn(text: string): Acronyms["used"] {
  return allMatches(ACRONYM, text).map(({ 1: acronym = "", index }) => ({
    acronym,
    span: { start: index, end: index + acronym.length },
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
