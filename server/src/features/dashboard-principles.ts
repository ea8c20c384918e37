import { principleStandings } from "../packet/principle-standing.ts";
import { readStories, type Story } from "../packet/stories.ts";
import type { StoryLevels } from "../packet/story-levels.ts";
import { gradedStories } from "../rules/graded-stories.ts";
import type { DashboardInput } from "./dashboard.ts";

/** Which story shows which principle, and at which of the two levels. */
export type PrinciplesView<Link> = {
  readonly need: number;
  readonly stories: readonly StoryView<Link>[];
  readonly principles: readonly PrincipleView<Link>[];
};

export type StoryView<Link> = {
  readonly title: string;
  readonly link: Link;
  readonly act: LevelView<Link, "shown" | "team" | "missing">;
  readonly outcome: LevelView<Link, "shown" | "unsure" | "missing">;
};

export type LevelView<Link, State> = {
  readonly state: State;
  /** The words that decide, where there are any. */
  readonly words?: string;
  readonly link?: Link;
};

export type PrincipleView<Link> = {
  readonly name: string;
  readonly link: Link;
  /** Indexes of the stories that are told for it and not told before. */
  readonly stories: readonly number[];
};

/** Undefined where the bar asks for no stories. */
export function principlesView<Link>({ checked, link }: DashboardInput<Link>): PrinciplesView<Link> | undefined {
  const { packet } = checked;
  if (packet.profile.stories === undefined) return undefined;
  const graded = gradedStories(checked);
  const indexOf = new Map<Story, number>(readStories(packet).map((story, index) => [story, index]));
  return {
    need: packet.profile.stories.perPrinciple,
    stories: graded.map(({ story, levels }) => ({
      title: story.title,
      link: link(story.place),
      act: levelView(levels.act, link),
      outcome: levelView(levels.outcome, link),
    })),
    principles: principleStandings(packet).map(({ principle, place, stories }) => ({
      name: principle.name,
      link: link(place),
      stories: stories.flatMap((story) => indexOf.get(story) ?? []),
    })),
  };
}

function levelView<Link, Level extends StoryLevels["act"] | StoryLevels["outcome"]>(
  level: Level,
  link: DashboardInput<Link>["link"],
): LevelView<Link, Level["kind"]> {
  return level.kind === "missing"
    ? { state: level.kind }
    : { state: level.kind, words: level.words, link: link(level.place) };
}
