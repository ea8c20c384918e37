import { memoByFirst } from "../base/memo.ts";
import { type Span, shift, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Profile } from "../profile/profile.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { ownWords } from "./own-words.ts";

/** An initiative that a sentence names as its writer's own work. */
export type ProseInitiative = {
  readonly name: string;
  readonly span: Span;
  /** Index of the sentence in its block. */
  readonly sentence: number;
};

/** `I also led the Carrier Portal initiative`, `I launched Project Lantern`: a name in capitals beside a noun for initiatives. */
export const initiativesInProse = memoByFirst((block: Block, profile: Profile): readonly ProseInitiative[] => {
  if (block.kind !== "paragraph" && block.kind !== "list") return [];
  const { words, impact } = profile;
  const nouns = compileWords((impact.flagships?.nouns ?? []).filter((noun) => !words.launch.includes(noun)));
  const acts = compileWords([...words.resume, ...words.launch]);
  const self = compileWords(words.firstPersonSingular);
  return block.sentences.flatMap(({ span }, sentence): readonly ProseInitiative[] => {
    const prose = ownWords(block, span);
    const [noun] = findWords(nouns, prose);
    const own = findWords(self, prose)[0]?.span;
    if (noun === undefined || own === undefined) return [];
    const act = findWords(acts, prose).find(({ span: { start } }) => start >= own.end);
    const named = nameBeside(prose, noun.span);
    if (act === undefined || named === undefined || named.start < act.span.end) return [];
    const apart = tokensOf(textOf(prose, { start: own.end, end: act.span.start })).length;
    const object = tokensOf(textOf(prose, { start: act.span.end, end: named.start })).length;
    if (apart > MOST_BETWEEN || object > MOST_BETWEEN) return [];
    const range = shift(named, span.start);
    return [{ name: plainText(block, range), span: range, sentence }];
  });
});

/** "I have also led the whole Carrier Portal initiative": so many words between subject and verb, and between verb and name. */
const MOST_BETWEEN = 2;

/** The words in capitals right before the noun; behind it where it has a capital itself. */
function nameBeside(prose: string, noun: Span): Span | undefined {
  const before = /(?:\p{Lu}[\p{L}\p{N}’'-]{1,30}\s){1,4}$/u.exec(
    prose.slice(Math.max(0, noun.start - 130), noun.start),
  );
  if (before !== null) return { start: noun.start - before[0].length, end: noun.end };
  const after = /^(?:\s\p{Lu}[\p{L}\p{N}’'-]{1,30}){1,4}/u.exec(prose.slice(noun.end, noun.end + 130));
  if (after === null || !/\p{Lu}/u.test(prose.charAt(noun.start))) return undefined;
  return { start: noun.start, end: noun.end + after[0].length };
}
