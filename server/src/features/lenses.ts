import type { PacketDocument } from "../packet/packet-document.ts";
import type { Place } from "../packet/place.ts";
import type { StoryLevels } from "../packet/story-levels.ts";
import type { Checked } from "../rules/checker.ts";
import { gradedStories } from "../rules/graded-stories.ts";
import { type MetricUse, metricUses } from "./symbols/metric-uses.ts";
import { metricsOf } from "./symbols/metrics.ts";

/** A line above a row of the impact table, or above a story, that says where it stands. */
export type Lens = {
  readonly place: Place;
  readonly title: string;
  /** Where its row is used; none for a story. */
  readonly uses: readonly Place[];
};

export function lensesOf(checked: Checked, document: PacketDocument): readonly Lens[] {
  return [...rowLenses(checked, document), ...storyLenses(checked, document)];
}

function rowLenses(checked: Checked, { path }: PacketDocument): readonly Lens[] {
  const metrics = metricsOf(checked);
  if (metrics === undefined || checked.packet.impactTable?.document.path !== path) return [];
  const uses = metricUses(checked);
  return [...metrics.byRow.values()].map((metric) => {
    const own = uses.get(metric)?.filter(({ kind }) => kind !== "name") ?? [];
    const shown = own.filter(({ inLink }) => !inLink);
    return { place: metric.place, title: useInWords(own), uses: shown.map(({ place }) => place) };
  });
}

/** `cited 4 times, 1 differs`. What a definition cites is cited where its mark stands. */
function useInWords(uses: readonly MetricUse[]): string {
  const cited = uses.filter(
    ({ kind, place }) => kind === "citation" && place.block?.kind !== "footnote-definition",
  ).length;
  const differ = uses.filter((use) => use.kind === "figure" && use.checked.verdict.kind === "contradicts").length;
  const times = cited === 0 ? "not cited" : cited === 1 ? "cited once" : `cited ${cited} times`;
  return differ === 0 ? times : `${times}, ${differ} ${differ === 1 ? "differs" : "differ"}`;
}

function storyLenses(checked: Checked, { path }: PacketDocument): readonly Lens[] {
  return gradedStories(checked)
    .filter(({ story }) => story.document.path === path)
    .map(({ story, levels }) => ({ place: story.place, title: levelsInWords(levels), uses: [] }));
}

function levelsInWords({ act, outcome }: StoryLevels): string {
  const first = act.kind === "shown" ? "✓" : act.kind === "team" ? "is a team's" : "missing";
  const second = outcome.kind === "shown" ? "✓" : outcome.kind === "unsure" ? "?" : "missing";
  return `level 1 ${first}, level 2 ${second}`;
}
