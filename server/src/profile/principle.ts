/** A leadership principle, or a behaviour that a bar asks for by name, seen through two levels. */
export type Principle = {
  /** Kebab-case: `dive-deep`. */
  readonly id: string;
  /** The canonical name, which may hold commas and semicolons. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** What a reader must be able to picture the person doing. */
  readonly level1: string;
  /** The outcome that must follow from it. */
  readonly level2: string;
  /** Verbs and phrases that show the act. */
  readonly signals: readonly string[];
  /** Outcomes that fit, as nouns. */
  readonly outcomes: readonly string[];
  /** Phrases that claim the principle without showing it. */
  readonly weak: readonly string[];
  /** Example stories in a line, with fictional people and figures. */
  readonly weakExample: string;
  readonly strongExample: string;
  /** What a story of this principle must name besides its outcome. */
  readonly demands: readonly PrincipleDemand[];
};

/** `data-set` is a count with a data noun (`2.2 million scan rows`), `customer-metric` a figure of something that a customer feels. */
export type PrincipleDemand = "data-set" | "customer-metric";

export type Stories = {
  /** How many distinct stories each claimed principle needs. */
  readonly perPrinciple: number;
  /** How many principles one story may carry. */
  readonly principlesPerStory: number;
  /** Bounds on the number of stories in the packet. */
  readonly least?: number;
  readonly most?: number;
  readonly words?: number;
  readonly scaffold: "act-outcome" | "star";
  readonly parts: readonly StoryPart[];
  /** Two stories that share this part of their word sequences are one; between 0 and 1. */
  readonly sameFrom: number;
};

/** A labelled part of a story, such as the Action of STAR. */
export type StoryPart = {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** The part of the story's words that it is advised to take; between 0 and 1. */
  readonly share?: number;
};
