import type { Family } from "../case.ts";

const WASTE = `category,fy25_eur_k,fy26_eur_k
Bakery,14260,7095
Fish,17930,10212
Dairy,9480,6044
Total,41670,23351
`;

const LEDGER = `quarter;saved_eur_k
FY26 Q1;3918
FY26 Q2;5874
FY26 Q3;7208
FY26 Q4;8061
`;

const PANEL = `answer,FY25,FY26
Bought near-date food,1204,2877
Did not,6027,4411
All answers,7231,7288
`;

const RATES = `quarter,failure_rate,north
FY25 Q4,0.1190,0.1230
FY26 Q4,0.0717,0.0710
`;

const MARKET = `segment,revenue_eur_m_per_year
Franchise,58.2
Forecourts,44.5
Total,102.7
`;

/** Figures that take two steps of arithmetic, or a step over numbers whose unit only the whole column shows. */
export const TWO_STEPS: Family = {
  title: "figures that two steps of arithmetic give",
  files: {
    "sources/waste.csv": WASTE,
    "sources/ledger.csv": LEDGER,
    "sources/panel.csv": PANEL,
    "sources/rates.csv": RATES,
    "sources/market.csv": MARKET,
  },
  below: [
    "[^waste]: [Waste](sources/waste.csv).",
    "[^ledger]: [Ledger](sources/ledger.csv).",
    "[^panel]: [Panel](sources/panel.csv).",
    "[^rates]: [Rates](sources/rates.csv).",
    "[^market]: [Market](sources/market.csv).",
  ].join("\n"),
  cases: [
    ["Between them bakery and fish yielded {€14.9m}.[^waste]", "agrees derived sum"],
    ["Between them bakery and fish yielded {€14.7m}.[^waste]", "cannot-tell"],
    ["Bakery came to {€15.9m} that year.[^waste]", "unbacked", "wrong-last-digit"],
    ["The second half brought in {1.6x} what the first half had.[^ledger]", "agrees derived quotient"],
    ["The second half brought in {1.9x} what the first half had.[^ledger]", "unbacked", "multiple-word-mismatch"],
    ["The last half brought {€15.3m}.[^ledger]", "agrees derived sum"],
    ["Of all who answered 39.5% now buy near-date food, up {22.8 points}.[^panel]", "agrees derived quotient"],
    ["Of all who answered 39.5% now buy near-date food, up {28.2 points}.[^panel]", "unbacked", "transposed-digits"],
    ["The failure rate fell by {4.7 points}.[^rates]", "agrees derived difference"],
    ["The failure rate fell by {7.4 points}.[^rates]", "unbacked", "transposed-digits"],
    ["The failure rate fell from 11.9% to 7.2%, or {4.7%}.[^rates]", "contradicts unit", "percent-vs-points"],
    ["The failure rate fell from 11.9% to 7.2%, or {39.5%}.[^rates]", "agrees derived relative-change"],
    ["Failures fell to {11.9%} in FY26 Q4.[^rates]", "contradicts period", "period-mismatch"],
    ["Failures fell from {11.9%} in FY25 Q4 to 7.2% in FY26 Q4.[^rates]", "agrees exact"],
    ["Forecourts would bring {€44.5m}.[^market]", "agrees exact"],
    ["Over 27.2m labels the four cents come to {€1.1m}.[^panel]", "agrees derived product"],
  ],
};
