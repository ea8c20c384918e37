import { packetRule } from "./rule.ts";
import { splitStorylineFixes } from "./split-storyline-fix.ts";

export const storylineNotThreeSentences = packetRule<{ readonly have: number; readonly need: number }>({
  name: "storyline-not-three-sentences",
  scope: "packet",
  severity: "warning",
  what: "A storyline of another number of sentences than the bar asks for.",
  why: "Problem, execution and impact each have one sentence, so that all three are remembered and repeated.",
  *check({ packet: { storyline, profile } }) {
    const need = profile.storyline?.sentences.length ?? 0;
    const have = storyline?.sentences.length ?? 0;
    if (storyline !== undefined && have > 0 && have !== need) yield { place: storyline.place, data: { have, need } };
  },
  message: ({ have, need }) =>
    `The storyline has ${have} ${have === 1 ? "sentence" : "sentences"}, and the bar asks for ${need}: problem, execution, impact.`,
  fixes: (_, { packet }) => splitStorylineFixes(packet),
});
