/** Words that join names in a list. */
export const JOINING_WORDS: ReadonlySet<string> = new Set("and or plus with as well the".split(" "));

/** What may stand between `I` and the verb of an act: `I then also wrote`, `I have since written`. */
export const BEFORE_VERB: ReadonlySet<string> = new Set(
  (
    "also then first next later now just only once twice soon therefore instead again still even still personally myself since thus " +
    "already finally and who did have had has not alone both each so in turn at last"
  ).split(" "),
);

/** Verbs behind `I` that are no act: being, having, being able, being willing. */
export const NO_ACT: ReadonlySet<string> = new Set(
  (
    "am was were is are be been being have had has having 'm can could may might must shall should will would want wanted need needed " +
    "wish wished know knew known thought think remain remained became become seemed seem appeared understood understand liked like " +
    "preferred prefer tended tend meant mean needn't couldn't wasn't can't won't wouldn't don't haven't hadn't shouldn't realized realised"
  ).split(" "),
);

/** Words that are no object of an act. */
export const NO_OBJECT: ReadonlySet<string> = new Set(
  (
    "i me my myself we us our ourselves and or but so then also it that this they them he she his her its their there here as at by for " +
    "from in into of off on onto out over to up down with without through about after before again too very more most much well hard " +
    "together who what where why how which forward back away a an the is are was were be been had has have did do not no all every each always never"
  ).split(" "),
);

/** Words before an object: `the rows`, `our plan`, `46 calls` has a number of its own. */
export const DETERMINERS: ReadonlySet<string> = new Set(
  "a an the my our your his her its their this that these those every each all both some any no one two three four five six seven eight nine ten".split(
    " ",
  ),
);

/** Words before a stretch of time that was spent, and not saved or lost. */
export const TIME_SPENT: ReadonlySet<string> = new Set(
  "for over during through throughout after every each last past of next first".split(" "),
);

/** Words behind a stretch of time that only places what is told. */
export const TIME_SINCE: ReadonlySet<string> = new Set("later earlier ago before after since".split(" "));

/** Words that open a clause of its own behind a comma. */
export const COORDINATORS: ReadonlySet<string> = new Set("and but or so yet nor while whereas".split(" "));

/** Words behind which another clause begins. */
export const CLAUSE_WORDS: ReadonlySet<string> = new Set("so which that who because when while if but now".split(" "));
