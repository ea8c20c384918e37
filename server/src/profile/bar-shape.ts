import type {
  Attendee,
  Deck,
  Endorsements,
  Limits,
  Rehearsal,
  Signal,
  Slide,
  Timeline,
  TimelineNames,
  TimelineStep,
} from "./bar.ts";
import { listOf, orNone, record, words } from "./group-shapes.ts";
import { decimalNumber, flag, oneOf, text, wholeNumber } from "./scalar-shapes.ts";
import { described, type Shape } from "./shape.ts";
import { sentenceIdShape } from "./storyline-shape.ts";

const count = wholeNumber({ least: 0, most: 999 });
const days = wholeNumber({ least: 0, most: 3660 });

export const endorsementsShape: Shape<Endorsements> = record(
  {
    least: described("The fewest that will do.", count),
    seniority: described("Titles that are senior enough; an empty list where any will do.", words()),
    notSenior: described("Titles that hold such a word and are not senior enough.", words()),
    junior: described("Titles that are not senior enough. One that is in neither list is not judged.", words()),
    titleWords: described("Words of titles, by which a line that introduces a person is known.", words()),
    metric: described("True where each must name a figure.", flag()),
    written: described("True where each must be in writing.", flag()),
    separate: described("True where each must be an item of its own.", flag()),
    writtenWords: described("Words that show a written, signed endorsement.", words()),
    hearsayWords: described("Words that show hearsay in its place.", words()),
    elsewhereWords: described("Words that send the reader elsewhere.", words()),
    creditWords: described("Verbs that give the candidate credit.", words()),
  },
  {
    advised: described("How many are advised.", orNone(count)),
    most: described("The most that are taken.", orNone(count)),
  },
);

const namesFields = {
  title: described("What messages and calendars call it.", text()),
  aliases: described("Other names that a timeline may use.", words()),
};

const timelineNames: Shape<TimelineNames> = record(namesFields);

const stepShape: Shape<TimelineStep> = record({
  ...namesFields,
  id: described("Which step it is.", oneOf(["start", "review", "signatures", "rehearsal"])),
  days: described("Days before the review (`marks`), or the days that it takes (`sequence`).", days),
  description: described("What is done in it.", text()),
});

export const timelineShape: Shape<Timeline> = record({
  mode: described(
    "`marks` where each step is due so many days before the review, `sequence` where each lasts so many days.",
    oneOf(["marks", "sequence"]),
  ),
  steps: described("The steps, in order.", listOf(stepShape)),
  review: described("The review itself.", timelineNames),
  freeze: described("The day from which sources no longer change.", timelineNames),
  insufficientDays: described("A packet begun within so many days of the review gets no proper one.", days),
  cadence: described(
    "How often there is a review.",
    record({
      perYear: described("Reviews a year.", wholeNumber({ least: 1, most: 366 })),
      words: described("How messages say it.", text()),
    }),
  ),
});

export const signalShape: Shape<Signal> = record(
  {
    id: described("Which signal it is.", oneOf(["influence", "stakeholders", "alignment", "mentoring"])),
    title: described("What messages call it.", text()),
    aliases: described("Other names that documents use.", words()),
    labels: described("What a list or a table of signals may call it for short.", words()),
    description: described("What it says of the candidate.", text()),
    form: described("How it is stated.", oneOf(["score", "count", "fraction"])),
    required: described("True where a packet without it is not complete.", flag()),
    template: described("A line to fill in, with the blanks in braces.", text()),
  },
  {
    scale: described("The highest score.", wholeNumber({ least: 1 })),
    floor: described("The lowest value that will do.", decimalNumber({ least: 0 })),
    noteFrom: described("From here up to the floor a value is only noted.", decimalNumber({ least: 0 })),
  },
);

const slideShape: Shape<Slide> = record(
  {
    title: described("The slide's title.", text()),
    aliases: described("Other titles that will do.", words()),
    needs: described(
      "What must be on it.",
      listOf(oneOf(["size", "change", "money", "gap", "team", "product", "impact", "capability"])),
    ),
  },
  { sentence: described("The sentence of the storyline that belongs on it.", sentenceIdShape) },
);

export const deckShape: Shape<Deck> = record({
  slides: described("The slides, in order.", listOf(slideShape)),
  uncounted: described("Titles of slides that do not count, such as a cover.", words()),
});

const attendeeShape: Shape<Attendee> = record({
  title: described("What messages call them.", text()),
  words: described("Words that name them in a list of attendees.", words()),
  least: described("How many of them must be there.", count),
});

export const rehearsalShape: Shape<Rehearsal> = record(
  {
    minutes: described("The longest run of the script.", wholeNumber({ least: 1, most: 600 })),
    wordsPerMinute: described("How fast it is spoken.", wholeNumber({ least: 1, most: 1000 })),
    audience: described("Who must listen.", listOf(attendeeShape)),
  },
  {
    sessionMinutes: described("How long the session is.", wholeNumber({ least: 1, most: 600 })),
    runTimeWords: described("Words beside the minutes that the script is said to take.", words()),
  },
);

export const limitsShape: Shape<Limits> = record(
  {
    sentenceWords: described("The most words of a sentence.", wholeNumber({ least: 1 })),
    pageWords: described("How many words a page holds.", wholeNumber({ least: 1 })),
    teamVoiceShare: described(
      "How much of a story's first person may be `we`, between 0 and 1.",
      decimalNumber({ least: 0, most: 1 }),
    ),
    teamVoiceWords: described("How many first-person words a story needs before its voice is judged.", count),
    resumeBullets: described("How many bullets without a figure, each opening with a verb, make a résumé.", count),
    listedFeatures: described("How many features that one sentence ships without a figure are too many.", count),
  },
  {
    narrativeWords: described("The most words of the narrative.", orNone(wholeNumber({ least: 1 }))),
    pages: described("The most pages of the narrative.", orNone(wholeNumber({ least: 1 }))),
  },
);
