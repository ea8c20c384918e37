import { memoByFirst } from "../base/memo.ts";
import type { Timeline, TimelineNames, TimelineStep } from "../profile/bar.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { NEUTRAL_WORDS } from "./timeline-words.ts";

/** What a line of a timeline is about. */
export type TimelineSubject =
  | { readonly kind: "step"; readonly step: TimelineStep }
  | { readonly kind: "review" }
  | { readonly kind: "freeze" };

/** `named`: little else is said. `phrase`: a name of several words is in it. `word`: a single word of it is a name. */
export type SubjectFit = "named" | "phrase" | "word";

export type NamedSubject = { readonly subject: TimelineSubject; readonly fit: SubjectFit };

/** Undefined where a label is about nothing that the bar knows. The review and the freeze are never taken from a word among others. */
export function subjectOf(label: string, bar: Timeline): NamedSubject | undefined {
  const { names, subjects } = subjectNames(bar);
  const plain = withoutArticles(label.replace(/\([^()]*\)/g, " "));
  const candidates = findWords(names, plain).flatMap(({ span, entry }): readonly NamedSubject[] => {
    const subject = subjects.get(entry);
    if (subject === undefined) return [];
    const rest = [...tokensOf(plain.slice(0, span.start)), ...tokensOf(plain.slice(span.end))];
    if (rest.every(({ word }) => isNeutral(word))) return [{ subject, fit: "named" }];
    if (tokensOf(entry).length > 1) return [{ subject, fit: "phrase" }];
    return subject.kind === "step" ? [{ subject, fit: "word" }] : [];
  });
  return SUBJECT_FITS.map((fit) => candidates.find((candidate) => candidate.fit === fit)).find(
    (one) => one !== undefined,
  );
}

/** True where a label has two words of the names of a step, or nothing but such words. */
export function speaksOf(label: string, { title, aliases }: TimelineNames): boolean {
  const names = [title, ...aliases].flatMap(tokensOf).map(({ word }) => word);
  const known = new Set(names.filter((word) => !isNeutral(word)));
  const telling = tokensOf(withoutArticles(label)).filter(({ word }) => !isNeutral(word));
  const found = new Set(telling.map(({ word }) => word).filter((word) => known.has(word)));
  return found.size >= 2 || (found.size === 1 && telling.every(({ word }) => known.has(word)));
}

/** From the best to the weakest. */
export const SUBJECT_FITS: readonly SubjectFit[] = ["named", "phrase", "word"];

export function isSameSubject(left: TimelineSubject, right: TimelineSubject): boolean {
  if (left.kind === "step") return right.kind === "step" && left.step.id === right.step.id;
  return left.kind === right.kind;
}

/** True where a label says nothing but that a date follows: `Date:`, `Held on`. */
export function isNeutralLabel(label: string): boolean {
  return tokensOf(label).every(({ word }) => isNeutral(word));
}

function isNeutral(word: string): boolean {
  return NEUTRAL_WORDS.has(word) || /^(?:t?\d+|t)$/.test(word);
}

/** `Packet to the product leader` is `Packet to product leader`. */
function withoutArticles(text: string): string {
  return text.replace(/\b(?:the|an?|my|our|your)\s+/gi, "");
}

const subjectNames = memoByFirst((bar: Timeline) => {
  const subjects = new Map<string, TimelineSubject>();
  const add = ({ title, aliases }: TimelineNames, subject: TimelineSubject): void => {
    for (const name of [title, ...aliases].map(withoutArticles)) if (!subjects.has(name)) subjects.set(name, subject);
  };
  for (const step of bar.steps) add(step, { kind: "step", step });
  add(bar.review, { kind: "review" });
  add(bar.freeze, { kind: "freeze" });
  return { names: compileWords([...subjects.keys()]), subjects };
});
