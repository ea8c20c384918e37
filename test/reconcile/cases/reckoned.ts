import type { Family } from "../case.ts";

const QUARTERS = `quarter,profit_usd
FY26 Q1,2318400
FY26 Q2,3907600
FY26 Q3,4882900
FY26 Q4,6155400
`;

const QUOTE = `item,value,unit
Seats,1150,seats
Price of a seat,780,usd
`;

const COST = `line,fy25_usd_k,fy26_usd_k
Drayage,71842,55317
Chassis,14310,10405
`;

/** Factors to a year, totals of two figures, and currencies. */
export const RECKONED: Family = {
  title: "factors to a year, products and currencies",
  files: { "sources/quarters.csv": QUARTERS, "sources/quote.csv": QUOTE, "sources/cost.csv": COST },
  below: "[^quarters]: [Quarters](sources/quarters.csv).\n[^cost]: [Cost](sources/cost.csv).",
  cases: [
    ["The last quarter is a run-rate of {$24.6M} annualized.[^quarters]", "agrees derived annualized"],
    [
      "The last quarter is a run-rate of {$73.9M} annualized.[^quarters]",
      "contradicts value",
      "wrong annualization factor",
    ],
    [
      "The last quarter is a run-rate of {$18.5M} annualized.[^quarters]",
      "contradicts value",
      "wrong annualization factor",
    ],
    [
      "FY26 Q4 brought in [$6.16M](sources/quarters.csv#cell=5,2), or {$73.9M} annualized.",
      "contradicts value",
      "wrong annualization factor",
    ],
    [
      "FY26 Q4 brought in [$6.16M](sources/quarters.csv#cell=5,2), or {$24.6M} annualized.",
      "agrees derived annualized",
    ],
    ["With the new sites the run-rate is {$41.3M} annualized.[^quarters]", "cannot-tell"],
    [
      "A vendor quoted [1,150 seats](sources/quote.csv#row=2) at [$780](sources/quote.csv#row=3) each, {$897,000} in total.",
      "agrees derived product",
    ],
    [
      "A vendor quoted [1,150 seats](sources/quote.csv#row=2) at [$780](sources/quote.csv#row=3) each, {$987,000} in total.",
      "contradicts within-sentence",
      "unit-times-volume-mismatch",
    ],
    [
      "A vendor quoted [1,150 seats](sources/quote.csv#row=2) at [$780](sources/quote.csv#row=3) each, and {$40,000} for training.",
      "unbacked",
    ],
    ["Chassis rental fell by [{$3.9M}](sources/cost.csv#row=3).", "agrees derived difference"],
    ["Chassis rental fell by [{€3.9M}](sources/cost.csv#row=3).", "contradicts other-unit", "currency-mix"],
    ["Drayage came to {£55.3M}.[^cost]", "contradicts other-unit", "currency-mix"],
    ["Our rival in Leeds spent {£61.7M}.[^cost]", "unbacked", "source-lacks-figure"],
  ],
};
