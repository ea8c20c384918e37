import type { Story } from "../packet/stories.ts";
import { customerMetricOf } from "../packet/story-demands.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { gradedStories, lastSentence } from "./graded-stories.ts";
import { rowSentenceFixes } from "./row-sentence.ts";
import { packetRule } from "./rule.ts";

type Metricless = {
  readonly story: Story;
  readonly title: string;
  readonly principle: string;
  readonly words: string;
  readonly unsure: boolean;
};

export const customerStoryWithoutCustomerMetric = packetRule<Metricless>({
  name: "customer-story-without-customer-metric",
  scope: "packet",
  severity: "warning",
  what: "A story of a principle about customers whose outcome is nothing that a customer feels.",
  why: "Money saved is felt by the business. Whether customers were better off is another figure.",
  *check(scope) {
    const { packet, figuresOf } = scope;
    for (const { story, levels } of gradedStories(scope)) {
      const demanding = story.principles.find(({ demands }) => demands.includes("customer-metric"));
      if (demanding === undefined || levels.outcome.kind === "missing") continue;
      const metric = customerMetricOf(story, figuresOf, packet.profile);
      if (metric.kind === "shown") continue;
      const unsure = metric.kind === "unsure";
      const { words, place } = unsure ? metric : levels.outcome;
      const data = { story, title: story.title, principle: demanding.name, words, unsure };
      yield { place, data, ...(unsure && { severity: "info" as const }) };
    }
  },
  message: ({ title, principle, words, unsure }) =>
    unsure
      ? `Is “${words}” in “${title}” something that a customer feels? ${principle} asks for contacts, waiting, completion, satisfaction or the like.`
      : `“${title}” is told for ${principle}, and “${words}” is nothing that a customer feels. Add a measure of theirs: contacts, waiting, completion, satisfaction.`,
  fixes: ({ data: { story } }, { packet }) => {
    const customer = compileWords(packet.profile.words.customer);
    const place = lastSentence(story, packet.profile);
    return rowSentenceFixes(story, place, packet, ({ label }) => findWords(customer, label).length > 0);
  },
});
