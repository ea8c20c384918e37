import { shift, textOf } from "../base/span.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { ownProse } from "./own-prose.ts";
import { editAt, sentenceRule } from "./rule.ts";

export const genericPhrase = sentenceRule<{ readonly phrase: string }>({
  name: "generic-phrase",
  scope: "sentence",
  severity: "warning",
  what: "Praise that would fit anyone, such as “strong leader”.",
  why: "A panel reads the same words in every packet, and learns nothing from them about this one.",
  *check(scope) {
    const { profile, file, block, span } = scope;
    const prose = ownProse(scope);
    if (prose === undefined) return;
    for (const found of findWords(compileWords(profile.words.generic), prose)) {
      const range = shift(found.span, span.start);
      yield { place: { file, block, span: range }, data: { phrase: textOf(scope.block.text, range) } };
    }
  },
  message: ({ phrase }) => `“${phrase}” fits anyone. Say what you did and give the figure that shows it, or cut it.`,
  fixes: ({ place, data: { phrase } }) => [
    {
      title: `Put a placeholder in the place of “${phrase}”`,
      safe: false,
      edits: [editAt(place, place.span, "[TODO: what you did, with its figure]")],
    },
  ],
});
