import type { Family } from "../case.ts";

const LATENCY = `percentile,before_ms,after_ms
p50,180,95
p90,640,210
`;

const PACKS = `season,packs,alert_subscribers
FY2025,6083400,41300
FY2026,18912700,206900
`;

const CHAIN = `item,count
Shops in the chain,222
Shops with the label,148
`;

/** Multiples and fractions in words beside the numbers that they are made of. */
export const MULTIPLES: Family = {
  title: "multiples and fractions beside their numbers",
  files: { "sources/latency.csv": LATENCY, "sources/packs.csv": PACKS, "sources/chain.csv": CHAIN },
  below: [
    "[^packs]: [Packs](sources/packs.csv).",
    "[^chain]: [Chain](sources/chain.csv).",
    "[^latency]: [Latency](sources/latency.csv).",
  ].join("\n"),
  cases: [
    ["Latency fell from 640 ms to 210 ms, a {threefold} cut.[^latency]", "agrees derived quotient"],
    [
      "Latency fell from 640 ms to 210 ms, a {fivefold} cut.[^latency]",
      "contradicts within-sentence",
      "multiple-word-mismatch",
    ],
    [
      "Latency at p90 fell from [640 ms](sources/latency.csv#cell=3,2) to [210 ms](sources/latency.csv#cell=3,3), a [{fivefold}](sources/latency.csv#row=3) cut.",
      "contradicts within-sentence",
      "multiple-word-mismatch",
    ],
    ["The median went from 180 ms to 95 ms, almost {half}.[^latency]", "agrees derived relative-change"],
    [
      "Incidents fell from 12 in March to 3 in June, {half} of what they were.",
      "contradicts within-sentence",
      "multiple-word-mismatch",
    ],
    ["Incidents fell from 12 in March to 3 in June, {half} of them at night.", "cannot-tell"],
    ["Incidents fell from 12 to 3, and {half} of the staff slept.", "cannot-tell"],
    ["We sold 18.9m packs, {3.1x} the 6.1m of FY2025.[^packs]", "agrees derived quotient"],
    ["We sold 18.9m packs, {2.1x} the 6.1m of FY2025.[^packs]", "contradicts within-sentence", "wrong ratio"],
    ["We sold 18.9m packs, {three times} the 6.1m of FY2025.[^packs]", "agrees derived quotient"],
    [
      "We sold 18.9m packs, {double} the 6.1m of FY2025.[^packs]",
      "contradicts within-sentence",
      "multiple-word-mismatch",
    ],
    ["Subscribers to the alert grew {fivefold}, to almost 207,000.[^packs]", "agrees derived quotient"],
    [
      "Subscribers to the alert grew {tenfold}, to almost 207,000.[^packs]",
      "contradicts value",
      "multiple-word-mismatch",
    ],
    ["The label is in 148 of 222 shops, which is {two thirds} of the chain.[^chain]", "agrees derived quotient"],
    [
      "The label is in 148 of 222 shops, which is {three quarters} of the chain.[^chain]",
      "contradicts within-sentence",
      "multiple-word-mismatch",
    ],
    ["The label is in 148 of 222 shops, and {three quarters} of those like it.[^chain]", "cannot-tell"],
    [
      "{Half} of viewing is on the TV: 216 million of 324 million sessions.",
      "contradicts within-sentence",
      "multiple-word-mismatch",
    ],
    ["{Two thirds} of viewing is on the TV: 216 million of 324 million sessions.", "agrees derived quotient"],
  ],
};
