import type { Family } from "../case.ts";

const EXPERIMENT = `arm,shoppers,buyers,conversion_pct,aov_usd
control,184200,7737,4.20,61.40
treatment,183900,8460,4.60,62.05
`;

const CHECKOUT = `# Impact table

| Metric | Unit | Baseline | Post-launch | Net change |
| --- | --- | --- | --- | --- |
| Checkout conversion | percent of visits | 4.0% | 4.7% | +0.7 points |
`;

export const EXPERIMENT_GAPS: Family = {
  title: "gaps between arms, which differ from changes over time",
  files: { "sources/experiment.csv": EXPERIMENT, "impact.md": CHECKOUT },
  cases: [
    [
      "In the experiment, treatment converted at [{4.60%}](sources/experiment.csv#row=3) and control at [{4.20%}](sources/experiment.csv#row=2).",
      "agrees exact",
    ],
    ["Treatment beat control by [{0.4 points}](sources/experiment.csv#col=4).", "agrees derived difference"],
    [
      "Treatment converted [{9.5%} better](sources/experiment.csv#col=4) than control.",
      "agrees derived relative-change",
    ],
    ["Checkout conversion rose {0.7 points} in a year.", "agrees exact"],
    ["Treatment shoppers spent [{$0.65} more](sources/experiment.csv#col=5) per order.", "agrees derived difference"],
    ["The test split [{368,100} shoppers](sources/experiment.csv#col=2) over two arms.", "agrees derived sum"],
    ["In treatment [{8,460 of 183,900} shoppers](sources/experiment.csv#row=3) bought.", "agrees exact"],
    ["Treatment beat control by [{0.9 points}](sources/experiment.csv#col=4).", "unbacked", "source-lacks-figure"],
    ["Treatment converted at [{4.20%}](sources/experiment.csv#row=3).", "contradicts value", "neighbouring row"],
  ],
};
