import type { Family } from "../case.ts";

const UNITS = `measure,before,after,unit
Cost per package,1.42,1.30,USD
Contribution profit per order,7.85,9.00,USD
Revenue per active seller,251,287,USD
Click cost,0.81,0.74,USD
Packages,88.4,96.0,million packages
Fill of a truck,49.8,61.3,percent
Availability,99.90,99.95,percent
Card fee,71.4,63.5,bps
Hours lost a half,21900,17300,hours
Households,4.2,8.4,million households
Audit score,44,88,of 100
Defects per thousand,12.0,1.2,defects
Lanes,6,14,lanes
Monthly active users,0.9,1.2,million users
`;

const ANSWERS = `question,yes,asked
Would use it again,618,1500
Found it at once,375,1500
`;

const TRIAL = `arm,rate_pct,low,high,p_value
Difference,0.6,-0.3,1.5,0.21
Control,31.2,,,
Treatment,31.8,,,
`;

const PROFIT = `item,gross_usd,program_cost_usd,net_usd
Slots,11300000,2100000,9200000
Labels,4300000,1850000,2450000
`;

const SCORES = `quarter,score
Q1,88
Q2,90
Q3,92
`;

const IMPACT = `# Impact table

| Metric | Unit | Baseline | Post-launch | Net change |
| --- | --- | ---: | ---: | ---: |
| Operating loss | USD | ($2.31M) | $0.42M | +$2.73M |
| Gross savings | USD | $3.0M | $15.6M | +$12.6M |
`;

/** The expressions of promotion narratives, each right. */
export const EXPRESSIONS: Family = {
  title: "expressions of every kind, all right",
  files: {
    "sources/units.csv": UNITS,
    "sources/answers.csv": ANSWERS,
    "sources/trial.csv": TRIAL,
    "sources/profit.csv": PROFIT,
    "sources/scores.csv": SCORES,
    "impact.md": IMPACT,
  },
  below: "[^cost]: [Cost](sources/units.csv#row=2).\n[^volume]: [Packages](sources/units.csv#row=6).",
  cases: [
    ["A package costs [{$1.30}](sources/units.csv#row=2).", "agrees exact"],
    ["Cost per package went [{$1.42} → {$1.30}](sources/units.csv#row=2).", "agrees exact"],
    ["That is [{$0.12} per package](sources/units.csv#row=2) less.", "agrees derived difference"],
    ["That is [{12 cents} a package](sources/units.csv#row=2) less.", "agrees derived difference"],
    ["We earn [{$9.00} of contribution profit per order](sources/units.csv#row=3).", "agrees exact"],
    ["We earn [{$287} per active seller](sources/units.csv#row=4).", "agrees exact"],
    ["A CPC of [{$0.74}](sources/units.csv#row=5) is the lowest yet.", "agrees exact"],
    ["We shipped [{96.0 million} packages](sources/units.csv#row=6).", "agrees exact"],
    ["We shipped [{96M} packages](sources/units.csv#row=6).", "agrees exact"],
    ["Trucks leave [{61.3%} full](sources/units.csv#row=7).", "agrees exact"],
    ["Trucks are [up {11.5 pts}](sources/units.csv#row=7) in fill.", "agrees derived difference"],
    ["Availability is [{99.95%}](sources/units.csv#row=8).", "agrees exact"],
    ["Availability rose by [{5 bps}](sources/units.csv#row=8).", "agrees derived difference"],
    ["The card fee is down [{7.9 bps}](sources/units.csv#row=9).", "agrees derived difference"],
    ["We lose [{17,300 hours} a half](sources/units.csv#row=10).", "agrees exact"],
    ["Households [{doubled}](sources/units.csv#row=11).", "agrees derived quotient"],
    ["We reach [{8.4 million} households](sources/units.csv#row=11).", "agrees exact"],
    ["The audit score is [{88 out of 100}](sources/units.csv#row=12).", "agrees exact"],
    ["Defects fell by [{90%}](sources/units.csv#row=13).", "agrees derived relative-change"],
    ["We run [{14} lanes](sources/units.csv#row=14), up from [{six}](sources/units.csv#row=14).", "agrees exact"],
    ["The app has [{1.2M} MAU](sources/units.csv#row=15).", "agrees exact"],
    ["[{41.2%}](sources/answers.csv#row=2) would use it again.", "agrees derived quotient"],
    [
      "[41.2%](sources/answers.csv#row=2) ([{618 of 1,500}](sources/answers.csv#row=2)) would use it again.",
      "agrees exact",
    ],
    ["[{One in four}](sources/answers.csv#row=3) found it at once.", "agrees derived quotient"],
    ["[{A quarter}](sources/answers.csv#row=3) of those asked found it at once.", "agrees derived quotient"],
    ["The test showed [{+0.6 points}](sources/trial.csv#row=2) (95% CI −0.3 to 1.5, p = 0.21).", "agrees exact"],
    ["Treatment stood [{0.6 points}](sources/trial.csv#row=3-4) above control.", "agrees derived difference"],
    [
      "Slots earned [{$9.2M}](sources/profit.csv#row=2) net of [{$2.1M}](sources/profit.csv#row=2) of cost.",
      "agrees exact",
    ],
    ["Slots and labels earned [{$11.65M}](sources/profit.csv#col=4) after cost.", "agrees derived sum"],
    ["The scores were [{88}, {90}, and {92 out of 100}](sources/scores.csv).", "agrees exact"],
    ["The scores averaged [{90 out of 100}](sources/scores.csv).", "agrees exact"],
    [
      "The operating loss of [{($2.31M)}](impact.md#operating-loss) became a profit of [{$0.42M}](impact.md#operating-loss).",
      "agrees exact",
    ],
    ["Operations moved from a loss of [{$2.31M}](impact.md#operating-loss) to a profit.", "agrees exact"],
    ["Operations improved by [{$2.73M}](impact.md#operating-loss).", "agrees exact"],
    ["Gross savings are [over {five times}](impact.md#gross-savings) the baseline.", "agrees derived quotient"],
    ["Gross savings grew [{5.2x}](impact.md#gross-savings).", "agrees derived quotient"],
    ["I drove a [{$12.6M} increase](impact.md#gross-savings) in gross savings.", "agrees exact"],
    ["Gross savings closed at [{$15M–$16M}](impact.md#gross-savings).", "agrees hedged"],
    ["Gross savings are [{$15M}+](impact.md#gross-savings).", "agrees hedged"],
    [
      "At {$0.12} less for each package, 96.0 million packages saved $11.5M.[^cost][^volume]",
      "agrees derived difference",
    ],
    ["At $0.12 less for each package, 96.0 million packages saved {$11.5M}.[^cost][^volume]", "agrees derived avoided"],
    ["A package costs [{$1.03}](sources/units.csv#row=2).", "contradicts value", "transposed digits"],
    ["We shipped [{96.0 billion} packages](sources/units.csv#row=6).", "contradicts magnitude", "magnitude-slip"],
    ["Trucks leave [{63.1%} full](sources/units.csv#row=7).", "contradicts value", "transposed digits"],
    ["Gross savings grew to [{$16.5M}](impact.md#gross-savings).", "contradicts value", "transposed digits"],
    ["Households [{tripled}](sources/units.csv#row=11).", "cannot-tell"],
  ],
};
