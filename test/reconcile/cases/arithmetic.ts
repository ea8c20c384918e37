import type { Family } from "../case.ts";

const UNIT_ECONOMICS = `channel,orders,cost_per_order_usd,revenue_usd,cost_usd,profit_usd
Ads,412000,1.42,3914000,585040,3328960
Email,96000,0.31,864000,29760,834240
Affiliates,150000,2.10,1275000,315000,960000
`;

const MONTHS = `month,contacts,saving_usd
2026-01,18240,410200
2026-02,17105,431900
2026-03,16020,455300
2026-04,15410,468800
2026-05,14975,474100
2026-06,14250,489700
`;

const SATISFACTION = `team,responses,score_pct
Billing,1200,82.0
Delivery,300,64.0
Returns,500,71.0
`;

const GOALS = `goal,target_usd,actual_usd
Contribution profit,12000000,14270000
New seller sales,8000000,7360000
`;

export const ARITHMETIC: Family = {
  title: "arithmetic over cited cells",
  files: {
    "sources/channels.csv": UNIT_ECONOMICS,
    "sources/months.csv": MONTHS,
    "sources/scores.csv": SATISFACTION,
    "sources/goals.csv": GOALS,
  },
  below: "[^months]: [Monthly savings](sources/months.csv), January to June 2026.",
  cases: [
    ["The first half saved [{$2,730,000}](sources/months.csv#col=3).", "agrees derived sum"],
    ["The first half saved [{$2.73M}](sources/months.csv#col=3).", "agrees derived sum"],
    ["The first half saved {$2.73M} in all.[^months]", "agrees derived sum"],
    [
      "Contacts fell by [{3,990}](sources/months.csv#col=2) between January and June 2026.",
      "agrees derived difference",
    ],
    [
      "Contacts fell by [{21.9%}](sources/months.csv#col=2) from January to June 2026.",
      "agrees derived relative-change",
    ],
    ["In June 2026 contacts came to [{14,250}](sources/months.csv#row=7).", "agrees exact"],
    [
      "June 2026 saved $489.7k, which is [{$5.88M} annualized](sources/months.csv#cell=7,3).",
      "agrees derived annualized",
    ],
    ["The June run-rate is [{$5.9M} a year](sources/months.csv#cell=7,3).", "agrees derived annualized"],
    ["I went through [{six} monthly closes](sources/months.csv).", "agrees derived count"],
    ["Ads returned [{$3.33M}](sources/channels.csv#row=2) after their cost.", "agrees rounded"],
    ["Ads earned [{$9.50} per order](sources/channels.csv#row=2).", "agrees derived quotient"],
    ["Ads brought [{62.6%} of orders](sources/channels.csv#col=2).", "agrees derived quotient"],
    ["All channels brought [{658,000} orders](sources/channels.csv#col=2).", "agrees derived sum"],
    ["All channels cost [{$929,800}](sources/channels.csv#col=5).", "agrees derived sum"],
    [
      "At $1.42 an order, [412,000 orders](sources/channels.csv#row=2) cost [{$585k}](sources/channels.csv#row=2).",
      "agrees rounded",
    ],
    ["Email keeps [{$834k}](sources/channels.csv#row=3) of its revenue.", "agrees rounded"],
    ["Email costs [{31 cents} an order](sources/channels.csv#row=3).", "agrees exact"],
    [
      "An order by ads costs [{$1.42}](sources/channels.csv#cell=2,3) and by email [{$0.31}](sources/channels.csv#cell=3,3).",
      "agrees exact",
    ],
    [
      "An order by email costs [{$1.11} less](sources/channels.csv#col=3) than one by ads.",
      "agrees derived difference",
    ],
    ["The weighted score is [{76.6%}](sources/scores.csv) over all responses.", "agrees derived weighted-mean"],
    ["We read [{2,000} responses](sources/scores.csv#col=2).", "agrees derived sum"],
    ["Billing gave [{60%} of the responses](sources/scores.csv#col=2).", "agrees derived quotient"],
    ["Contribution profit reached [{119%} of its goal](sources/goals.csv#row=2).", "agrees derived quotient"],
    ["New seller sales reached [{92%} of the goal](sources/goals.csv#row=3).", "agrees derived quotient"],
    ["Contribution profit beat its goal by [{$2.27M}](sources/goals.csv#row=2).", "agrees derived difference"],
    ["New seller sales missed the goal by [{8%}](sources/goals.csv#row=3).", "agrees derived relative-change"],
    ["New seller sales fell [{$0.64M} short](sources/goals.csv#row=3) of the target.", "agrees derived difference"],
    ["The first half saved [{$2.37M}](sources/months.csv#col=3) in all.", "unbacked", "source-lacks-figure"],
    [
      "In June 2026 contacts came to [{15,240}](sources/months.csv#row=7).",
      "contradicts value",
      "claim-contradicts-table",
    ],
    ["In June 2026 we saved [{$489.7M}](sources/months.csv#cell=7,3).", "contradicts magnitude", "magnitude-slip"],
    ["The six months averaged [{$545,000} a month](sources/months.csv#col=3).", "unbacked", "source-lacks-figure"],
    ["The plain score is [{72.3%}](sources/scores.csv) over all responses.", "unbacked", "unweighted-average"],
    ["An order by ads costs [{$1.24}](sources/channels.csv#cell=2,3).", "contradicts value", "transposed digits"],
    ["June 2026 saved [{$5.88M}](sources/months.csv#cell=7,3).", "contradicts value", "run-rate-as-realized"],
    [
      "The June run-rate is [{$1.96M} a year](sources/months.csv#cell=7,3).",
      "contradicts value",
      "wrong annualization factor",
    ],
  ],
};
