import { contains, type Span } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { moneyRows } from "../packet/impact-money.ts";
import { ownWords } from "../packet/own-words.ts";
import type { Profile } from "../profile/profile.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { compileWords, findWords } from "../profile/words.ts";
import type { Figure } from "../quantity/figure.ts";
import { toFloat } from "../quantity/rational.ts";
import type { CheckedFigure } from "../reconcile/verdict.ts";
import { isGated } from "./gated.ts";
import { inCheckedBlocks, isUnder } from "./in-checked-blocks.ts";
import { citeRowFix } from "./row-sentence.ts";
import { type Finding, packetRule } from "./rule.ts";

type Listed = { readonly features: number };

export const featureWithoutMoney = packetRule<Listed>({
  name: "feature-without-money",
  scope: "packet",
  severity: "warning",
  what: "Features that are listed as shipped, with no figure of what came of them.",
  why: "Impact is measured in money, not in features; ten of them that nothing ties to money count for nothing.",
  check: (scope) => (isGated("feature-without-money", scope.packet.profile) ? listedFeatures(scope) : []),
  message: ({ features }) =>
    features === 1
      ? "A feature is shipped here, and no figure says what it brought. Name the money or the measure that it moved."
      : `${features} features are shipped here, and no figure says what they brought. Name the money or the measure that each moved, or cut the list.`,
  fixes: ({ place }, { packet }) =>
    moneyRows(packet)
      .filter(({ row }) => !row.total)
      .slice(0, MOST_ROWS)
      .map(({ row }) => citeRowFix(row, place, packet)),
});

const MOST_ROWS = 3;

const listedFeatures = inCheckedBlocks((checked, profile) => {
  const { block, file, role, figures, citations } = checked;
  if (role !== "narrative" || (block.kind !== "paragraph" && block.kind !== "list")) return [];
  const data = [
    ...figures.filter((one) => !countsFeatures(one, profile)).map(({ figure }) => figure.span),
    ...citations.map(({ link }) => link.span),
  ];
  const result = isUnder(checked, profile.sections.results);
  const enoughOf = (bare: boolean): number => (result && bare ? 1 : profile.limits.listedFeatures);
  return shippedIn(block, profile).flatMap(({ span, paragraph, listed }): readonly Finding<Listed>[] => {
    const bare = !data.some((one) => contains(paragraph, one));
    if (data.some((one) => contains(span, one)) || (!result && !bare)) return [];
    const counts = figures.filter(({ figure }) => contains(span, figure.span)).map(({ figure }) => countOf(figure));
    const features = Math.max(listed, ...counts);
    return features >= enoughOf(bare) ? [{ place: { file, block, span }, data: { features } }] : [];
  });
});

type Shipped = {
  readonly span: Span;
  /** The paragraph or the list item around it. */
  readonly paragraph: Span;
  /** How many features are named behind the word for shipping. */
  readonly listed: number;
};

/** The sentences that tell of the writer's own act of shipping. */
function shippedIn(block: Block, profile: Profile): readonly Shipped[] {
  return block.sentences.flatMap(({ span, leaf }): readonly Shipped[] => {
    const prose = ownWords(block, span);
    const [shipped] = findWords(compileWords(profile.words.launch), prose);
    if (shipped === undefined || !isOwnAct(prose.slice(0, shipped.span.start), profile)) return [];
    const items = prose.slice(shipped.span.end).split(/[,;:]|\band\b|\bplus\b/);
    const listed = items.filter((item) => isFeature(item, profile)).length;
    return [{ span, paragraph: block.leaves[leaf]?.span ?? span, listed }];
  });
}

/** True where the sentence opens with the act, or with "I" or "we" and hardly more. */
function isOwnAct(before: string, { words }: Profile): boolean {
  const length = tokensOf(before).length;
  const persons = [words.firstPersonSingular, words.firstPersonPlural];
  const own = persons.some((person) => findWords(compileWords(person), before).length > 0);
  return length === 0 || (length <= LONGEST_NAME && own);
}

/** A short name that ends in a feature: "the drop-off map". A clause is none. */
function isFeature(item: string, { words }: Profile): boolean {
  const length = tokensOf(item).length;
  return length > 0 && length <= LONGEST_NAME && findWords(compileWords(words.feature), item).length > 0;
}

const LONGEST_NAME = 5;

/** "Ten features" is no outcome. */
function countsFeatures({ figure }: CheckedFigure, { words }: Profile): boolean {
  return figure.kind === "count" && findWords(compileWords(words.feature), figure.unit).length > 0;
}

function countOf({ amount }: Figure): number {
  return Math.round(toFloat(amount.value));
}
