import type { Family } from "../case.ts";

const PLOTS = `row_id,season,plots,harvest_kg,waste_pct,checksum
k1-88f2,FY2025 Q3,41,18400,12.5,aa91c0
k1-91d0,FY2025 Q4,44,15950,11.8,77e012
k1-a0c3,FY2026 Q3,63,32760,7.9,0b1fe4
k1-b7e6,FY2026 Q4,70,30100,7.1,c45d19
`;

const WARDS = `ward,gardeners,hours_before,hours_after
Abbey,120,6.0,9.0
Castle,80,5.0,6.0
Ferry,50,4.0,4.5
`;

const LEDGER = `line,fy2025_gbp,fy2026_gbp,change_gbp,status
Water,48250,31640,-16610,realised
Water (first close),48250,33900,-14350,superseded
Shop next year,0,260000,260000,forecast
`;

const VIEWS = `campaign,views,revenue_per_1k_gbp,clicks_per_10k_views
Spring,900000,12.40,31.5
`;

/** Whole columns, keys in front of labels, rates by the thousand, and statuses by clause. */
export const ALLOTMENTS: Family = {
  title: "tables with keys, whole columns and rates by the thousand",
  files: {
    "sources/plots.csv": PLOTS,
    "sources/wards.csv": WARDS,
    "sources/ledger.csv": LEDGER,
    "sources/views.csv": VIEWS,
  },
  below:
    "[^plots]: [Plots](sources/plots.csv).\n[^wards]: [Wards](sources/wards.csv).\n[^views]: [Views](sources/views.csv).",
  cases: [
    ["Across the two seasons of FY2026 the plots gave {62,860 kg}.[^plots]", "agrees derived sum"],
    ["Weighted by gardeners, they gave {5.28 hours} a week before.[^wards]", "agrees derived weighted-mean"],
    ["Abbey has [{48%}](sources/wards.csv#row=2) of the gardeners.", "agrees derived quotient"],
    ["Spring earned [{£11,160}](sources/views.csv#row=2).", "agrees derived product"],
    ["Clicks ran at {31.5} for every 10,000 views.[^views]", "agrees exact"],
    [
      "We realised savings on water, and the shop is forecast at [{£260,000}](sources/ledger.csv#row=4).",
      "agrees exact",
    ],
    ["Water was put right, and the shop is worth [{£260k}](sources/ledger.csv#row=4) to us.", "cannot-tell"],
    ["The harvest was [{32,760](sources/plots.csv#cell=4,4) kg}.", "agrees exact"],
    ["We weighed [32,760 kg](sources/plots.csv#cell=4,4), and {912} of them were plums.", "cannot-tell"],
    ["The wait fell, and {20%} (60 of 300) of the plots lay fallow.", "unbacked"],
    ["The wait fell, and {25%} (60 of 300) of the plots lay fallow.", "contradicts within-sentence", "wrong share"],
    ["The wait rose from 11 days to {4 days}.", "contradicts within-sentence", "wrong-sign"],
    [
      "Clicks ran at [{31.5} per 1,000 views](sources/views.csv#row=2).",
      "contradicts other-unit",
      "denominator change",
    ],
    ["Water cost [{£33,900}](sources/ledger.csv#row=3).", "contradicts stale", "stale-after-restatement"],
    [
      "The shop has brought in [{£260,000}](sources/ledger.csv#row=4).",
      "contradicts status",
      "target quoted as result",
    ],
  ],
};
