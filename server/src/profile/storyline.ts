import type { Role } from "./role.ts";

/** The few sentences that carry a packet and are repeated word for word. */
export type Storyline = {
  /** In order. Their number is the number of sentences asked for. */
  readonly sentences: readonly StorylineSentence[];
  /** In order. */
  readonly slots: readonly Slot[];
  /** Documents that repeat the sentences verbatim. */
  readonly verbatimIn: readonly Role[];
};

export type StorylineSentence = {
  readonly id: StorylineSentenceId;
  readonly title: string;
  readonly description: string;
  /** A sentence to fill in, each slot in braces: `I identified {gap}.` */
  readonly template: string;
};

export type StorylineSentenceId = "problem" | "execution" | "impact";

export type Slot = {
  readonly id: SlotId;
  readonly title: string;
  readonly description: string;
  readonly sentence: StorylineSentenceId;
  /** Words and phrases that show the slot to be filled. */
  readonly cues: readonly string[];
  /** A figure of this sort fills the slot too, or is asked of it. */
  readonly figure?: "any" | "money" | "change";
  /** What stands in the template until the writer fills it in. */
  readonly placeholder: string;
};

export type SlotId = "gap" | "team" | "product" | "impact" | "capability";
