import { allMatches } from "../base/all-matches.ts";
import { MARKUP } from "../base/mask.ts";
import type { Span } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { Profile } from "../profile/profile.ts";
import type { Passage } from "./passage.ts";
import type { StoryPassage } from "./story-draft.ts";
import { type StoryLabel, storyLabelOf } from "./story-labels.ts";

/**
 * The passages of a block, divided where a label stands (`**Action.**`, `Result:`), each with the label that it stands under. A label
 * holds until the next one, a note for itself only. Text before `from` is a title and left out.
 */
export function labelledPassages(
  block: Block,
  passages: readonly Passage[],
  profile: Profile,
  above: StoryLabel | undefined,
  from = 0,
): readonly StoryPassage[] {
  const labelled: StoryPassage[] = [];
  let label = above;
  for (const passage of passages) {
    const range = { start: Math.max(passage.span.start, from), end: passage.span.end };
    const points = labelPoints(block, range, profile);
    const start = points[0]?.start ?? range.end;
    if (start > range.start) labelled.push(piece(passage, { start: range.start, end: start }, label, false));
    points.forEach((point, index) => {
      const end = points[index + 1]?.start ?? range.end;
      if (point.label !== "note") label = point.label;
      // What a note names is read together with the label that says so.
      const textStart = point.label === "note" ? point.start : point.end;
      if (textStart < end) labelled.push(piece(passage, { start: textStart, end }, point.label, true));
    });
  }
  return labelled.filter(({ span }) => /[^\s\0]/.test(block.masked.slice(span.start, span.end)));
}

/** The label that holds behind the last of these passages. */
export function labelBehind(passages: readonly StoryPassage[]): StoryLabel | undefined {
  return passages.findLast(({ label }) => label !== "note")?.label;
}

function piece(passage: Passage, span: Span, label: StoryLabel | undefined, opened: boolean): StoryPassage {
  return { ...passage, span, terse: passage.terse || opened, ...(label !== undefined && { label }) };
}

type LabelPoint = Span & { readonly label: StoryLabel };

/** Where labels stand: emphasised words anywhere, plain words with a colon at the start of a line or of a sentence. */
function labelPoints(block: Block, range: Span, profile: Profile): readonly LabelPoint[] {
  const found: LabelPoint[] = [];
  const text = block.text.slice(range.start, range.end);
  for (const match of allMatches(LABEL, text)) {
    const { mark, bold, plain } = match.groups ?? {};
    const start = range.start + match.index + (match[0].length - match[0].trimStart().length);
    if (mark !== undefined && (block.masked[start] !== MARKUP || !standsAsLabel(text, match))) continue;
    const label = storyLabelOf(bold ?? plain ?? "", profile);
    if (label !== undefined) found.push({ label, start, end: range.start + match.index + match[0].length });
  }
  return found;
}

/** An emphasised word inside a sentence is none: a label opens a line or a sentence, or has punctuation behind it. */
function standsAsLabel(text: string, match: RegExpExecArray): boolean {
  return (
    /(?:^|[\n.!?])[\s"”)]*$/.test(text.slice(Math.max(0, match.index - 4), match.index)) || /[:.–—-]\W*$/.test(match[0])
  );
}

const LABEL =
  /(?:(?<mark>\*\*\*|\*\*|__|\*|_)(?<bold>[^*_\n]{1,60}?)\k<mark>[ \t]*[:.–—-]?|(?:(?<=[.!?] )|(?<=\n)[ \t]*|^\s*)(?<plain>\p{Lu}[^.!?:\n*_]{0,40}?)(?::|[ \t][–—-](?=\s)))/gu;
