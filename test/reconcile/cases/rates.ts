import type { Family } from "../case.ts";

const KPI = `quarter,return_rate_pct,refund_days,contacts_per_1000_orders,satisfaction_pct,card_fee_bps
2025-Q4,23.0,9.4,48.6,62.7,71.4
2026-Q1,21.6,7.9,44.0,66.1,70.2
2026-Q2,19.8,5.6,39.3,71.9,66.8
2026-Q3,18.2,4.0,34.7,75.4,64.1
2026-Q4,17.1,3.1,31.2,78.8,63.5
`;

const IMPACT = `# Impact table

| Metric | Unit | Baseline | Post-launch | Net change | Source |
| :--- | :--- | ---: | ---: | ---: | :--- |
| Return rate | percent of orders | 23.0% | 17.1% | −5.9 points | [by quarter](sources/kpi.csv#col=2) |
| Refund time | days | 9.4 | 3.1 | −6.3 | [by quarter](sources/kpi.csv#col=3) |
| Satisfaction | percent of responses | 62.7% | 78.8% | +16.1 points | [by quarter](sources/kpi.csv#col=5) |
| Card fee | bps | 71.4 | 63.5 | −7.9 | [by quarter](sources/kpi.csv#col=6) |
| Active sellers | sellers | 43,670 | 58,343 | +14,673 | |
`;

export const RATES: Family = {
  title: "rates, points and basis points",
  files: { "sources/kpi.csv": KPI, "impact.md": IMPACT },
  below: "[^kpi]: [Return rate by quarter](sources/kpi.csv#col=2).\n\n[rate]: impact.md#return-rate",
  cases: [
    ["The return rate fell from [{23.0%} to {17.1%}](impact.md#return-rate).", "agrees exact"],
    ["The return rate fell from [23% to {17%}](impact.md#return-rate).", "agrees rounded"],
    ["The return rate fell from {23.0%} to {17.1%}.", "agrees exact"],
    ["The return rate fell from {23.0%} to {17.1%}[^kpi] in a year.", "agrees exact"],
    ["The return rate is now [{17.1 percent}][rate].", "agrees exact"],
    ["The return rate is now {17.1 %} ([impact](impact.md#return-rate)).", "agrees exact"],
    ["The return rate moved [{−5.9 points}](impact.md#return-rate).", "agrees exact"],
    ["The return rate fell [{5.9 points}](impact.md#return-rate).", "agrees exact"],
    ["That is a [{5.9-point} drop](impact.md#return-rate) in the return rate.", "agrees exact"],
    ["The return rate fell by [{5.9 percentage points}](impact.md#return-rate).", "agrees exact"],
    ["The return rate fell by [about {6 points}](impact.md#return-rate).", "agrees rounded"],
    ["The return rate fell [{590 bps}](impact.md#return-rate).", "agrees exact"],
    ["Satisfaction is up [{16.1 pts}](impact.md#satisfaction).", "agrees exact"],
    ["Satisfaction rose [{+16.1 pp}](impact.md#satisfaction) to 78.8%.", "agrees exact"],
    ["The card fee fell by [{7.9 bps}](impact.md#card-fee).", "agrees exact"],
    ["The card fee fell from [{71.4} to {63.5 bps}](impact.md#card-fee).", "agrees exact"],
    ["The return rate fell by [{25.7%}](impact.md#return-rate).", "agrees derived relative-change"],
    [
      "The return rate fell by [{26%}](impact.md#return-rate) relative to the baseline.",
      "agrees derived relative-change",
    ],
    ["The return rate fell by [about {a quarter}](impact.md#return-rate).", "agrees derived relative-change"],
    ["In 2026-Q2 the return rate was [{19.8%}](sources/kpi.csv#row=4).", "agrees exact"],
    [
      "From Q1 to Q2 of 2026 the return rate fell by [{1.8 points}](sources/kpi.csv#row=3-4).",
      "agrees derived difference",
    ],
    [
      "Satisfaction rose by [{12.7 points}](sources/kpi.csv#col=5) between 2026-Q1 and 2026-Q4.",
      "agrees derived difference",
    ],
    ["Active sellers grew [{33.6%}](impact.md#active-sellers).", "agrees derived relative-change"],
    ["Active sellers grew by [{+34%}](impact.md#active-sellers).", "agrees derived relative-change"],
    ["Active sellers grew [{1.34x}](impact.md#active-sellers).", "agrees derived quotient"],
    ["The return rate fell by [{5.9%}](impact.md#return-rate).", "contradicts unit", "percent-vs-points"],
    ["Satisfaction improved by [{16.1%}](impact.md#satisfaction).", "contradicts unit", "percent-vs-points"],
    ["The return rate fell by [{25.7 points}](impact.md#return-rate).", "contradicts unit", "percent-vs-points"],
    ["The return rate fell by [{34.5%}](impact.md#return-rate).", "contradicts value", "wrong-relative-change"],
    [
      "The return rate fell from [17.1% to {23.0%}](impact.md#return-rate).",
      "contradicts direction",
      "baseline-swapped",
    ],
    ["The return rate rose by [{5.9 points}](impact.md#return-rate).", "contradicts direction", "wrong-sign"],
    ["Satisfaction fell [{16.1 points}](impact.md#satisfaction).", "contradicts direction", "wrong-sign"],
    ["The return rate is now [{17.4%}](impact.md#return-rate).", "contradicts value", "claim-contradicts-table"],
    ["The return rate fell from [23.0% to {11.7%}](impact.md#return-rate).", "contradicts value", "transposed digits"],
    [
      "The return rate fell by [{5.6 points}](impact.md#return-rate).",
      "contradicts value",
      "net-not-post-minus-baseline",
    ],
    ["In 2026-Q2 the return rate was [{21.6%}](sources/kpi.csv#row=4).", "contradicts value", "period-mismatch"],
  ],
};
