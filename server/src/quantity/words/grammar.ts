import { wordList } from "./word-list.ts";

/** Words that end a noun phrase: nothing behind them is what the number counts. */
export const FUNCTION_WORDS: readonly string[] = wordList(`
a an the this that these those of in on at by for from to with without within into onto over under above below between among across
after before during since until till through throughout via than then as if when while where which who whom whose what why how and or
but nor so yet because although though unless is are was were be been being am has have had having do does did done will would
can could shall should may might must not no only just also even still already now here there it its he she they them their his
her our we us you your i me my every each either neither both all any much many most upon against per versus vs towards toward
about around near plus minus out off up down including excluding compared respectively approximately roughly nearly almost
ago earlier later sooner away apart combined together alone once ever never always often again too very despite like unlike
`);

/** Determiners that may stand between `of` and the number that a share is of: `three of the five regions`. */
export const DETERMINERS: readonly string[] = [
  "the",
  "our",
  "its",
  "their",
  "his",
  "her",
  "my",
  "your",
  "these",
  "those",
  "all",
  "every",
];

/** What `a` and `an` make a rate of: `$30,000 a year`, `11 cents a unit`. Behind `per` and `each` any word does. */
export const DENOMINATORS: readonly string[] = wordList(`
account call case click contact customer day delivery dozen employee half head hire hour item kilo lane license mile minute month night
order package page parcel person piece pop quarter request return seat second seller session share shift shipment site store team ticket
time ton tonne transaction trip unit user visit week year
`);

/** Denominators that are one word: `$412 each`, `300,000 orders daily`. */
export const RATE_ADVERBS: readonly string[] = [
  "each",
  "apiece",
  "hourly",
  "daily",
  "nightly",
  "weekly",
  "fortnightly",
  "monthly",
  "quarterly",
  "annually",
  "yearly",
];

/** Comparatives that make a factor of `times` in front of them: `three times faster`, `4 times the rate`. */
export const COMPARATIVES: readonly string[] = wordList(`
as more faster slower higher lower larger smaller greater bigger longer shorter fewer less better worse cheaper quicker stronger
the its our their his her what that growth increase improvement return returns speedup lift uplift gain reduction throughput capacity volume
`);

/** Words that let a bare number behind them stand as a value: `a score of 42`, `the median was 7`. */
export const VALUE_VERBS: readonly string[] = wordList(`
was were is are be been averaged averaging averages totaled totalled totaling totalling totals reached reaching reaches hit hits hitting
scored scoring scores equals equaled equalled numbered numbering counted recorded registered logged wrote ran sold won made held
gave sent had saw kept built led drove met taught brought bought took
`);

/** Verbs with an `s` at their end that are no plurals: `a team of nine supports`. */
export const SINGULAR_VERBS: readonly string[] = wordList(`
allows answers becomes begins belongs brings builds carries comes contains continues covers creates delivers depends drives enables
ensures exceeds follows gets gives goes handles happens helps holds includes involves joins keeps knows lets lives looks loses makes
manages means meets moves needs operates owns pays performs produces provides reaches reflects relies remains represents requires
saves says seems sees serves shows sits speaks spends starts stays supports takes tells tends thinks turns uses wants works writes
`);

/** Groups that a number behind `of` counts the heads of: `a team of nine`. */
export const GROUP_WORDS: readonly string[] = [
  "board",
  "cohort",
  "committee",
  "crew",
  "group",
  "org",
  "panel",
  "squad",
  "staff",
  "team",
  "teams",
];

/** Other words that the grammar of figures knows by name. */
export const NAMED_WORDS: readonly string[] = [
  "am",
  "times",
  "pm",
  "p",
  "m",
  "o'clock",
  "ci",
  "confidence",
  "credible",
  "first",
  "last",
  "negative",
  "next",
  "past",
  "previous",
  "dozen",
];
