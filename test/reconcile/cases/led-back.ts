import type { Family } from "../case.ts";

const STATEMENT = `line,status,amount_gbp
Gross saving,superseded,8431600
Running cost,superseded,512300
Net saving,superseded,7919300
`;

const RESTATED = `line,status,amount_gbp
Gross saving,restated,6284100
Running cost,restated,498700
Net saving,restated,5785400
`;

const COSTS = `Cost line (£000),FY25 total,Oct-25,Nov-25,FY26 total
Repairs,31460,2510,2588,21752
Storage,8215,671,690,5758
Postage,12930,1042,1065,9613
Total,52605,4223,4343,37123
`;

const CHURN = `segment,churn_before_pct,churn_after_pct
Small,7.8,5.9
Midsize,5.2,4.1
`;

const GOALS = `item,value
Goal: midsize churn at most (%),4.5
`;

const IMPACT = `# Impact table

| Metric | Baseline | Post-launch | Net change | Source |
| --- | ---: | ---: | ---: | --- |
| Rental cost | $6.215M | $4.510M | −$1.705M | |
| Licence revenue | $2.100M | $3.460M | +$1.360M | |
`;

/** Arithmetic that leads back to a cell that may not be taken as it stands, links to a neighbouring cell, and written signs. */
export const LED_BACK: Family = {
  title: "cells that may not be taken, and ways round them",
  files: {
    "sources/statement-superseded.csv": STATEMENT,
    "sources/statement-restated.csv": RESTATED,
    "sources/costs.csv": COSTS,
    "sources/churn.csv": CHURN,
    "sources/goals.csv": GOALS,
    "impact.md": IMPACT,
  },
  below: [
    "[^old]: [Statement](sources/statement-superseded.csv).",
    "[^new]: [Statement](sources/statement-restated.csv).",
    "[^churn]: [Churn](sources/churn.csv).",
    "[^goals]: [Goals](sources/goals.csv).",
    "[^costs]: [Costs](sources/costs.csv).",
  ].join("\n"),
  cases: [
    [
      "After running cost, {£7.9m} remains, and all of it is booked.[^old]",
      "contradicts stale",
      "stale-after-restatement",
    ],
    ["The gross saving was {£8.4m}.[^old]", "contradicts stale", "stale-after-restatement"],
    ["An earlier statement put the gross saving at {£8.4m}.[^old]", "agrees rounded"],
    ["In August the statement credited us with {£8.4m}.[^old] I asked Finance to restate it.", "cannot-tell"],
    ["I had Finance look again, which took the gross saving from {£8.4m} to £6.3m.[^old][^new]", "cannot-tell"],
    ["The draft gave us {£8.4m}.[^old]", "cannot-tell"],
    ["After running cost, {£5.8m} remains, and all of it is booked.[^new]", "agrees rounded"],
    ["The lines cost {£37.1m} in FY26.[^costs]", "agrees rounded"],
    ["They had cost {£52.6m} in FY25.[^costs]", "agrees rounded"],
    ["The lines cost {£52.6m} in FY26.[^costs]", "cannot-tell", "baseline-swapped"],
    [
      "Midsize churn went from [{5.2%}](sources/churn.csv#cell=3,2) to [{4.1%}](sources/churn.csv#cell=3,3).",
      "agrees exact",
    ],
    [
      "Midsize churn went from [{4.1%}](sources/churn.csv#cell=3,2) to [{5.2%}](sources/churn.csv#cell=3,3).",
      "contradicts value",
      "baseline-swapped",
    ],
    [
      "Midsize churn went from [5.2%](sources/churn.csv#cell=3,2) to [4.1%](sources/churn.csv#cell=3,3), [{1.1 points}](sources/churn.csv#cell=3,3) lower.",
      "agrees derived difference",
    ],
    ["Rental cost moved by [{−$1.705M}](impact.md#rental-cost).", "agrees exact"],
    ["Rental cost saved us [{$1.705M}](impact.md#rental-cost).", "agrees exact"],
    ["Rental cost: [{+$1.705M}](impact.md#rental-cost).", "contradicts direction", "wrong-sign"],
    ["Licence revenue: [{−$1.36M}](impact.md#licence-revenue).", "contradicts direction", "wrong-sign"],
    ["Rental cost was [{$6.215M}](impact.md#rental-cost).", "agrees exact"],
    ["Rental cost was [{$6.216M}](impact.md#rental-cost) before.", "contradicts value", "wrong-last-digit"],
    ["Churn ended at {4.1%} for midsize sellers.[^churn]", "agrees exact"],
    ["Churn ended at {4.5%}.[^goals]", "contradicts status", "target quoted as result"],
    ["Our goal was churn of at most {4.5%}.[^goals]", "agrees hedged"],
    ["Licence revenue: [{+$1.36M}](impact.md#licence-revenue).", "agrees exact"],
  ],
};
