import { textOf } from "../base/span.ts";
import type { Change, Direction, Figure } from "../quantity/figure.ts";
import { compare } from "../quantity/rational.ts";
import type { Verdict } from "./verdict.ts";

/** A change whose own two ends go the other way than its verb says: `rose from 11 minutes to 4 minutes`. It is told of the later end. */
export function againstItsVerb(
  at: number,
  figures: readonly Figure[],
  changes: readonly Change[],
  text: string,
): Verdict | undefined {
  const change = changes.find(({ to }) => to === at);
  const [from, to] = [figures[change?.from ?? -1], figures[at]];
  if (change?.direction === undefined || from === undefined || to === undefined) return undefined;
  if (from.kind !== to.kind || from.unit !== to.unit || from.upper !== undefined || to.upper !== undefined)
    return undefined;
  // A noun may have been the one and the other: "the gain from $27M to $26M". Only a verb right before both ends says which way.
  if (from.weak === true || to.weak === true) return undefined;
  const isBackward = to.span.start < from.span.end;
  const lead = text.slice(isBackward ? to.span.end : Math.max(0, from.span.start - LONGEST_VERB), from.span.start);
  if (!(isBackward ? BACK : VERB).test(lead)) return undefined;
  const order = compare(to.amount.value, from.amount.value);
  const went: Direction | undefined = order > 0 ? "up" : order < 0 ? "down" : undefined;
  if (went === undefined || went === change.direction) return undefined;
  const formula = `${textOf(text, from.span)} → ${textOf(text, to.span)}`;
  const [says, is] = went === "up" ? ["fell", "a rise"] : ["rose", "a fall"];
  return {
    kind: "contradicts",
    class: "within-sentence",
    expected: "",
    slip: `The words say that it ${says}, and ${formula} is ${is}.`,
    working: { formula, result: "", evidence: [] },
  };
}

/** More than a verb with the markup around it. */
const LONGEST_VERB = 60;

const VERB =
  /\b(?:rose|risen|climbed|grew|grown|increased|went up|gone up|fell|fallen|dropped|declined|decreased|sank|went down|gone down)[\0\s]+from[\0\s[*_(]*$/i;

/** `7,640, down from 2,300`. */
const BACK = /^[^.;:]{0,40}[,(][\0\s]*(?:up|down) from[\0\s[*_(]*$/i;
