/** Words and phrases as `compileWords` reads them. */
export type WordList = readonly string[];

export type MoneyKind = "revenue" | "profit" | "saving" | "avoidance";

/** What the words near an amount, or in its row, say that it is. */
export type MoneyWords = Readonly<Record<MoneyKind, WordList>>;

export type Status = "realized" | "forecast" | "target" | "annualized" | "run-rate" | "superseded" | "restated";

/** What words say of how far an amount has come true. */
export type StatusWords = Readonly<Record<Status, WordList>>;

export type Lists = Readonly<Record<ListName, WordList>>;

export type ListName =
  /** Praise that fits anyone: `strong leader`. */
  | "generic"
  /** Words that stand where a figure should: `significantly`. */
  | "weasel"
  /** Words that do so only beside one that claims a result or names a measure: `many`, `significant`. */
  | "vague"
  /** Words that claim a result, such as a change for the better. */
  | "claim"
  /** A person's state in place of an act: `passionate`, `believe`. */
  | "state"
  /** Verbs for an act that a witness could describe. */
  | "act"
  /** Verbs that open a résumé's bullets. */
  | "resume"
  /** Verbs for shipping something. */
  | "launch"
  /** Nouns for what is shipped. */
  | "feature"
  /** Nouns that data is counted in: `rows`, `tickets`. */
  | "data"
  /** Nouns and measures that a customer feels. */
  | "customer"
  | "award"
  | "salary"
  /** Words that tie the work to a goal of the year. */
  | "goal"
  /** Words that name the measure a narrative follows. */
  | "kpi"
  /** Words that show that an outcome follows from what stands before. */
  | "consequence"
  /** Words that say one amount is part of another: `of which`. */
  | "partOf"
  /** Words that say one amount holds another: `includes`. */
  | "holding"
  /** Words that say that amounts are added up. */
  | "sum"
  /** Words that set one amount against another: `compared with`. */
  | "against"
  /** Words between what was and what is: `waited 1.9 days in place of 4.6`. */
  | "contrast"
  /** Headers and labels that say when a step begins. */
  | "stepStart"
  /** Headers and labels that say by when a step is done. */
  | "stepEnd"
  /** Headers of a column that says who does a step, and never which step it is. */
  | "stepOwner"
  /** Headers of a source that date its figures or their extract. */
  | "asOf"
  /** Words that single one out of several. */
  | "single"
  /** Words that say how one currency became another. */
  | "exchangeRate"
  /** Verbs for going through data or hearing people; what they count is input. */
  | "examine"
  /** Verbs whose object counts work that was put in. */
  | "effort"
  /** Verbs for a person who has come to the next level. */
  | "progressed"
  /** Verbs for what an examination showed. */
  | "finding"
  /** Words that say that the packet shows a principle. */
  | "principleClaim"
  /** Words that make an act a habit, which nobody can picture. */
  | "habit"
  /** Words that, on the slide of the impact, tell what it opened; in other sentences they tell too little. */
  | "opening"
  /** Words that stand beside names of principles and are none: `Principles shown in this story`. */
  | "besidePrinciple"
  /** What a writer puts where a cell cannot have a value, such as the baseline of something new. */
  | "notApplicable"
  | "negation"
  | "firstPersonSingular"
  | "firstPersonPlural"
  /** Acronyms that every reader of such a packet knows. */
  | "acronym"
  /** Further nouns that a count may count. */
  | "countNoun"
  /** Further words after which a number is a name: `Slide 2`. */
  | "label";
