import type { Family } from "../case.ts";

const UK_CLOSE = `Cost line,2024/25 (£000),2025/26 (£000),Change (£000)
Agency cover,2418,1776,-642
Printing and post,905.4,861.2,-44.2
Overtime,"1,310","1,022",-288
`;

export const POUNDS: Family = {
  title: "pounds kept in thousands",
  files: { "sources/costs.csv": UK_CLOSE },
  below: "[^costs]: Management accounts, [cost lines](sources/costs.csv).",
  cases: [
    ["Agency cover fell by [{£642k}](sources/costs.csv#row=2).", "agrees exact"],
    ["Agency cover fell by [{£0.64m}](sources/costs.csv#row=2).", "agrees rounded"],
    ["Agency cover fell from {£2.42m} to {£1.78m}.[^costs]", "agrees rounded"],
    ["Overtime fell to [{£1.02 million}](sources/costs.csv#row=4).", "agrees rounded"],
    ["Printing and post still costs [{£861,200}](sources/costs.csv#row=3) a year.", "agrees exact"],
    ["Overtime cost [{GBP 1.31m}](sources/costs.csv#row=4) before the rota changed.", "agrees exact"],
    ["Overtime is [{£288,000}](sources/costs.csv#row=4) lower.", "agrees exact"],
    ["Agency cover and overtime together are [{£930k}](sources/costs.csv#col=4) lower.", "agrees derived sum"],
    ["Agency cover fell by [{26.6 per cent}](sources/costs.csv#row=2).", "agrees derived relative-change"],
    ["Agency cover fell by [{£642}](sources/costs.csv#row=2).", "contradicts magnitude", "magnitude-slip"],
    ["Agency cover fell by [{£642m}](sources/costs.csv#row=2).", "contradicts magnitude", "magnitude-slip"],
    ["Agency cover fell by [{£624k}](sources/costs.csv#row=2).", "contradicts value", "transposed digits"],
    [
      "Overtime fell from [£1.31m to {£1.12m}](sources/costs.csv#row=4).",
      "contradicts value",
      "claim-contradicts-table",
    ],
  ],
};
