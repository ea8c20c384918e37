import type { Family } from "../case.ts";

const SCOPE = `item,value,unit
Core team,31,people
Organizations on the team,5,organizations
Senior stakeholders briefed,11,people
Sites live,24,sites
Sites planned,36,sites
Mentees promoted,2,people
Mentees,3,people
Design reviews led,17,reviews
Alignment score,4,of 5
Event rows,9600000,rows
`;

const SELLERS = `region,sellers_before,sellers_after,active_share_pct,orders_per_day
North,18240,24610,61.3,112400
South,9875,13402,58.9,71950
West,15555,20331,64.0,115650
Total,43670,58343,,300000
`;

export const COUNTS: Family = {
  title: "counts of people and things, shares and scores",
  files: { "sources/scope.csv": SCOPE, "sources/sellers.csv": SELLERS },
  below: "[^scope]: [Scope](sources/scope.csv), counted by the program office.",
  cases: [
    [
      "I led [{31} people](sources/scope.csv#row=2) from [{five} organizations](sources/scope.csv#row=3).",
      "agrees exact",
    ],
    ["I led {31} people from {5} organizations.[^scope]", "agrees exact"],
    ["I briefed [{11} senior stakeholders](sources/scope.csv#row=4).", "agrees exact"],
    ["The tool is live at [{24} sites](sources/scope.csv#row=5).", "agrees exact"],
    ["The tool is live at [{24 of 36} sites](sources/scope.csv#row=5-6).", "agrees derived quotient"],
    ["The tool is live at [{two thirds} of the planned sites](sources/scope.csv#row=5-6).", "agrees derived quotient"],
    ["The tool is live at [{67%} of planned sites](sources/scope.csv#row=5-6).", "agrees derived quotient"],
    ["[{Two of three} mentees](sources/scope.csv#row=7-8) were promoted.", "agrees derived quotient"],
    ["I led [{17} design reviews](sources/scope.csv#row=9).", "agrees exact"],
    ["I read [{9.6M} event rows](sources/scope.csv#row=11).", "agrees exact"],
    ["I read [almost {10 million} event rows](sources/scope.csv#row=11).", "agrees hedged"],
    ["The region North grew to [{24,610} sellers](sources/sellers.csv#row=2).", "agrees exact"],
    ["The region North grew to [{24.6k} sellers](sources/sellers.csv#row=2).", "agrees rounded"],
    ["The region North grew to [about {25,000} sellers](sources/sellers.csv#row=2).", "agrees rounded"],
    ["We serve [{58,343} sellers](sources/sellers.csv#row=5).", "agrees exact"],
    ["We serve [over {58,000} sellers](sources/sellers.csv#row=5).", "agrees hedged"],
    ["We serve [{58,000} sellers](sources/sellers.csv#row=5).", "agrees rounded"],
    ["We added [{14,673} sellers](sources/sellers.csv#row=5).", "agrees derived difference"],
    ["We added [some {14,700} sellers](sources/sellers.csv#row=5).", "agrees derived difference"],
    ["Sellers take [{300,000} orders per day](sources/sellers.csv#row=5).", "agrees exact"],
    ["North and West take [{228,050} orders per day](sources/sellers.csv#col=5).", "agrees derived sum"],
    ["In the South [{58.9%} of sellers](sources/sellers.csv#row=3) were active.", "agrees exact"],
    ["North holds [{42%} of all sellers](sources/sellers.csv#col=3).", "agrees derived quotient"],
    ["The program runs in [{three} regions](sources/sellers.csv).", "agrees derived count"],
    ["I led [{38} people](sources/scope.csv#row=2).", "contradicts value", "count-mismatch"],
    ["I briefed [{17} senior stakeholders](sources/scope.csv#row=4).", "contradicts value", "count-mismatch"],
    [
      "The region North grew to [{26,410} sellers](sources/sellers.csv#row=2).",
      "contradicts value",
      "transposed digits",
    ],
    ["We serve [{58.3M} sellers](sources/sellers.csv#row=5).", "contradicts magnitude", "magnitude-slip"],
    ["My alignment score is [{5 of 5}](sources/scope.csv#row=10).", "contradicts value", "count-mismatch"],
    ["I read [{9.6k} event rows](sources/scope.csv#row=11).", "contradicts magnitude", "magnitude-slip"],
    ["I read [{6.9M} event rows](sources/scope.csv#row=11).", "contradicts value", "transposed digits"],
  ],
};

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
