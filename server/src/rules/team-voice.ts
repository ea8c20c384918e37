import { memoByFirst } from "../base/memo.ts";
import type { Block } from "../markdown/block.ts";
import { ownWords } from "../packet/own-words.ts";
import { readStories } from "../packet/stories.ts";
import type { Profile } from "../profile/profile.ts";
import type { Lists, WordList } from "../profile/word-lists.ts";
import { compileWords, type FoundWords, findWords } from "../profile/words.ts";
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
    for (const { title, place, blocks } of readStories(packet)) {
      const voice = voiceOf(blocks, profile);
      if (voice.all < profile.limits.teamVoiceWords || voice.we <= voice.all * profile.limits.teamVoiceShare) continue;
      yield { place, data: { ...voice, story: title } };
    }
  },
  message: ({ story, we, all }) =>
    `“${story}” says “we” ${we} of the ${all} times that it speaks in the first person. Say which part was yours.`,
});

/** How often the blocks say `we`, and how often they speak in the first person at all. */
function voiceOf(blocks: readonly Block[], { words }: Profile): Voice {
  const voices = blocks.map((block) => voiceOfBlock(block, words));
  return {
    we: voices.reduce((sum, { we }) => sum + we, 0),
    all: voices.reduce((sum, { all }) => sum + all, 0),
  };
}

const voiceOfBlock = memoByFirst((block: Block, { firstPersonPlural, firstPersonSingular }: Lists): Voice => {
  if (block.kind === "footnote-definition") return { we: 0, all: 0 };
  const found = (list: WordList): readonly FoundWords[] =>
    block.sentences.flatMap(({ span }) => findWords(compileWords(list), ownWords(block, span)));
  const we = found(firstPersonPlural).filter(({ entry }) => WE.test(entry)).length;
  return { we, all: we + found(firstPersonSingular).length };
});

/** "We moved the gate" hides who did; "our customers" hides nobody. */
const WE = /^=?we\b/i;
