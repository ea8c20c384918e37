import { storylineCopies } from "../packet/storyline-copies.ts";
import { comparableText, wordDiff } from "../packet/verbatim.ts";
import type { DashboardInput } from "./dashboard.ts";

/** The storyline with its slots, and how each document repeats it. */
export type StorylineView<Link> = {
  readonly sentences: readonly SentenceView<Link>[];
  readonly slots: readonly SlotView<Link>[];
  readonly copies: readonly CopyView<Link>[];
};

export type SentenceView<Link> = { readonly text: string; readonly link: Link };

export type SlotView<Link> = {
  readonly title: string;
  readonly what: string;
  readonly state: "filled" | "out-of-order" | "empty";
  /** The words that fill it. */
  readonly words?: string;
  readonly link?: Link;
};

/** One sentence in one document; `diff` takes out `[-this-]` and puts in `{+that+}`. */
export type CopyView<Link> = {
  readonly file: string;
  readonly sentence: number;
  readonly state: "verbatim" | "reworded" | "absent";
  readonly diff?: string;
  readonly link: Link;
};

/** Undefined where the bar asks for no storyline. */
export function storylineView<Link>({ checked, link }: DashboardInput<Link>): StorylineView<Link> | undefined {
  const { profile, storyline } = checked.packet;
  if (profile.storyline === undefined) return undefined;
  const slots =
    storyline?.slots.map(({ slot, cue, outOfOrder }): SlotView<Link> => {
      const { title, description: what } = slot;
      if (cue === undefined) return { title, what, state: "empty" };
      return { title, what, state: outOfOrder ? "out-of-order" : "filled", words: cue.text, link: link(cue.place) };
    }) ??
    profile.storyline.slots.map(({ title, description }) => ({ title, what: description, state: "empty" as const }));
  return {
    sentences: (storyline?.sentences ?? []).map(({ text, place }) => ({ text, link: link(place) })),
    slots,
    copies: storylineCopies(checked.packet).map((copy): CopyView<Link> => {
      const { kind: state, index: sentence } = copy;
      if (copy.kind === "absent") return { file: copy.place.file, sentence, state, link: link(copy.place) };
      const at = { file: copy.sentence.place.file, sentence, link: link(copy.sentence.place) };
      if (copy.kind === "verbatim") return { ...at, state };
      return { ...at, state, diff: wordDiff(comparableText(copy.original.text), comparableText(copy.sentence.text)) };
    }),
  };
}
