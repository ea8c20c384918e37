import { listOf, record, words } from "./group-shapes.ts";
import type { Principle, Stories, StoryPart } from "./principle.ts";
import { decimalNumber, oneOf, text, wholeNumber } from "./scalar-shapes.ts";
import { described, type Shape } from "./shape.ts";

export const principleShape: Shape<Principle> = record({
  id: described("A short name with hyphens, such as `dive-deep`.", text()),
  name: described("The full name, as stories write it.", text()),
  aliases: described("Other ways to write the name.", words()),
  level1: described("What a reader must be able to picture the person doing.", text()),
  level2: described("The outcome that must follow from it.", text()),
  signals: described("Verbs and phrases that show the act.", words()),
  outcomes: described("Outcomes that fit.", words()),
  weak: described("Phrases that claim the principle without showing it.", words()),
  weakExample: described("A line that claims the principle only.", text()),
  strongExample: described("A line that shows both levels, with fictional figures.", text()),
  demands: described("What a story must name besides its outcome.", listOf(oneOf(["data-set", "customer-metric"]))),
});

const share = decimalNumber({ least: 0, most: 1 });

const storyPartShape: Shape<StoryPart> = record(
  {
    id: described("A short name.", text()),
    title: described("The label that opens the part.", text()),
    aliases: described("Other labels that will do.", words()),
  },
  { share: described("How much of the story it is advised to take, between 0 and 1.", share) },
);

export const storiesShape: Shape<Stories> = record(
  {
    perPrinciple: described(
      "How many distinct stories each claimed principle needs.",
      wholeNumber({ least: 0, most: 99 }),
    ),
    principlesPerStory: described("How many principles one story may carry.", wholeNumber({ least: 1, most: 99 })),
    scaffold: described("How a story is built.", oneOf(["act-outcome", "star"])),
    parts: described("The labelled parts of a story, in order.", listOf(storyPartShape)),
    sameFrom: described("Two stories that share this part of their word sequences count once, between 0 and 1.", share),
  },
  {
    least: described("The fewest stories of a packet.", wholeNumber({ least: 0, most: 99 })),
    most: described("The most stories of a packet.", wholeNumber({ least: 1, most: 99 })),
    words: described("The most words of a story.", wholeNumber({ least: 1 })),
  },
);
