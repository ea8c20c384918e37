import type { Role } from "../profile/role.ts";
import { ownProse } from "./own-prose.ts";
import { sentenceRule } from "./rule.ts";

export const longSentence = sentenceRule<{ readonly words: number; readonly most: number }>({
  name: "long-sentence",
  scope: "sentence",
  severity: "info",
  what: "A sentence of more words than the bar takes.",
  why: "A panel reads fast, and what it must read twice it reads once.",
  *check(scope) {
    const { profile, role, file, block, span, leaf, text } = scope;
    if (!READ.has(role) || leaf !== "paragraph" || ownProse(scope) === undefined) return;
    const most = profile.limits.sentenceWords;
    const words = text.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (words > most) yield { place: { file, block, span }, data: { words, most } };
  },
  message: ({ words, most }) => `This sentence has ${words} words, and the bar takes ${most}. Make two of it.`,
});

/** Other documents repeat the storyline's sentences, which are judged where they come from. */
const READ: ReadonlySet<Role> = new Set<Role>(["narrative", "stories"]);
