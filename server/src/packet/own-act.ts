import { memoByFirst } from "../base/memo.ts";
import { type Span, textOf } from "../base/span.ts";
import type { Lists } from "../profile/word-lists.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { compileWords, findWords } from "../profile/words.ts";

/** Where a text says that its writer led or delivered something: the verb in `I have also led`. */
export function ownAct(prose: string, words: Lists): Span | undefined {
  const self = findWords(compileWords(words.firstPersonSingular), prose)[0]?.span;
  if (self === undefined) return undefined;
  const act = findWords(deliveries(words), prose).find(({ span }) => span.start >= self.end)?.span;
  return act !== undefined && isClose(prose, self.end, act.start) ? act : undefined;
}

/** True where two words at most stand between two places of a text. */
export function isClose(prose: string, from: number, to: number): boolean {
  return from <= to && tokensOf(textOf(prose, { start: from, end: to })).length <= MOST_BETWEEN;
}

const MOST_BETWEEN = 2;

const deliveries = memoByFirst(({ resume, launch }: Lists) => compileWords([...resume, ...launch]));
