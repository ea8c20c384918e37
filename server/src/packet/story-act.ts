import { memoByFirst } from "../base/memo.ts";
import { overlaps, type Span, shift, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { Profile } from "../profile/profile.ts";
import { tokensOf, type WordToken } from "../profile/word-tokens.ts";
import { compileWords, type FoundWords, findWords } from "../profile/words.ts";
import { BEFORE_VERB, DETERMINERS, NO_ACT, NO_OBJECT } from "./story-words.ts";
import { isPast } from "./verb-forms.ts";

/** Somebody's act in a sentence. */
export type Act = {
  /** The subject with its verb and the first word of the object; from the verb on where the subject is left out. */
  readonly span: Span;
  readonly verb: Span;
  /** `I`, `we`, the candidate by name, or a subject that a line of notes leaves out. */
  readonly subject: "I" | "we" | "name" | "none";
  /** Index of the sentence in its block. */
  readonly sentence: number;
};

/** The acts in a block: a subject, a verb that a witness could describe, and something that it was done to or where. */
export const actsOf = memoByFirst((block: Block, candidate: string, profile: Profile): readonly Act[] =>
  block.sentences.flatMap(({ span, leaf: index }, sentence) => {
    const leaf = block.leaves[index];
    if (leaf === undefined || leaf.kind === "heading") return [];
    const read = readSentence(textOf(block.masked, span), candidate, profile, leaf.inList || leaf.kind === "cell");
    return read.map((act) => ({
      ...act,
      span: shift(act.span, span.start),
      verb: shift(act.verb, span.start),
      sentence,
    }));
  }),
);

/** Acts without a subject that open a stretch of text behind a label, as in `Action: Rewrote the policy`. */
export function openingAct(masked: string, profile: Profile): Omit<Act, "sentence"> | undefined {
  return subjectless(masked, tokensOf(masked), known(masked, profile));
}

type BareAct = Pick<Act, "span" | "verb">;

type Reading = { readonly masked: string; readonly tokens: readonly WordToken[]; readonly known: Known };

/** The words that the profile has for acts, and for states in their place. */
type Known = {
  readonly acts: readonly FoundWords[];
  readonly states: readonly FoundWords[];
  /** Where words begin that make an act a habit. */
  readonly habits: ReadonlySet<number>;
};

function readSentence(
  masked: string,
  candidate: string,
  profile: Profile,
  terse: boolean,
): readonly Omit<Act, "sentence">[] {
  const tokens = tokensOf(masked);
  const subjects = tokens.flatMap((token, index) => {
    const subject = subjectOf(masked, token, candidate);
    return subject === undefined ? [] : [{ subject, index }];
  });
  if (subjects.length === 0 && !terse) return [];
  const reading: Reading = { masked, tokens, known: known(masked, profile) };
  const acts = subjects.flatMap(({ subject, index }, at) => {
    const end = subjects[at + 1]?.index ?? tokens.length;
    const act = actAfter(reading, index, end) ?? actSoon(reading, index, end) ?? joinedAct(reading, index, end);
    return act === undefined ? [] : [{ ...act, subject }];
  });
  const opening = acts.length === 0 && terse ? subjectless(masked, tokens, reading.known) : undefined;
  return opening === undefined ? acts : [opening];
}

function known(masked: string, profile: Profile): Known {
  return {
    acts: findWords(compileWords(actWords(profile)), masked),
    states: findWords(compileWords(emptyWords(profile)), masked).filter(
      ({ entry }) => !profile.words.habit.includes(entry),
    ),
    habits: new Set(findWords(compileWords(profile.words.habit), masked).map(({ span }) => span.start)),
  };
}

const actWords = memoByFirst(({ words, principles }: Profile): readonly string[] => [
  ...new Set([...words.act, ...principles.flatMap(({ signals }) => signals)]),
]);

/** What says nothing that can be pictured: states, praise, and the phrases that claim a principle. */
const emptyWords = memoByFirst(({ words, principles }: Profile): readonly string[] => [
  ...new Set([...words.state, ...words.generic, ...principles.flatMap(({ weak }) => weak)]),
]);

function subjectOf(masked: string, { word, start }: WordToken, candidate: string): Act["subject"] | undefined {
  if (word === "i") return masked[start] === "I" ? "I" : undefined;
  if (word === "i've" || word === "i'd") return "I";
  if (word === "we" || word === "we've" || word === "we'd") return "we";
  const names = candidate.toLowerCase().split(/\s+/);
  return candidate !== "" && names.includes(word) && /^\p{Lu}/u.test(masked.slice(start)) ? "name" : undefined;
}

/** The verb right behind the subject, or behind what is set between commas: `I, with Finance, rewrote`. */
function actAfter(reading: Reading, subject: number, end: number): BareAct | undefined {
  const { tokens } = reading;
  let at = subject + 1;
  const next = tokens[at];
  if (next?.afterBreak === true && !BEFORE_VERB.has(next.word)) {
    const behind = tokens.findIndex((token, index) => index > at && index < end && token.afterBreak);
    if (behind < 0 || behind - at > MOST_ASIDE) return undefined;
    at = behind;
  }
  while (at < end) {
    const token = tokens[at];
    if (token === undefined || reading.known.habits.has(token.start)) return undefined;
    const isVerb = reading.known.acts.some(({ span }) => span.start === token.start);
    if (isVerb || !(BEFORE_VERB.has(token.word) || token.word.endsWith("ly"))) break;
    at += 1;
  }
  const start = tokens[at]?.start;
  if (!reading.known.acts.some(({ span }) => span.start === start)) at = lastPart(reading, at);
  return causedAct(reading, at, end, subject) ?? actAt(reading, at, end, subject);
}

/** `I had the bench raised`. */
function causedAct({ tokens }: Reading, at: number, end: number, subject: number): BareAct | undefined {
  const [verb, determiner] = tokens.slice(at - 1, at + 1);
  if (verb?.word !== "had" || !DETERMINERS.has(determiner?.word ?? "")) return undefined;
  const behind = tokens.slice(at + 1, Math.min(end, at + NEAR));
  const done = behind.findIndex(({ word }) => isPast(word));
  const first = tokens[subject];
  const last = behind[done];
  if (done < 1 || first === undefined || last === undefined) return undefined;
  if (behind.slice(0, done).some(({ word, afterBreak }) => afterBreak || NO_OBJECT.has(word))) return undefined;
  return { span: { start: first.start, end: last.end }, verb: { start: verb.start, end: last.end } };
}

/** A listed verb in the past a few words behind the subject: `I later that week wrote`. */
function actSoon(reading: Reading, subject: number, end: number): BareAct | undefined {
  const { tokens, known: words } = reading;
  for (let at = subject + 1; at < Math.min(end, subject + SOON); at += 1) {
    const token = tokens[at];
    if (token === undefined || words.habits.has(token.start) || (NO_ACT.has(token.word) && token.word !== "have"))
      return undefined;
    if (words.states.some(({ span }) => overlaps(span, token))) return undefined;
    if (isPast(token.word) && words.acts.some(({ span }) => span.start === token.start))
      return actAt(reading, at, end, subject);
  }
  return undefined;
}

/** A listed verb in the past that `and` or a comma ties to the subject: `I was asked to help and rewrote the plan`. */
function joinedAct(reading: Reading, subject: number, end: number): BareAct | undefined {
  const { tokens, known: words } = reading;
  for (let joint = subject + 2; joint < end; joint += 1) {
    const isJoint = tokens[joint]?.afterBreak === true || JOINTS.has(tokens[joint - 1]?.word ?? "");
    const at = lastPart(reading, joint);
    const token = tokens[at];
    if (!isJoint || token === undefined || !isPast(token.word)) continue;
    if (!words.acts.some(({ span }) => span.start === token.start)) continue;
    const act = actAt(reading, at, end, subject);
    if (act !== undefined) return act;
  }
  return undefined;
}

/** The verb of a compound such as `cold-called`. */
function lastPart({ tokens, masked }: Reading, from: number): number {
  let at = from;
  while (masked[tokens[at]?.end ?? 0] === "-" && tokens[at + 1]?.start === (tokens[at]?.end ?? 0) + 1) at += 1;
  return at;
}

function actAt(reading: Reading, at: number, end: number, from: number): BareAct | undefined {
  const { tokens, known: words, masked } = reading;
  const verb = tokens[at];
  if (verb === undefined || NO_ACT.has(verb.word) || words.states.some(({ span }) => overlaps(span, verb)))
    return undefined;
  const listed = words.acts.find(({ span }) => span.start === verb.start);
  if (listed === undefined && !isPast(verb.word)) return undefined;
  const verbSpan = listed?.span ?? { start: verb.start, end: verb.end };
  const behind = tokens.slice(at + 1, end).filter(({ start }) => start >= verbSpan.end);
  const object = listed === undefined ? definiteObject(behind, masked) : behind.find((token) => isObject(token));
  const first = tokens[from];
  if (object === undefined || first === undefined) return undefined;
  return { span: { start: first.start, end: objectEnd(object, behind, masked) }, verb: verbSpan };
}

/** The object goes on for a few words: `46 return calls`. Digits are parted by their own commas and points. */
function objectEnd(object: WordToken, behind: readonly WordToken[], masked: string): number {
  let end = object.end;
  for (const token of behind.slice(behind.indexOf(object) + 1)) {
    const inNumber = /^[.,]$/.test(masked.slice(end, token.start)) && /^\d/.test(token.word);
    const goesOn = inNumber || (!token.afterBreak && !NO_OBJECT.has(token.word));
    if (!goesOn || token.end - object.start > MOST_OBJECT) break;
    end = token.end;
  }
  return end;
}

/** `Rewrote the policy`, where notes leave out who did. */
function subjectless(masked: string, tokens: readonly WordToken[], words: Known): Omit<Act, "sentence"> | undefined {
  const start = tokens.findIndex(({ word }) => !BEFORE_VERB.has(word));
  const verb = tokens[start];
  const listed = verb !== undefined && words.acts.some(({ span }) => span.start === verb.start);
  if (verb === undefined || !isPast(verb.word) || !listed) return undefined;
  const act = actAt({ masked, tokens, known: words }, start, tokens.length, start);
  return act === undefined ? undefined : { ...act, subject: "none" };
}

function isObject({ word }: WordToken): boolean {
  return !NO_OBJECT.has(word) && !(word.endsWith("ly") && word.length > 4);
}

/** For a verb that is in no list, an object that shows itself: a number, a name, or a noun behind `the`, soon after the verb. */
function definiteObject(behind: readonly WordToken[], masked: string): WordToken | undefined {
  const near = behind.slice(0, NEAR);
  return near.find((token, index) => {
    if (/^[\d\p{Lu}]/u.test(masked.slice(token.start, token.end))) return token.word !== "i";
    return DETERMINERS.has(near[index - 1]?.word ?? "") && isObject(token);
  });
}

const MOST_ASIDE = 10;
const SOON = 6;
const JOINTS: ReadonlySet<string> = new Set(["and", "then", "but"]);
const NEAR = 7;
const MOST_OBJECT = 40;
