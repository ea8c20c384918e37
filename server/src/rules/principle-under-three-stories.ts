import { contains } from "../base/span.ts";
import type { Packet } from "../packet/packet.ts";
import { unknownPrinciples } from "../packet/principle-names.ts";
import { principleStandings } from "../packet/principle-standing.ts";
import { readStories } from "../packet/stories.ts";
import { newStoryFixes } from "./new-story-fix.ts";
import { packetRule } from "./rule.ts";

type Under = {
  readonly principle: string;
  readonly titles: readonly string[];
  readonly need: number;
  readonly story: string;
};

export const principleUnderThreeStories = packetRule<Under>({
  name: "principle-under-three-stories",
  scope: "packet",
  severity: "warning",
  what: "A claimed principle with fewer distinct stories than the bar asks for.",
  why: "One story may be luck. A principle is shown by several that have nothing in common but the person.",
  *check({ packet }) {
    const need = packet.profile.stories?.perPrinciple;
    if (need === undefined || readStories(packet).length === 0) return;
    const open = untaggedStories(packet);
    for (const { principle, place, stories } of principleStandings(packet)) {
      if (stories.length + open >= need) continue;
      yield {
        place,
        data: {
          principle: principle.name,
          titles: stories.map(({ title }) => title),
          need,
          story: packet.profile.vocabulary.story.many,
        },
        related: stories.map((story) => ({ place: story.place, message: `${principle.name}: ${story.title}` })),
      };
    }
  },
  message: ({ principle, titles, need, story }) => {
    const have = titles.length === 0 ? "" : ` (${titles.map((title) => `“${title}”`).join(", ")})`;
    return `${principle} is claimed and has ${titles.length} of ${need} ${story}${have}. Tell another, or do not claim it.`;
  },
  fixes: ({ data: { principle } }, { packet }) => newStoryFixes(principle, packet),
});

/** Stories that name no principle at all may be told for any. One that names an unknown principle is told for that. */
function untaggedStories(packet: Packet): number {
  const unknown = unknownPrinciples(packet);
  const names = (place: { readonly block?: unknown }): boolean =>
    unknown.some((one) => one.place.block === place.block);
  return readStories(packet).filter(
    ({ principles, passages }) =>
      principles.length === 0 &&
      !passages.some(({ block, span }) => names({ block }) && unknown.some(({ place }) => contains(span, place.span))),
  ).length;
}
