import { folderOf, relativePath } from "../base/path.ts";
import { textOf } from "../base/span.ts";
import type { ImpactRow } from "../packet/impact-table.ts";
import type { Packet } from "../packet/packet.ts";
import type { Story } from "../packet/stories.ts";
import type { Doubt, OutcomeVerdict } from "../packet/story-outcome.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { gradedStories, lastSentence } from "./graded-stories.ts";
import { editAt, type Fix, packetRule, type Severity } from "./rule.ts";

type Open = Exclude<OutcomeVerdict, { readonly kind: "shown" }>;
type Outcomeless = { readonly story: Story; readonly outcome: Open };

export const storyWithoutOutcome = packetRule<Outcomeless>({
  name: "story-without-outcome",
  scope: "packet",
  severity: "error",
  what: "A story without an outcome in figures that follows what its author did (level 2).",
  why: "An act without an outcome is effort, and a panel promotes what came of it.",
  *check(scope) {
    for (const { story, levels } of gradedStories(scope)) {
      const { outcome } = levels;
      if (outcome.kind === "shown") continue;
      if (outcome.kind === "missing")
        yield { place: lastSentence(story, scope.packet.profile), data: { story, outcome } };
      else yield { place: outcome.place, data: { story, outcome }, severity: SEVERITIES[outcome.why] };
    }
  },
  message: ({ story: { title }, outcome }) =>
    outcome.kind === "missing"
      ? `“${title}” has no outcome (level 2). Say what followed from what you did, with a figure and its unit, best from one value to another.`
      : `Is “${outcome.words}” the outcome of “${title}”? ${QUESTIONS[outcome.why]}`,
  fixes: ({ place, data: { story, outcome } }, { packet }) => {
    if (outcome.kind !== "missing") return [];
    const insert = (title: string, text: string): Fix => {
      const end = { start: place.span.end, end: place.span.end };
      return { title, safe: false, edits: [editAt(place, end, ` ${text}`)] };
    };
    const rows = relatedRows(story, packet).map((row) => {
      const text = rowSentence(row, story, packet);
      return insert(`Insert “${row.label}” of the impact table`, text);
    });
    return [
      ...rows,
      insert("Insert a placeholder for the outcome", "[TODO: measure] went from [TODO: value] to [TODO: value]."),
    ];
  },
});

/** Work put in and what was found are hardly ever the outcome. */
const SEVERITIES: Readonly<Record<Doubt, Severity>> = {
  before: "info",
  small: "info",
  finding: "warning",
  effort: "warning",
};

const QUESTIONS: Readonly<Record<Doubt, string>> = {
  before: "It stands before an act. Say that it followed, or add what did.",
  finding: "It reads as what you found. Say what changed once you acted on it.",
  small: "If it is, say what it counts, and what it was before.",
  effort: "It reads as the work that you put in. Say what came of it.",
};

/** The rows of the impact table that share most words with the story. */
function relatedRows({ title, passages }: Story, { impactTable }: Packet): readonly ImpactRow[] {
  const texts = [title, ...passages.map(({ block, span }) => textOf(block.masked, span))];
  const words = new Set(texts.flatMap((text) => tokensOf(text).map(({ word }) => word)));
  return (impactTable?.rows ?? [])
    .filter(({ total, cells }) => !total && cells.has("baseline") && cells.has("post"))
    .map((row) => ({ row, shared: tokensOf(row.label).filter(({ word }) => words.has(word)).length }))
    .filter(({ shared }) => shared > 0)
    .toSorted((left, right) => right.shared - left.shared)
    .slice(0, MOST_ROWS)
    .map(({ row }) => row);
}

function rowSentence({ label, slug, cells }: ImpactRow, story: Story, { impactTable }: Packet): string {
  const path = relativePath(folderOf(story.document.path), impactTable?.document.path ?? "");
  const values = `${cells.get("baseline")?.text ?? ""} to ${cells.get("post")?.text ?? ""}`;
  return `${label} went from [${values}](${path}#${slug}).`;
}

const MOST_ROWS = 3;
