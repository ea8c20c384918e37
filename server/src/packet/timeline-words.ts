/** Words that say when something begins only where they close a label: `Comments from`. */
export const START_PREPOSITIONS: readonly string[] = ["from"];

/** The same of by when it is done: `Comments by`, but not `Review by the product leader`. */
export const END_PREPOSITIONS: readonly string[] = ["to", "by", "until", "till", "before"];

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
