import { placeOfPart } from "../packet/part.ts";
import { packetRule } from "./rule.ts";
import { storylineTemplateFix } from "./storyline-template-fix.ts";

export const storylineMissing = packetRule<{ readonly sentences: number }>({
  name: "storyline-missing",
  scope: "packet",
  severity: "error",
  what: "A packet without a storyline: the sentences that carry it and are repeated word for word.",
  why: "Without one story that ties the work together, a panel reads a list of projects.",
  *check({ packet }) {
    const narrative = packet.parts.find((part) => part.role === "narrative");
    const bar = packet.profile.storyline;
    if (bar === undefined || narrative === undefined) return;
    if (packet.storyline !== undefined && packet.storyline.sentences.length > 0) return;
    const place = packet.storyline?.place ?? placeOfPart(narrative);
    yield { place, data: { sentences: bar.sentences.length } };
  },
  message: ({ sentences }) =>
    `The narrative has no storyline. Put ${sentences} sentences under a "Storyline" heading: the problem, the execution, the impact.`,
  fixes: ({ place }, { packet: { profile, storyline } }) =>
    profile.storyline === undefined ? [] : [storylineTemplateFix(profile.storyline, place, storyline !== undefined)],
});
