/** Headers and labels that say when something begins. */
export const START_WORDS: readonly string[] = [
  "start",
  "begin",
  "open",
  "kick off",
  "kick-off",
  "kickoff",
  "commence",
  "first day",
];

/** Headers and labels that say by when something is done. */
export const END_WORDS: readonly string[] = [
  "end",
  "finish",
  "due",
  "deadline",
  "close",
  "complete",
  "completion",
  "done",
  "last day",
  "no later than",
  "latest",
];

/** Words that say so only where they close a label: `Comments by`, but not `Review by the product leader`. */
export const START_PREPOSITIONS: readonly string[] = ["from"];
export const END_PREPOSITIONS: readonly string[] = ["to", "by", "until", "till", "before"];

/** Headers of a column that says who does a step, and never which step it is. */
export const OWNER_WORDS: readonly string[] = [
  "owner",
  "owners",
  "who",
  "lead",
  "responsible",
  "accountable",
  "person",
  "people",
  "attendee",
  "reviewer",
  "note",
  "comment",
  "status",
];

/** Words that may stand beside the name of a step and leave it that step. */
export const NEUTRAL_WORDS: ReadonlySet<string> = new Set(
  [
    "a an the my our your of on in at by to from for until till with and is are was were be been will runs run ran takes took place",
    "start starts started starting begin begins began beginning open opens opened opening end ends ended ending finish finishes",
    "finished close closes closed closing complete completes completed completion done due deadline date dates day days week weeks",
    "window target held scheduled planned set final formal actual step phase stage milestone mark latest",
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun",
    "quarterly next upcoming meets itself falls no later than",
  ]
    .join(" ")
    .split(" "),
);

/** Headers of a source's column, and words of its rows, that date the figures or their extract. */
export const AS_OF_WORDS: readonly string[] = [
  "as of",
  "exported",
  "exported on",
  "export date",
  "extracted",
  "extract date",
  "pulled",
  "pulled on",
  "generated",
  "generated on",
  "snapshot date",
  "report date",
  "run date",
  "last updated",
  "updated",
  "updated at",
  "closed on",
];
