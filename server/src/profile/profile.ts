import type { Deck, Endorsements, Impact, Limits, Rehearsal, Signal, Timeline } from "./bar.ts";
import type { Principle, Stories } from "./principle.ts";
import type { KeyName, RequiredSection, Role, RoleNames, SectionName } from "./role.ts";
import type { Storyline } from "./storyline.ts";
import type { Lists, MoneyWords, StatusWords } from "./word-lists.ts";

/**
 * The bar as data: every number, name and word list that a rule compares a packet with. A part that a bar does not have is absent, and
 * the rules about it then have nothing to say.
 */
export type Profile = {
  readonly id: string;
  readonly title: string;
  /** One or two sentences for a person who chooses a profile. */
  readonly summary: string;
  readonly provenance: Provenance;
  readonly vocabulary: Vocabulary;
  /** Severities that differ from the rules' own, by rule name. */
  readonly severities: ReadonlyMap<string, ProfileSeverity>;
  readonly roles: Readonly<Record<Role, RoleNames>>;
  readonly sections: Readonly<Record<SectionName, readonly string[]>>;
  /** Keys of front matter, in any spelling: `Review date` is `review_date`. */
  readonly keys: Readonly<Record<KeyName, readonly string[]>>;
  /** Sections that the bar asks for beyond the documents themselves. */
  readonly requiredSections: readonly RequiredSection[];
  /** Which sentences must hold a figure or a citation. */
  readonly dataPoints: "storyline" | "everywhere";
  readonly principles: readonly Principle[];
  readonly stories?: Stories;
  readonly storyline?: Storyline;
  /** Always there, since a table that nobody asked for is read and checked too. */
  readonly impact: Impact;
  readonly endorsements?: Endorsements;
  readonly timeline?: Timeline;
  readonly signals: readonly Signal[];
  readonly deck?: Deck;
  readonly rehearsal?: Rehearsal;
  readonly limits: Limits;
  readonly money: MoneyWords;
  readonly status: StatusWords;
  readonly words: Lists;
  readonly gates: readonly Gate[];
};

export type Provenance = {
  /** Where the bar comes from, in words. */
  readonly source: string;
  /** Public addresses behind it. */
  readonly links: readonly string[];
  /**
   * `official` is the organization's own page, `first-hand` a person who works or worked there, `reported` a careful second hand,
   * `marketing` an article that sells something, `house` the writer's own team.
   */
  readonly strength: "official" | "first-hand" | "reported" | "marketing" | "house";
  /** What the bar must not be taken for. */
  readonly caution: string;
};

export type ProfileSeverity = "error" | "warning" | "info" | "off";

/** What messages call the things of a review, and how documents name them. */
export type Vocabulary = Readonly<Record<VocabularyWord, Term>>;

export type VocabularyWord =
  | "packet"
  | "review"
  | "panel"
  | "productLeader"
  | "manager"
  | "seniorLeader"
  | "endorsement"
  | "principle"
  | "story"
  | "flagship"
  | "rehearsal"
  | "nextCycle";

export type Term = {
  readonly one: string;
  readonly many: string;
  /** Other words that documents use for it: `HC meeting` for the review. */
  readonly aliases: readonly string[];
};

/** A part of the bar that a packet clears or fails as a whole. */
export type Gate = {
  /** Stable name for the command line's JSON. */
  readonly id: GateId;
  readonly title: string;
  readonly what: string;
  readonly why: string;
  /** The rules whose findings hold the gate shut. */
  readonly rules: readonly string[];
};

export type GateId =
  | "performance"
  | "impact"
  | "endorsements"
  | "storyline"
  | "principles"
  | "timeline"
  | "signals"
  | "deck";
