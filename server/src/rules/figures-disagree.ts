import { plainText } from "../markdown/plain-text.ts";
import type { Evidence } from "../packet/evidence.ts";
import { comparePeriods, findPeriods } from "../packet/period.ts";
import type { Place } from "../packet/place.ts";
import { agreement, agrees } from "../quantity/compare.ts";
import { rowFit, subjectOf } from "../reconcile/labels.ts";
import { toFloat } from "../reconcile/value-index.ts";
import type { CheckedFigure } from "../reconcile/verdict.ts";
import { checkedBlocks } from "./checked-blocks.ts";
import { type Finding, packetRule } from "./rule.ts";
import type { PacketScope } from "./scope.ts";

type Disagreement = { readonly text: string; readonly other: string; readonly file: string; readonly subject: string };

export const figuresDisagree = packetRule<Disagreement>({
  name: "figures-disagree",
  scope: "packet",
  severity: "error",
  what: "A figure that another document of the packet gives differently, for the same thing.",
  why: "A panel reads the documents side by side, and two numbers for one thing leave it with none.",
  check: disagreements,
  message: ({ text, other, file, subject }) =>
    `${file} says ${other} for ${subject}, and this says ${text}. Keep the one that the evidence holds.`,
});

/** A figure in its sentence, with its place. */
type Said = {
  readonly checked: CheckedFigure;
  readonly place: Place;
  readonly sentence: string;
};

/**
 * Of two figures the one is in the wrong that no evidence gives, where the other agrees with a cell whose row the sentence speaks of. It
 * must be of the same sort and unit, near it in size, and neither cited nor dated otherwise.
 */
function* disagreements(scope: PacketScope): Generator<Finding<Disagreement>> {
  const said = [...allFigures(scope)];
  const backed = said.flatMap((one) => {
    const evidence = backing(one.checked);
    return evidence === undefined ? [] : [{ ...one, evidence }];
  });
  for (const { checked, place, sentence } of said) {
    if (!isOpen(checked)) continue;
    const subject = subjectOf(sentence);
    const periods = findPeriods(sentence).map(({ period }) => period);
    const rivals = backed.filter(
      ({ checked: other, evidence, place: at }) =>
        at.file !== place.file &&
        isSameSort(checked, other) &&
        rowFit(evidence, subject) >= ENOUGH_OF_LABEL &&
        periods.every(
          (period) => evidence.period === undefined || comparePeriods(period, evidence.period) !== "different",
        ),
    );
    const [rival] = rivals;
    if (rival === undefined || rivals.some(({ checked: other }) => !isNearMiss(checked, other))) continue;
    const { evidence, checked: other, place: at } = rival;
    yield {
      place,
      data: { text: checked.text, other: other.text, file: at.file, subject: evidence.rowLabel },
      related: [
        { place: at, message: `${at.file}: ${other.text}` },
        { place: evidence.place, message: `${evidence.address}: ${evidence.text}` },
      ],
    };
  }
}

const ENOUGH_OF_LABEL = 0.5;

function* allFigures({ packet, figuresOf }: PacketScope): Generator<Said> {
  for (const { part, block } of checkedBlocks(packet)) {
    for (const checked of figuresOf(part.document, block)) {
      const sentence = block.sentences[checked.sentence];
      if (sentence === undefined || block.leaves[sentence.leaf]?.kind !== "paragraph") continue;
      const place = { file: part.document.path, block, span: checked.figure.span };
      yield { checked, place, sentence: plainText(block, sentence.span) };
    }
  }
}

function backing({ verdict }: CheckedFigure): Evidence | undefined {
  return verdict.kind === "agrees" && verdict.working.evidence.length === 1 ? verdict.working.evidence[0] : undefined;
}

function isOpen({ verdict, figure, cited }: CheckedFigure): boolean {
  return (verdict.kind === "unbacked" || verdict.kind === "cannot-tell") && figure.weak !== true && !cited;
}

/** The same kind, and the same noun where it counts something. */
function isSameSort({ figure: left }: CheckedFigure, { figure: right }: CheckedFigure): boolean {
  return left.kind === right.kind && left.unit === right.unit && (left.kind !== "count" || left.unit !== "");
}

/** Another value, near enough to be meant for the same. */
function isNearMiss({ figure }: CheckedFigure, { figure: other }: CheckedFigure): boolean {
  if (agrees(agreement(figure, { precision: "written", number: other.amount }))) return false;
  const quotient = Math.abs(toFloat(figure.amount.value) / toFloat(other.amount.value));
  return quotient > 0.5 && quotient < 2;
}
