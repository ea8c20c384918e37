import { overlaps, type Span } from "../base/span.ts";
import type { Problem, Snapshot } from "../snapshot.ts";
import { lastEditEnd, type OpenDocument } from "./open-documents.ts";

/** A sentence that its writer has begun and not ended. */
export type UnfinishedSentence = { readonly file: string; readonly span: Span };

/** A finding that its writer has already seen, in the text of now. */
export type SeenProblem = { readonly rule: string; readonly span: Span };

/** The sentence that the last edit left without an end mark; undefined where it has one, or no sentence stands there. */
export function unfinishedSentence(
  document: OpenDocument,
  snapshot: Pick<Snapshot, "sentenceAt">,
): UnfinishedSentence | undefined {
  const cursor = lastEditEnd(document);
  if (cursor === undefined) return undefined;
  const span = snapshot.sentenceAt(document.file, cursor);
  if (span === undefined || isEnded(document.text.slice(span.start, span.end), cursor - span.start)) return undefined;
  return { file: document.file, span };
}

/** True for a problem that touches the unfinished sentence and that its writer has not seen there before. */
export function isPremature(
  problem: Problem,
  unfinished: UnfinishedSentence | undefined,
  seen: readonly SeenProblem[],
): boolean {
  return (
    unfinished !== undefined &&
    problem.file === unfinished.file &&
    overlaps(problem.span, unfinished.span) &&
    !seen.some(({ rule, span }) => rule === problem.rule && overlaps(span, problem.span))
  );
}

function isEnded(sentence: string, cursor: number): boolean {
  const text = withoutFootnoteMarks(sentence.trimEnd());
  let end = text.length;
  while (end > 0 && CLOSERS.has(text.charAt(end - 1))) end -= 1;
  if (!END_MARKS.has(text.charAt(end - 1))) return false;
  return cursor !== end || !mayBecomeDecimal(text.slice(0, end));
}

/** Footnote marks stand behind the end mark: `by 5%.[^close][^audit]`. */
function withoutFootnoteMarks(sentence: string): string {
  let text = sentence;
  while (text.endsWith("]")) {
    const mark = text.lastIndexOf("[");
    if (mark < 0 || text.charAt(mark + 1) !== "^") break;
    text = text.slice(0, mark);
  }
  return text;
}

/** True behind `$18.`, to which more digits may come, and false behind `FY2026.` */
function mayBecomeDecimal(text: string): boolean {
  const word = Math.max(text.lastIndexOf(" "), text.lastIndexOf("\n")) + 1;
  return /[0-9]\.$/.test(text.slice(-2)) && !/^\p{L}/u.test(text.slice(word, word + 2));
}

const END_MARKS: ReadonlySet<string> = new Set([".", "!", "?", "…"]);

/** Quotes, brackets and emphasis may close behind the mark. */
const CLOSERS: ReadonlySet<string> = new Set(["'", '"', "’", "”", "»", ")", "]", "*", "_"]);
