import { listOf, record, words } from "./group-shapes.ts";
import { roleShape } from "./role-shape.ts";
import { oneOf, text } from "./scalar-shapes.ts";
import { described, type Shape } from "./shape.ts";
import type { Slot, SlotId, Storyline, StorylineSentence, StorylineSentenceId } from "./storyline.ts";

export const sentenceIdShape: Shape<StorylineSentenceId> = oneOf(["problem", "execution", "impact"]);

const slotIdShape: Shape<SlotId> = oneOf(["gap", "team", "product", "impact", "capability"]);

const sentenceShape: Shape<StorylineSentence> = record({
  id: described("Which of the sentences it is.", sentenceIdShape),
  title: described("What messages call it.", text()),
  description: described("What it says.", text()),
  template: described("The sentence to fill in, with the slots in braces.", text()),
});

const slotShape: Shape<Slot> = record(
  {
    id: described("Which of the slots it is.", slotIdShape),
    title: described("What messages call it.", text()),
    description: described("What fills it.", text()),
    sentence: described("The sentence that holds it.", sentenceIdShape),
    cues: described("Words and phrases that show it to be filled.", words()),
    placeholder: described("What stands in the template until it is filled.", text()),
  },
  { figure: described("A figure that it asks for.", oneOf(["any", "money", "change"])) },
);

export const storylineShape: Shape<Storyline> = record({
  sentences: described("The sentences, in order.", listOf(sentenceShape)),
  slots: described("What they must say, in order.", listOf(slotShape)),
  verbatimIn: described("The documents that repeat them word for word.", listOf(roleShape)),
});
