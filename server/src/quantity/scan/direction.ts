import type { Direction } from "../figure.ts";
import type { Draft } from "./draft.ts";
import { isArticle, isMark, isOneOf, isWord, type Prose, textAt, tokenAt } from "./token.ts";
import type { ChangeRole, Word } from "./word.ts";

/**
 * Which way the words around a figure say that it moved: `fell 5.9%`, `reduced cost by $2M`, `an increase of 14%`, `a 14% reduction`.
 * `first` is the first token of the figure and its hedge. A level (`fell to 17%`) has no direction.
 */
export function readDirection(prose: Prose, draft: Draft, first: number): Direction | undefined {
  const start = skipArticle(prose, first);
  return directionBefore(prose, draft, start) ?? directionBehind(prose, draft);
}

function directionBefore(prose: Prose, draft: Draft, start: number): Direction | undefined {
  const before = tokenAt(prose, start - 1).word;
  if (before?.change !== undefined) return changeBefore(prose, draft, start - 1, before.change);
  if (before?.text === "by") return isAgent(prose, start - 2) ? undefined : changeToBy(prose, start - 2);
  if (before?.text === "of") return nearestNoun(prose, start - 2, draft);
  return isRelative(draft) ? verbOfObject(prose, start - 1) : undefined;
}

/** `fell 5.9%`, `up 11.5 pts`; but not `up to 40%`, `freed up 22 people` and `a lower 3% fee`. */
function changeBefore(prose: Prose, draft: Draft, index: number, change: ChangeRole): Direction | undefined {
  const isAdjective = change.adverb && isArticle(prose, index - 1);
  if (change.verb || change.noun) return isAdjective ? undefined : change.direction;
  return isOneOf(prose, index, UP_OR_DOWN) && !isPhrasal(prose, index, draft) ? change.direction : undefined;
}

/** A change in percent, points or as a factor may follow the verb's object without `by`: `cut refund time 40%`. */
function isRelative({ measure }: Draft): boolean {
  return measure !== undefined && RELATIVE_KINDS.includes(measure.kind);
}

/** The verb in front of at most a few words of an object. */
function verbOfObject(prose: Prose, index: number): Direction | undefined {
  for (let at = index; at > index - OBJECT_REACH; at -= 1) {
    const { kind, word } = tokenAt(prose, at);
    if (kind !== "word") return undefined;
    if (word?.change?.verb) return word.change.direction;
    if (word?.roles.has("function") && !word.roles.has("determiner")) return undefined;
  }
  return undefined;
}

/** `up by half`, and the nearest change verb or noun in the clause. */
function changeToBy(prose: Prose, index: number): Direction | undefined {
  const next = tokenAt(prose, index).word?.change;
  if (next !== undefined) return next.direction;
  for (let at = index - 1; at > index - CLAUSE_REACH; at -= 1) {
    const { kind, code, word } = tokenAt(prose, at);
    if (kind === "edge" || kind === "number" || (kind === "mark" && CLAUSE_ENDS.includes(code))) return undefined;
    if (word?.change?.verb || word?.change?.noun) return word.change.direction;
  }
  return undefined;
}

/** `driven by 40% lower prices`: a participle makes an agent of what follows `by`. */
function isAgent(prose: Prose, index: number): boolean {
  const { kind, word } = tokenAt(prose, index);
  if (kind !== "word" || word?.change !== undefined) return false;
  const text = textAt(prose, index);
  return (text.endsWith("ed") && !text.endsWith("eed")) || text.endsWith("en") || text === "led" || text === "run";
}

/** `an increase of`, `a reduction in handling time of`. */
function nearestNoun(prose: Prose, index: number, draft: Draft): Direction | undefined {
  for (let at = index; at > index - NOUN_REACH; at -= 1) {
    const { kind, word } = tokenAt(prose, at);
    if (kind !== "word" && kind !== "opaque") return undefined;
    if (word?.change?.noun) return isIncome(word, draft) ? undefined : word.change.direction;
  }
  return undefined;
}

/** A gain of money is income and no rise. */
function isIncome({ text }: Word, { measure }: Draft): boolean {
  return measure?.kind === "money" && (text === "gain" || text === "gains");
}

/** `a 14% reduction`, `a $12M cost reduction`, `12 fewer tickets`, `14 bps down`. */
function directionBehind(prose: Prose, draft: Draft): Direction | undefined {
  const from = draft.last + 1;
  for (let at = from; at < from + PHRASE_REACH; at += 1) {
    const { kind, word } = tokenAt(prose, at);
    if (kind === "dash" && at === from) continue;
    if (kind !== "word") return undefined;
    if (word?.change !== undefined && isChangeBehind(prose, at, at === from, draft)) return word.change.direction;
    if (word?.roles.has("function")) return undefined;
  }
  return undefined;
}

function isChangeBehind(prose: Prose, index: number, isNext: boolean, draft: Draft): boolean {
  const { word } = tokenAt(prose, index);
  if (word?.change === undefined) return false;
  const { change } = word;
  if (change.noun) return draft.noun === undefined && !isIncome(word, draft);
  if (!change.adverb || !isNext) return false;
  return !isOneOf(prose, index, UP_OR_DOWN) || !isWord(prose, index + 1, "and");
}

/** The `up` of `freed up 22 people` belongs to the verb. */
function isPhrasal(prose: Prose, index: number, draft: Draft): boolean {
  const { kind, word } = tokenAt(prose, index - 1);
  return kind === "word" && !isRelative(draft) && !word?.roles.has("function") && !word?.roles.has("value-verb");
}

function skipArticle(prose: Prose, first: number): number {
  let start = first;
  while (start > first - 2 && (isOneOf(prose, start - 1, ARTICLES) || isMark(prose, start - 1, OPEN))) start -= 1;
  return start;
}

const OPEN = 0x28;
const ARTICLES: readonly string[] = ["a", "an", "another", "some", "the"];
const UP_OR_DOWN: readonly string[] = ["up", "down"];
const RELATIVE_KINDS: readonly string[] = ["percent", "points", "bps", "ratio"];
const CLAUSE_ENDS: readonly number[] = [0x2e, 0x3b, 0x3a, 0x21, 0x3f];
const CLAUSE_REACH = 12;
const OBJECT_REACH = 5;
const NOUN_REACH = 6;
const PHRASE_REACH = 4;
