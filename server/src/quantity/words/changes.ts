import type { ChangeForms } from "../vocabulary.ts";
import { wordList } from "./word-list.ts";

/** Words that say which way a figure moved. `improve` is not here: what improves may go either way. */
export const CHANGE_WORDS: readonly ChangeForms[] = [
  {
    direction: "up",
    verbs: wordList(`
    increase increases increased increasing rise rises rose risen rising grow grows grew grown growing climb climbs climbed climbing
    gain gains gained gaining lift lifts lifted lifting boost boosts boosted boosting jump jumps jumped
    jumping surge surges surged surging expand expands expanded expanding advanced soar soars soared
    spike spikes spiked swell swelled accelerated escalated widened
`),
    nouns: wordList(`
    increase increases rise rises growth gain gains lift uplift boost jump jumps surge expansion upturn upswing spike
`),
    adverbs: ["up", "higher", "more", "greater", "bigger", "larger", "longer", "above"],
  },
  {
    direction: "down",
    verbs: wordList(`
    decrease decreases decreased decreasing fall falls fell fallen falling drop drops dropped dropping decline declines declined declining
    reduce reduces reduced reducing cut cuts cutting lower lowers lowered lowering shrink shrinks shrank shrunk shrinking trim trims trimmed trimming shave shaves shaved shaving slash slashes slashed slashing sink sank sunk dip dips dipped
    plunge plunges plunged tumble tumbles tumbled slid contracted contracting lose loses lost losing
    narrowed narrowing
`),
    nouns: wordList(`
    decrease decreases reduction reductions drop drops decline declines cut cuts fall falls dip dips contraction slump
    downturn shrinkage
`),
    adverbs: ["down", "lower", "less", "fewer", "smaller", "shorter", "below"],
  },
];

/** Verbs whose `from` and `to` are the ends of a range and not of a change. */
export const RANGE_WORDS: readonly string[] = wordList(`
range ranges ranged ranging vary varies varied varying anywhere scale span spans spanned spanning band bands
`);
