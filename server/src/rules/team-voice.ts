import { memoByFirst } from "../base/memo.ts";
import { overlaps, type Span } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { ownWords } from "../packet/own-words.ts";
import type { Passage } from "../packet/passage.ts";
import { readStories } from "../packet/stories.ts";
import type { Profile } from "../profile/profile.ts";
import type { Lists } from "../profile/word-lists.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { packetRule } from "./rule.ts";

type Voice = { readonly we: number; readonly all: number };

export const teamVoice = packetRule<Voice & { readonly story: string }>({
  name: "team-voice",
  scope: "packet",
  severity: "info",
  what: "A story that says “we” where a panel wants to hear “I”.",
  why: "A panel promotes one person, and a story of “we” does not say what this one did.",
  *check({ packet }) {
    const { profile } = packet;
    for (const { title, place, passages } of readStories(packet)) {
      const voice = voiceOf(passages, profile);
      if (voice.all < profile.limits.teamVoiceWords || voice.we <= voice.all * profile.limits.teamVoiceShare) continue;
      yield { place, data: { ...voice, story: title } };
    }
  },
  message: ({ story, we, all }) =>
    `“${story}” says “we” ${we} of the ${all} times that it speaks in the first person. Say which part was yours.`,
});

/** How often the passages say `we`, and how often they speak in the first person at all. */
function voiceOf(passages: readonly Passage[], { words }: Profile): Voice {
  const voices = passages.flatMap(({ block, span }) =>
    voicesIn(block, words).filter((sentence) => overlaps(sentence.span, span)),
  );
  return {
    we: voices.reduce((sum, { we }) => sum + we, 0),
    all: voices.reduce((sum, { all }) => sum + all, 0),
  };
}

const voicesIn = memoByFirst(
  (block: Block, { firstPersonPlural, firstPersonSingular }: Lists): readonly (Voice & { readonly span: Span })[] =>
    block.sentences.map(({ span }) => {
      const prose = ownWords(block, span);
      const we = findWords(compileWords(firstPersonPlural), prose).filter(({ entry }) => WE.test(entry)).length;
      return { span, we, all: we + findWords(compileWords(firstPersonSingular), prose).length };
    }),
);

/** "We moved the gate" hides who did; "our customers" hides nobody. */
const WE = /^=?we\b/i;
