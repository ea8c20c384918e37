import { wordSet } from "./word-set.ts";

/**
 * Words that start a sentence and hardly ever go on with a name or an abbreviation, so that after `U.S.` or `Inc.` they show that a new
 * one has begun. In lower case.
 */
export const SENTENCE_STARTERS: ReadonlySet<string> = wordSet([
  "a an the this that these those it its he she they we you i my our their his her your there here",
  "i'm i've i'd i'll it's that's there's here's he's she's we're we've they're you're let's",
  "and but or nor so yet then thus hence also too both each every either neither some many most much more few several such another others",
  "in on at by for from with without within to as if when whenever while since because although though unless after before during until",
  "once despite given between through across beyond below above about per around where whereas",
  "who whose what which why how is are was were do does did can could should would has have had",
  "however therefore moreover furthermore meanwhile instead otherwise still finally later earlier today yesterday tomorrow now overall",
  "only even not none no yes please nobody everyone anyone",
  "two three four five six seven eight nine ten dozens hundreds thousands millions billions half",
  "mr mrs ms dr",
]);

/** Plural and mass nouns of business prose. Before a word in lower case, a capital on one of them is that of a sentence's start. */
export const COMMON_SUBJECTS: ReadonlySet<string> = wordSet([
  "associates buyers carriers contacts costs customers delays drivers employees engineers errors finance growth incidents leaders losses",
  "margins members merchants orders packages parcels people profit refunds results returns revenue sales savings sellers shipments shoppers",
  "sites stakeholders suppliers teams tickets trailers users vendors visitors volume volumes",
]);

/** Nouns that a single letter labels: in `option B.` the letter is no initial. */
export const LETTERED_NOUNS: ReadonlySet<string> = wordSet([
  "annex appendix arm batch bucket building case category class cohort dock exhibit grade group lane level option part phase plan region",
  "round scenario schedule section segment series site stage step team test tier treatment type variant version vitamin wave zone",
]);

/** Words that go on with a time of day: time zones and days. */
export const AFTER_TIME: ReadonlySet<string> = wordSet([
  "est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst cet cest eet eest ist jst sgt aest eastern central mountain pacific",
  "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
]);

/** Words that make a time at a sentence's start an adverb of that sentence: `At 5 a.m. Finance closed the books.` */
export const BEFORE_TIME: ReadonlySet<string> = wordSet(["after around at before by from on since until"]);

export const SPEECH_VERBS: ReadonlySet<string> = wordSet([
  "added answered argued asked asks concluded explained noted replied said says told wondered writes wrote",
]);

/** What may follow an apostrophe that stands for left-out letters, not for a quotation. */
export const ELIDED_WORDS: ReadonlySet<string> = wordSet([
  "bout cause cuz em n round sup til tis twas twenties thirties forties fifties sixties seventies eighties nineties",
]);
