import { distinctStories } from "../packet/principle-standing.ts";
import type { StoryLevels } from "../packet/story-levels.ts";
import type { Principle } from "../profile/principle.ts";
import { type GradedStory, gradedStories } from "../rules/graded-stories.ts";
import type { PacketScope } from "../rules/scope.ts";
import { escapeMarkdown } from "./markdown-text.ts";

/** Both levels of a principle, how it is usually claimed and how it is shown, and which stories of this packet show it. */
export function principleHover(principle: Principle, scope: PacketScope): string {
  const stories = storiesOf(principle, scope);
  return [
    `**${principle.name}**`,
    `*Level 1, the act.* ${principle.level1}`,
    `*Level 2, the outcome.* ${principle.level2}`,
    `*Weak:* ${principle.weakExample}`,
    `*Strong:* ${principle.strongExample}`,
    ...(principle.weak.length === 0 ? [] : [`*Claims it and shows nothing:* ${weakPhrases(principle)}`]),
    `In this packet: ${principleStandingInWords(principle, scope)}.`,
    ...(stories.length === 0 ? [] : [stories.map(storyLine).join("\n")]),
  ].join("\n\n");
}

function storiesOf(principle: Principle, scope: PacketScope): readonly GradedStory[] {
  const distinct = distinctStories(principle, scope.packet);
  return gradedStories(scope).filter(({ story }) => distinct.includes(story));
}

/** `2 of 3 stories; the third is missing an outcome`. */
export function principleStandingInWords(principle: Principle, scope: PacketScope): string {
  const stories = storiesOf(principle, scope);
  const need = scope.packet.profile.stories?.perPrinciple;
  const passing = stories.filter(({ levels }) => lacks(levels) === "").length;
  const open = stories.flatMap(({ levels }, index) =>
    lacks(levels) === "" ? [] : [`the ${ordinal(index)} ${lacks(levels)}`],
  );
  const untold = Math.max(0, (need ?? 0) - stories.length);
  if (untold > 0)
    open.push(untold === 1 ? `the ${ordinal(stories.length)} is not told yet` : `${untold} are not told yet`);
  const count = need === undefined || need === 0 ? `${passing} of ${stories.length}` : `${passing} of ${need}`;
  return [`${count} ${need === 1 ? "story" : "stories"}`, ...open].join("; ");
}

/** What a story does not show; the empty string where it passes both levels. */
function lacks({ act, outcome }: StoryLevels): string {
  const noAct = act.kind !== "shown";
  if (outcome.kind === "missing") return noAct ? "is missing an act and an outcome" : "is missing an outcome";
  if (noAct) return act.kind === "team" ? "shows what a team did, and not you" : "is missing an act";
  return outcome.kind === "unsure" ? "may be missing an outcome" : "";
}

/** A story with the words that show its act and its outcome. */
function storyLine({ story, levels }: GradedStory): string {
  const { act, outcome } = levels;
  const shown = [
    act.kind === "missing" ? "no act" : `“${escapeMarkdown(act.words)}”`,
    outcome.kind === "missing"
      ? "no outcome"
      : `“${escapeMarkdown(outcome.words)}”${outcome.kind === "unsure" ? "?" : ""}`,
  ];
  return `- ${lacks(levels) === "" ? "✓" : "○"} ${escapeMarkdown(story.title)}: ${shown.join(" → ")}`;
}

function weakPhrases({ weak }: Principle): string {
  return weak
    .slice(0, MOST_PHRASES)
    .map((phrase) => `“${phrase}”`)
    .join(", ");
}

function ordinal(index: number): string {
  return ORDINALS[index] ?? `${index + 1}th`;
}

const ORDINALS: readonly string[] = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];
const MOST_PHRASES = 4;
