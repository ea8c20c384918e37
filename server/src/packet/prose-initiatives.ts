import { memoByFirst } from "../base/memo.ts";
import { type Span, shift } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Profile } from "../profile/profile.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { isClose, ownAct } from "./own-act.ts";
import { ownWords } from "./own-words.ts";
import { JOINING_WORDS } from "./story-words.ts";

/** An initiative that a sentence names as its writer's own work. */
export type ProseInitiative = {
  readonly name: string;
  readonly span: Span;
};

/**
 * `I also led the Carrier Portal initiative`, `I launched Project Lantern`, `My second initiative, Carrier Portal, went live`: a name in
 * capitals beside a noun for initiatives.
 */
export const initiativesInProse = memoByFirst((block: Block, profile: Profile): readonly ProseInitiative[] => {
  if (block.kind !== "paragraph" && block.kind !== "list") return [];
  return block.sentences.flatMap(({ span }): readonly ProseInitiative[] => {
    const prose = ownWords(block, span);
    return namesIn(prose, profile).map((name) => {
      const range = shift(name, span.start);
      return { name: plainText(block, range), span: range };
    });
  });
});

/** A launch is as often a step of one initiative. */
const initiativeNouns = memoByFirst(({ impact, words }: Profile) =>
  compileWords((impact.flagships?.nouns ?? []).filter((noun) => !words.launch.includes(noun))),
);

/** The first is the writer's own by what the sentence says of it; those that follow it in one list are too. */
function namesIn(prose: string, profile: Profile): readonly Span[] {
  const names: Span[] = [];
  for (const { span: noun } of findWords(initiativeNouns(profile), prose)) {
    const last = names.at(-1);
    const named =
      last === undefined
        ? (deliveredName(prose, noun, profile) ?? ownName(prose, noun, profile))
        : listedName(prose, last, noun);
    if (named === undefined) break;
    names.push(named);
  }
  return names;
}

/** `Project Lantern, Project Otter and Project Heron` */
function listedName(prose: string, last: Span, noun: Span): Span | undefined {
  const named = nameBeside(prose, noun);
  if (named === undefined || named.start < last.end) return undefined;
  return tokensOf(prose.slice(last.end, named.start)).every(({ word }) => JOINING_WORDS.has(word)) ? named : undefined;
}

function deliveredName(prose: string, noun: Span, { words }: Profile): Span | undefined {
  const named = nameBeside(prose, noun);
  const act = named === undefined ? undefined : ownAct(prose, words);
  return named !== undefined && act !== undefined && isClose(prose, act.end, named.start) ? named : undefined;
}

/** `my second initiative, Carrier Portal,`, `my own project called Carrier Portal`. */
function ownName(prose: string, noun: Span, { words }: Profile): Span | undefined {
  const self = findWords(compileWords(words.firstPersonSingular), prose.slice(0, noun.start)).at(-1);
  if (self === undefined || !isClose(prose, self.span.end, noun.start)) return undefined;
  const named =
    /^(?:,|:|,? (?:called|named)) ((?:\p{Lu}[\p{L}\p{N}’'-]{1,30}(?: (?=\p{Lu})|(?=[,.;:]| \p{Ll}|$))){1,4})/u.exec(
      prose.slice(noun.end, noun.end + 130),
    );
  if (named?.[1] === undefined) return undefined;
  const end = noun.end + named[0].trimEnd().length;
  return { start: end - named[1].trimEnd().length, end };
}

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
