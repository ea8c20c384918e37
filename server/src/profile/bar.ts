import type { SlotId, StorylineSentenceId } from "./storyline.ts";
import type { MoneyKind } from "./word-lists.ts";

export type BarSeverity = "error" | "warning" | "info";

export type Impact = {
  readonly columns: Readonly<Record<ImpactColumn, ColumnNames>>;
  /** First words of a row that adds up the others. */
  readonly totalWords: readonly string[];
  /** Words of a source or sign-off cell that name Finance. */
  readonly financeWords: readonly string[];
  /** Words of a sign-off cell that say it is not given yet. */
  readonly pendingWords: readonly string[];
  /** Words of a measure that is the better the more there is of it. */
  readonly goodUp: readonly string[];
  /** Words of a measure that is the better the less there is of it. */
  readonly goodDown: readonly string[];
  readonly maxRows: number;
  readonly maxWords: number;
  /** How many quarters the main measure must hold. */
  readonly quarters?: number;
  readonly floors?: Floors;
  readonly flagships?: Flagships;
};

/** A row is labelled by its `metric` or its `initiative`: where both are required, one of the two will do. */
export type ImpactColumn =
  | "metric"
  | "initiative"
  | "baseline"
  | "post"
  | "net"
  | "unit"
  | "source"
  | "signOff"
  | "period"
  | "kind"
  | "status";

export type ColumnNames = {
  readonly title: string;
  readonly aliases: readonly string[];
  readonly required: boolean;
};

/** The least that one flagship is to bring, in whole units of the currency. */
export type Floors = {
  /** ISO 4217. */
  readonly currency: string;
  readonly severity: BarSeverity;
  readonly least: Readonly<Partial<Record<MoneyKind, number>>>;
  /** A channel that the work opens, large enough to excuse an impact below the floor. */
  readonly unlock?: Unlock;
};

export type Unlock = {
  readonly least: number;
  readonly words: readonly string[];
};

export type Flagships = {
  /** Up to so many pass, as long as each has a row of money. */
  readonly most: number;
  /** From so many on they are an error. */
  readonly errorFrom: number;
  /** Nouns that a count of initiatives counts: `seven projects`. */
  readonly nouns: readonly string[];
};

export type Endorsements = {
  readonly least: number;
  readonly advised?: number;
  readonly most?: number;
  /** Titles that count as senior enough; empty where any will do. */
  readonly seniority: readonly string[];
  /** Titles that a reader would take for senior and that are not enough, so that `Director's assistant` is no director. */
  readonly notSenior: readonly string[];
  /** Titles that are below those. One that is in neither list is not judged. */
  readonly junior: readonly string[];
  /** Words of titles, by which a line that introduces a person is known, also where the bar asks for no level. */
  readonly titleWords: readonly string[];
  readonly metric: boolean;
  readonly written: boolean;
  readonly separate: boolean;
  /** Words that show a written, signed endorsement. */
  readonly writtenWords: readonly string[];
  /** Words that show hearsay in its place. */
  readonly hearsayWords: readonly string[];
  /** Words that send the reader elsewhere: `see email`. */
  readonly elsewhereWords: readonly string[];
  /** Verbs that give the candidate credit. */
  readonly creditWords: readonly string[];
};

export type Timeline = {
  /** `marks`: each step is due that many days before the review. `sequence`: each step lasts that many days, one after the other. */
  readonly mode: "marks" | "sequence";
  /** In order; the first is the start. */
  readonly steps: readonly TimelineStep[];
  /** Names of the review itself in a timeline. */
  readonly review: TimelineNames;
  /** Names of the day from which sources no longer change. */
  readonly freeze: TimelineNames;
  /** Work that starts or is handed in within so many days of the review gets no proper one. */
  readonly insufficientDays: number;
  readonly cadence: Cadence;
};

export type TimelineNames = {
  readonly title: string;
  readonly aliases: readonly string[];
};

export type TimelineStep = TimelineNames & {
  readonly id: TimelineStepId;
  /** See `Timeline.mode`. */
  readonly days: number;
  readonly description: string;
};

export type TimelineStepId = "start" | "review" | "signatures" | "rehearsal";

export type Cadence = {
  readonly perYear: number;
  readonly words: string;
};

export type Signal = {
  readonly id: SignalId;
  readonly title: string;
  readonly aliases: readonly string[];
  /** What a list or a table of signals may call it for short. */
  readonly labels: readonly string[];
  readonly description: string;
  /** `score`: on a scale. `count`: of people or things. `fraction`: so many of so many. */
  readonly form: "score" | "count" | "fraction";
  readonly scale?: number;
  readonly floor?: number;
  /** A value from here up to the floor is only noted. */
  readonly noteFrom?: number;
  readonly required: boolean;
  /** A line to fill in, each blank in braces. */
  readonly template: string;
};

export type SignalId = "influence" | "stakeholders" | "alignment" | "mentoring";

export type Deck = {
  readonly slides: readonly Slide[];
  /** Words of a slide that is not counted: a cover, an appendix, questions. */
  readonly uncounted: readonly string[];
};

export type Slide = {
  readonly title: string;
  readonly aliases: readonly string[];
  readonly sentence?: StorylineSentenceId;
  readonly needs: readonly SlideNeed[];
};

/** `size`: an amount or a volume. `change`: a from-to or a delta. `money`: an amount of money. Or the cues of a storyline slot. */
export type SlideNeed = "size" | "change" | "money" | SlotId;

export type Rehearsal = {
  readonly minutes: number;
  readonly wordsPerMinute: number;
  readonly sessionMinutes?: number;
  /** Words beside the minutes that a script is said to take. */
  readonly runTimeWords?: readonly string[];
  readonly audience: readonly Attendee[];
};

/** Who must listen: at least so many people named by these words. */
export type Attendee = {
  readonly title: string;
  readonly words: readonly string[];
  readonly least: number;
};

export type Limits = {
  readonly sentenceWords: number;
  readonly narrativeWords?: number;
  readonly pageWords: number;
  readonly pages?: number;
  /** The part of first-person words that may be `we` and `our` before a story hides its author; between 0 and 1. */
  readonly teamVoiceShare: number;
  /** So few such words say nothing of the voice. */
  readonly teamVoiceWords: number;
  /** How many bullets without a figure, each opening with a verb, make a résumé. */
  readonly resumeBullets: number;
  /** How many features that one sentence ships without a figure make a list of features. */
  readonly listedFeatures: number;
};
