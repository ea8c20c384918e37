import { memoByFirst } from "../base/memo.ts";
import { type Span, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { ownWords } from "../packet/own-words.ts";
import { readStories } from "../packet/stories.ts";
import type { Profile } from "../profile/profile.ts";
import type { Lists, WordList } from "../profile/word-lists.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { packetRule } from "./rule.ts";

type Voice = { readonly plural: number; readonly all: number };

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
      if (voice.all < profile.limits.teamVoiceWords || voice.plural <= voice.all * profile.limits.teamVoiceShare)
        continue;
      yield { place, data: { ...voice, story: title } };
    }
  },
  message: ({ story, plural, all }) =>
    `“${story}” says “we” or “our” ${plural} of ${all} times where it speaks in the first person. Say which part was yours.`,
});

/** How often the blocks say `we`, and how often they speak in the first person at all. */
function voiceOf(blocks: readonly Block[], { words }: Profile): Voice {
  const voices = blocks.map((block) => voiceOfBlock(block, words));
  return {
    plural: voices.reduce((sum, { plural }) => sum + plural, 0),
    all: voices.reduce((sum, { all }) => sum + all, 0),
  };
}

const voiceOfBlock = memoByFirst((block: Block, { firstPersonPlural, firstPersonSingular }: Lists): Voice => {
  if (block.kind === "footnote-definition") return { plural: 0, all: 0 };
  const sentences = block.sentences.map(({ span }) => ownWords(block, span));
  const count = (list: WordList): number =>
    sentences.flatMap((prose) => findWords(compileWords(list), prose).filter(({ span }) => !isCountry(prose, span)))
      .length;
  const plural = count(firstPersonPlural);
  return { plural, all: plural + count(firstPersonSingular) };
});

/** "US" is no pronoun. */
function isCountry(prose: string, range: Span): boolean {
  return textOf(prose, range) === "US";
}
