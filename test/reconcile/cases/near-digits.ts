import type { Family } from "../case.ts";

const CLOSE = `line,fy2025_gbp,fy2026_gbp
Contribution profit,41230000,59910000
Refunds,14860000,9420000
`;

const SITES = `site,cases,minutes_before,minutes_after
North,4000,36,30
South,6000,37,29
`;

const SCORES = `signal,value
Influence score out of 5,4
People mentored,3
People promoted,1
Boards,5
`;

/** A last digit that is one off, where the sentence or the cells give the right one. */
export const NEAR_DIGITS: Family = {
  title: "a last digit that is one off",
  files: { "sources/close.csv": CLOSE, "sources/sites.csv": SITES, "sources/scores.csv": SCORES },
  below: [
    "[^close]: [Close](sources/close.csv).",
    "[^sites]: [Sites](sources/sites.csv).",
    "[^scores]: [Scores](sources/scores.csv).",
  ].join("\n"),
  cases: [
    ["Profit rose from £41.23M to £59.91M, a gain of {£18.68M}.[^close]", "agrees derived difference"],
    [
      "Profit rose from £41.23M to £59.91M, a gain of {£18.69M}.[^close]",
      "contradicts within-sentence",
      "wrong-last-digit",
    ],
    ["Refunds fell from £14.86M to £9.42M, a drop of {£5.44M} or 36.6%.[^close]", "agrees derived difference"],
    [
      "Refunds fell from £14.86M to £9.42M, a drop of {£5.54M} or 36.6%.[^close]",
      "contradicts within-sentence",
      "wrong-last-digit",
    ],
    [
      "Weighted by cases, turnover fell from 36.6 minutes to 29.4 minutes, which is {7.2 minutes}.[^sites]",
      "agrees derived difference",
    ],
    ["Profit is up £18.68M, or {45.3%}.[^close]", "agrees derived relative-change"],
    ["Profit is up £18.68M, or {31.2%}.[^close]", "contradicts within-sentence", "baseline-swapped"],
    ["My influence score is {4 of 5}.[^scores]", "agrees exact"],
    ["My influence score is {3 of 5}.[^scores]", "cannot-tell", "count-mismatch"],
  ],
};
