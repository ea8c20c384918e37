import { wordList } from "./word-list.ts";

/** Words whose number is a name or a place in an order, in the singular: `Slide 2`, `week 6`, `Note 21`. */
export const LABELS: readonly string[] = wordList(`
annex appendix article band bullet category chapter clause column day deck decile draft endnote episode exhibit fig figure floor
footnote fy fiscal gate generation goal grade http ifrs iso iteration kr lesson level milestone month no note number okr
op option page par para paragraph part percentile phase pp principle priority quarter question quartile revision rfc round row rule
scenario schedule season section sev severity slide soc sprint stage step story table ticket tier top v ver version volume wave
week wcag year asc gaap
`);

/** Plurals, for a list of labels: `Slides 2, 3 and 4`. */
export const PLURAL_LABELS: readonly string[] = wordList(`
appendices articles bands chapters clauses columns days exhibits figs figures footnotes gates goals grades levels months nos notes
numbers options pages paragraphs parts phases principles priorities quarters questions rounds rows rules sections slides sprints
stages steps stories tables tickets tiers versions waves weeks years
`);

/** Names that have a number in them, where they are capitalized: `Windows 10 devices`. */
export const NUMBERED_NAMES: readonly string[] = wordList(`
airbus android angular area boeing chrome claude covid division firefox formula fortune gpt highway industry interstate ios ipad iphone
java kotlin llama mysql node office opus oracle pixel postgres postgresql python react rev route ruby safari studio swift ubuntu web windows
`);

/** Written with a capital; in lower case `may` and `march` are verbs. */
export const MONTHS: readonly string[] = wordList(`
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
`);

/** Nouns that make a name of a factor in front of them: `the 10x program`. */
export const FACTOR_NAMES: readonly string[] = wordList(`
culture developer developers engineer engineers goal initiative mentality mindset program programme programs project projects
team thinker thinkers thinking
`);

/** Nouns that make a name or an idiom of two numbers in front of them: `the 80-20 rule`. */
export const SPLIT_NAMES: readonly string[] = ["principle", "rule", "rules", "split", "splits"];
