import type { Family } from "../case.ts";

const CHILLING = `quarter,hours,cans
FY25 Q4,4.6,1842
FY26 Q4,1.4,1936
`;

const LOSS = `line,fy25_gbp_k,fy26_gbp_k
Bulk water,14275,7940
Repairs,9120,8015
Rebates,31789,12400
Total,55184,28355
`;

const REPAIRS = `quarter,repairs,days
FY26 Q1,3042,9.6
FY26 Q2,4405,6.8
FY26 Q3,4277,5.2
FY26 Q4,3486,4.3
`;

const MARKET = `buyer,revenue_usd_m
Neighbors,71.4
Industry,30.2
Farms,18.0
Total,119.6
`;

const SAVINGS = `quarter,net_saving_usd_m
FY26 Q1,14.36
FY26 Q2,23.82
FY26 Q3,32.17
FY26 Q4,38.93
`;

/** Earlier for later, a part for the whole, and a whole for a part. */
export const SWAPS: Family = {
  title: "earlier and later, parts and wholes changed over",
  files: {
    "sources/chilling.csv": CHILLING,
    "sources/loss.csv": LOSS,
    "sources/repairs.csv": REPAIRS,
    "sources/market.csv": MARKET,
    "sources/savings.csv": SAVINGS,
  },
  below: ["chilling", "loss", "repairs", "market", "savings"]
    .map((name) => `[^${name}]: [${name}](sources/${name}.csv).`)
    .join("\n"),
  cases: [
    ["The wait went from {4.6} to {1.4 hours}.[^chilling]", "agrees exact"],
    ["The wait went from 1.4 to {4.6 hours}.[^chilling]", "contradicts direction", "baseline-swapped"],
    ["The wait went to {1.4 hours} from 4.6 hours.[^chilling]", "agrees exact"],
    ["Bulk water went from £14.3m to {£7.9m}.[^loss]", "agrees rounded"],
    ["Bulk water went from £7.9m to {£14.3m}.[^loss]", "contradicts direction", "baseline-swapped"],
    ["The wait is 1.4 hours, down from {4.6 hours}.[^chilling]", "agrees exact"],
    ["We now chill {1,936} cans, down from 1,842.[^chilling]", "contradicts within-sentence", "wrong-sign"],
    ["We now chill {1,936} cans, up from 1,842.[^chilling]", "agrees exact"],
    ["The loss was £55.2m in FY25, and over {half} of it, £31.8m, was rebates.[^loss]", "agrees derived quotient"],
    [
      "The loss was £55.2m in FY25, and over {two thirds} of it, £31.8m, was rebates.[^loss]",
      "contradicts within-sentence",
      "multiple-word-mismatch",
    ],
    ["Weighted by repairs, the wait was {6.3 days}.[^repairs]", "agrees derived weighted-mean"],
    ["Weighted by repairs, the wait was {6.5 days}.[^repairs]", "unbacked", "unweighted-average"],
    ["The average quarter saw a wait of {6.5 days}.[^repairs]", "agrees derived mean"],
    ["The market is {$119.6M}, of which neighbors are $71.4M.[^market]", "agrees exact"],
    ["The market is {$191.0M}, of which neighbors are $71.4M.[^market]", "unbacked", "double-count"],
    ["The first half brought {$38.2M} and the second half {$71.1M}.[^savings]", "agrees derived sum"],
    [
      "The first half brought $38.2M and the second half {$109.3M}.[^savings]",
      "contradicts period",
      "cumulative for in-period",
    ],
    ["The year brought {$109.3M}.[^savings]", "agrees derived sum"],
    ["We chilled {1,842} cans of milk in FY25 Q4.[^chilling]", "agrees exact"],
    ["We chilled {1,936} cans of milk in FY25 Q4.[^chilling]", "contradicts period", "period-mismatch"],
  ],
};
