/** In the order in which names are tried: the narrative's are the widest. */
export const ROLES = [
  "impact",
  "stories",
  "endorsements",
  "timeline",
  "deck",
  "email",
  "rehearsal",
  "source",
  "narrative",
] as const;

export type Role = (typeof ROLES)[number];

/** How a document, or a section of one, shows its role. */
export type RoleNames = {
  readonly title: string;
  /**
   * Lower-case paths without their extension, such as `impact-table` or `stories/*`, below the packet's root or any folder of it. `*` is
   * any run of characters but `/`; in the path that is compared, spaces and underscores count as hyphens.
   */
  readonly files: readonly string[];
  /** Headings that open a section of this role. */
  readonly headings: readonly string[];
  readonly required: boolean;
};

/** Sections that rules look for inside documents. */
export type SectionName =
  | "storyline"
  | "performance"
  | "results"
  | "initiatives"
  | "signals"
  | "goals"
  | "context"
  | "gaps"
  | "appendix"
  | "attendees"
  | "script"
  /** Labels inside a story. */
  | "storySituation"
  | "storyAct"
  | "storyOutcome"
  | "storyNote"
  /** Sections among the stories that are none themselves. */
  | "storiesAside"
  /** Parts among the endorsements with the words of peers, whose level does not count. */
  | "peerFeedback"
  /** Sections among the endorsements that are none themselves. */
  | "endorsementsAside";

/** What a key of a document's front matter gives. */
export type KeyName = "candidate" | "review" | "principles" | "endorser" | "endorserTitle" | "signed";

export type RequiredSection = {
  readonly title: string;
  readonly aliases: readonly string[];
  /** The documents that may hold it. */
  readonly roles: readonly Role[];
  readonly why: string;
};
