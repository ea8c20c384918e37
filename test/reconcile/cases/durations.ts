import type { Family } from "../case.ts";

const LATENCY = `step,p50_ms,p90_ms,tp99_ms,share_of_calls
Search,84,180,412,0.415
Cart,120,260,655,0.322
Pay,230,640,1480,0.263
`;

const PROCESS = `Process,Before (hours),After (hours),Cases per week
Vendor onboarding,216,72,140
Price change,5.5,0.75,2310
Dispute review,840,504,65
Weekly close,26,19.5,1
`;

const IMPACT = `# Impact table

| Metric | Unit | Baseline | Post-launch | Net change |
| --- | --- | --- | --- | --- |
| Page load at p90 | seconds | 6.4 | 3.9 | −2.5 |
| Offer time | weeks | 5.0 | 3.2 | −1.8 |
| Checkout steps | steps | 7 | 4 | −3 |
| Uptime | percent | 99.91% | 99.95% | +0.04 points |
`;

export const DURATIONS: Family = {
  title: "times, speeds and their units",
  files: { "sources/latency.csv": LATENCY, "sources/process.csv": PROCESS, "impact.md": IMPACT },
  cases: [
    ["Search answers in [{180 ms}](sources/latency.csv#cell=2,3) at p90.", "agrees exact"],
    ["Search answers in [{0.18 s}](sources/latency.csv#cell=2,3) at p90.", "agrees exact"],
    ["Payment takes [{1.48 seconds}](sources/latency.csv#cell=4,4) at TP99.", "agrees exact"],
    ["Payment takes [{1.5 s}](sources/latency.csv#cell=4,4) at TP99.", "agrees rounded"],
    ["Payment takes [under {1.5 seconds}](sources/latency.csv#cell=4,4) at TP99.", "agrees hedged"],
    ["Page load at p90 fell from [{6.4 s} to {3.9 s}](impact.md#page-load-at-p90).", "agrees exact"],
    ["Page load at p90 fell by [{2.5 seconds}](impact.md#page-load-at-p90).", "agrees exact"],
    ["Page load at p90 fell by [{39%}](impact.md#page-load-at-p90).", "agrees derived relative-change"],
    ["Page load at p90 fell by [{39.1%}](impact.md#page-load-at-p90).", "agrees derived relative-change"],
    ["Page load at p90 fell by [{2,500 ms}](impact.md#page-load-at-p90).", "agrees exact"],
    [
      "An offer takes [{3.2 weeks}](impact.md#offer-time) on average, down from [{5.0}](impact.md#offer-time).",
      "agrees exact",
    ],
    ["Uptime reached [{99.95%}](impact.md#uptime).", "agrees exact"],
    ["Checkout went from [{seven} steps to {four}](impact.md#checkout-steps).", "agrees exact"],
    ["Vendor onboarding fell from [{nine days} to {three}](sources/process.csv#row=2).", "agrees exact"],
    ["Vendor onboarding fell from [{216 hours} to {72 hours}](sources/process.csv#row=2).", "agrees exact"],
    ["Vendor onboarding fell by [{two thirds}](sources/process.csv#row=2).", "agrees derived relative-change"],
    ["Vendor onboarding is [{3x} faster](sources/process.csv#row=2).", "agrees derived quotient"],
    [
      "A price change takes [{45 minutes}](sources/process.csv#row=3), not [{5.5 hours}](sources/process.csv#row=3).",
      "agrees exact",
    ],
    ["Dispute review fell from [{35 days} to {21 days}](sources/process.csv#row=4).", "agrees exact"],
    ["Dispute review fell from [{five weeks} to {three weeks}](sources/process.csv#row=4).", "agrees exact"],
    ["Dispute review fell by [{40%}](sources/process.csv#row=4).", "agrees derived relative-change"],
    [
      "The weekly close takes [{19.5 hours}](sources/process.csv#row=5), [6.5 hours less](sources/process.csv#row=5).",
      "agrees exact",
    ],
    ["The weekly close takes [{6.5 hours} less](sources/process.csv#row=5).", "agrees derived difference"],
    ["Search is [{41.5%} of calls](sources/latency.csv#cell=2,5).", "agrees exact"],
    [
      "Page load at p90 fell from [6.4 s to {3.4 s}](impact.md#page-load-at-p90).",
      "contradicts value",
      "claim-contradicts-table",
    ],
    [
      "Page load at p90 fell from [3.9 s to {6.4 s}](impact.md#page-load-at-p90).",
      "contradicts direction",
      "baseline-swapped",
    ],
    ["Search answers in [{180 s}](sources/latency.csv#cell=2,3) at p90.", "contradicts other-unit", "magnitude-slip"],
    ["Search answers in [{108 ms}](sources/latency.csv#cell=2,3) at p90.", "contradicts value", "transposed digits"],
    ["Vendor onboarding fell from nine days to [{four days}](sources/process.csv#row=2).", "cannot-tell"],
    ["Uptime reached [{99.59%}](impact.md#uptime).", "contradicts value", "transposed digits"],
    [
      "Dispute review fell from [{45 days} to 21 days](sources/process.csv#row=4).",
      "contradicts value",
      "claim-contradicts-table",
    ],
  ],
};
