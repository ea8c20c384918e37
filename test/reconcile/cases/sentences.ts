import type { Family } from "../case.ts";

/** No packet holds these figures: the sentence itself says enough. */
export const SENTENCES: Family = {
  title: "sentences that check themselves",
  files: { "sources/other.csv": "item,value\nPencils,41\nErasers,57\n" },
  cases: [
    ["The score rose from 2.5 to 3.2, a {28%} increase.", "agrees derived relative-change"],
    ["Wait time fell from 40 minutes to 26 minutes, a drop of {35%}.", "agrees derived relative-change"],
    ["Costs fell from $4.0M to $3.0M, a {25%} reduction.", "agrees derived relative-change"],
    ["Costs fell from $4.0M to $3.1M, a saving of {$0.9M}.", "agrees derived difference"],
    ["The error rate fell from 4.2% to 3.1%, a drop of {1.1 points}.", "agrees derived difference"],
    ["The error rate fell from 4.2% to 3.1%, a fall of {26%}.", "agrees derived relative-change"],
    ["The error rate fell from 4.2% to 3.1%, down {110 bps}.", "agrees derived difference"],
    ["Sign-ups rose from 1,200 to 3,000, an increase of {150%}.", "agrees derived relative-change"],
    ["The score rose from 2.5 to 3.2, a {35%} increase.", "contradicts within-sentence", "wrong-relative-change"],
    [
      "Wait time fell from 40 minutes to 26 minutes, a drop of {54%}.",
      "contradicts within-sentence",
      "wrong denominator",
    ],
    ["Costs fell from $4.0M to $3.0M, a {33%} reduction.", "contradicts within-sentence", "wrong denominator"],
    [
      "The error rate fell from 4.2% to 3.1%, a drop of {2.1 points}.",
      "contradicts within-sentence",
      "wrong difference",
    ],
    ["The error rate fell from 4.2% to 3.1%, a drop of {1.1%}.", "contradicts unit", "percent-vs-points"],
    [
      "Sign-ups rose from 1,200 to 3,000, an increase of {250%}.",
      "contradicts within-sentence",
      "wrong-relative-change",
    ],
    ["The score rose from {2.5} to {3.2}.", "cannot-tell"],
    ["Visits rose from {1,200} to {3,000} while staff rose by 12.", "cannot-tell"],
    ["Margin moved from 31.4% to 36.9%, and churn fell {2.2 points} at the same time.", "unbacked"],
    ["Revenue rose from $2.0M to $2.6M, and cost per order fell {12.5%}.", "unbacked"],
  ],
};
