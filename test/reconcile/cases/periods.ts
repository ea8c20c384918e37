import type { Family } from "../case.ts";

const LEDGER = `account,2025_q1_usd,2025_q2_usd,2026_q1_usd,2026_q2_usd
Claims paid,4120000,3985000,3310000,3064000
Recoveries,612000,655000,918000,977000
`;

export const PERIODS: Family = {
  title: "periods in the columns",
  files: { "sources/ledger.csv": LEDGER },
  below: "[^ledger]: [Claims ledger](sources/ledger.csv).",
  cases: [
    ["Claims paid were [{$3.31M}](sources/ledger.csv#row=2) in Q1 2026.", "agrees exact"],
    ["Claims paid were {$3.06M} in Q2 2026.[^ledger]", "agrees rounded"],
    [
      "Claims paid fell from [{$4.12M}](sources/ledger.csv#row=2) in Q1 2025 to [{$3.31M}](sources/ledger.csv#row=2) in Q1 2026.",
      "agrees exact",
    ],
    [
      "Claims paid fell by [{19.7%}](sources/ledger.csv#row=2) from Q1 2025 to Q1 2026.",
      "agrees derived relative-change",
    ],
    ["Claims paid fell by [{$921k}](sources/ledger.csv#row=2) from Q2 2025 to Q2 2026.", "agrees derived difference"],
    ["Recoveries came to [{$1.895M}](sources/ledger.csv#row=3) in the first half of 2026.", "agrees derived sum"],
    ["In H1 2026 claims paid were [{$6.37M}](sources/ledger.csv#row=2).", "agrees derived sum"],
    ["Recoveries rose [{49%}](sources/ledger.csv#row=3) from 2025 Q2 to 2026 Q2.", "agrees derived relative-change"],
    ["Recoveries in Q2 2026 were [{31.9%} of claims paid](sources/ledger.csv#col=5).", "agrees derived quotient"],
    [
      "Claims paid in Q2 2026, net of recoveries, were [{$2.087M}](sources/ledger.csv#col=5).",
      "agrees derived difference",
    ],
    [
      "Claims paid were [{$3.61M}](sources/ledger.csv#row=2) in Q1 2026.",
      "contradicts value",
      "claim-contradicts-table",
    ],
    ["Claims paid were [{$4.12M}](sources/ledger.csv#row=2) in Q1 2026.", "contradicts period", "period-mismatch"],
    ["Recoveries were [{$655k}](sources/ledger.csv#row=3) in Q2 2026.", "contradicts period", "period-mismatch"],
    ["Claims paid were [{$3.31B}](sources/ledger.csv#row=2) in Q1 2026.", "contradicts magnitude", "magnitude-slip"],
    ["Recoveries rose [{33%}](sources/ledger.csv#row=3) from Q1 2025 to Q1 2026.", "unbacked", "wrong denominator"],
  ],
};
