import { contains, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Profile } from "../profile/profile.ts";
import { tokensOf, type WordToken } from "../profile/word-tokens.ts";
import { compileWords, findWords } from "../profile/words.ts";
import type { Figure } from "../quantity/figure.ts";
import { placeIn } from "./packet-document.ts";
import type { Place } from "./place.ts";
import { useOf } from "./sentence-cues.ts";
import type { Story } from "./stories.ts";
import type { FiguresOf } from "./story-outcome.ts";
import { NO_OBJECT } from "./story-words.ts";

/** Words of a story that meet what one of its principles demands. */
export type MetDemand = { readonly words: string; readonly place: Place };

/** The data set that a story names with its size: `2.2 million scan rows`, `six weeks of call recordings`, `300 of the tickets`. */
export function dataSetOf(story: Story, figuresOf: FiguresOf, profile: Profile): MetDemand | undefined {
  const data = compileWords(profile.words.data);
  for (const { figure, block, sentence } of figuresIn(story, figuresOf)) {
    if (!SIZES.has(figure.kind) || figure.per !== undefined) continue;
    const use = useOf(figure, block, sentence, profile);
    const end = block.sentences[sentence]?.span.end ?? block.text.length;
    const noun = use === "change" ? undefined : nounSoon(figure, block, end, data);
    if (noun === undefined && use !== "input") continue;
    const range = { start: figure.span.start, end: noun ?? figure.span.end };
    return { words: plainText(block, range), place: placeIn(story.document, block, range) };
  }
  return undefined;
}

export type CustomerMetric =
  | (MetDemand & { readonly kind: "shown" })
  /** A figure that is no money, of something that the profile does not know for the customer's. */
  | (MetDemand & { readonly kind: "unsure" })
  | { readonly kind: "missing" };

/** The figure of a story that a customer feels: in a sentence with a word for customers or for what they meet. */
export function customerMetricOf(story: Story, figuresOf: FiguresOf, profile: Profile): CustomerMetric {
  const customer = compileWords(profile.words.customer);
  let other: CustomerMetric = { kind: "missing" };
  for (const { figure, block, sentence } of figuresIn(story, figuresOf)) {
    const use = useOf(figure, block, sentence, profile);
    if (use === "input" || use === "effort" || use === "object" || figure.kind === "money") continue;
    const found: MetDemand = {
      words: plainText(block, figure.span),
      place: placeIn(story.document, block, figure.span),
    };
    const range = block.sentences[sentence]?.span;
    const felt = range !== undefined && findWords(customer, textOf(block.masked, range)).length > 0;
    if (felt) return { kind: "shown", ...found };
    const tells = figure.weak !== true || use === "change" || use === "beside-change";
    if (other.kind === "missing" && tells) other = { kind: "unsure", ...found };
  }
  return other;
}

function figuresIn(story: Story, figuresOf: FiguresOf) {
  return story.passages.flatMap((passage) =>
    figuresOf(story.document, passage.block)
      .filter(({ figure }) => contains(passage.span, figure.span))
      .map(({ figure, sentence }) => ({ figure, sentence, block: passage.block })),
  );
}

/** The end of a noun for data within a few words behind a figure. */
function nounSoon(
  figure: Figure,
  block: Block,
  end: number,
  data: ReturnType<typeof compileWords>,
): number | undefined {
  const behind = block.masked.slice(figure.span.end, end);
  const near: WordToken[] = [];
  for (const token of tokensOf(behind)) {
    const ends = token.afterBreak && near.length > 0;
    if (near.length >= NEAR || ends || (NO_OBJECT.has(token.word) && !INSIDE.has(token.word))) break;
    near.push(token);
  }
  const stop = near.at(-1)?.end ?? 0;
  const found = findWords(data, behind.slice(0, stop)).at(0);
  return found === undefined ? undefined : figure.span.end + found.span.end;
}

const SIZES: ReadonlySet<Figure["kind"]> = new Set<Figure["kind"]>(["count", "share", "duration", "measure"]);
const NEAR = 6;
/** Words inside a noun phrase: `300 of the tickets`. */
const INSIDE: ReadonlySet<string> = new Set(["of", "the", "our", "their", "more", "all"]);
