import type { Family } from "../case.ts";

const IMPACT = `# Impact table

| Metric | Unit | Baseline | Post-launch | Net change | Source |
| --- | --- | ---: | ---: | ---: | --- |
| Missed appointments | percent of appointments | 14.2% | 9.6% | −4.6 points | [clinics](sources/clinics.csv) |
| Locum spend | GBP | £8.36m | £5.91m | −£2.45m | [clinics](sources/clinics.csv) |
| Letter turnaround | days | 11.5 | 3.8 | −7.7 | [clinics](sources/clinics.csv) |
| Referrals handled | referrals | 48,300 | 61,750 | +13,450 | [clinics](sources/clinics.csv) |
| Staff retention | percent of staff | 81.4% | 88.9% | +7.5 points | [clinics](sources/clinics.csv) |
`;

const CLINICS = `clinic,appointments,missed_pct,locum_gbp,letter_days,status
Harbour Road,21400,8.7,1914250,3.1,realised
Elm Street,18250,10.4,2260400,4.2,realised
Quayside,9875,9.9,1735350,4.6,realised
Quayside (first count),9120,11.2,1802000,4.9,superseded
All clinics next year,52000,8.0,5100000,3.0,target
`;

/** One planted error in each sentence. The packet is otherwise sound. */
export const ERRORS: Family = {
  title: "planted errors in a British packet",
  files: { "impact.md": IMPACT, "sources/clinics.csv": CLINICS },
  below:
    "[^missed]: [Missed appointments](impact.md#missed-appointments).\n[^elm]: [Elm Street](sources/clinics.csv#row=3).",
  cases: [
    ["Missed appointments fell from [{14.2%} to {9.6%}](impact.md#missed-appointments).", "agrees exact"],
    ["Missed appointments fell by almost {a third}.[^missed]", "agrees derived relative-change"],
    ["Locum spend is down [{£2.45m}](impact.md#locum-spend), or [29 per cent](impact.md#locum-spend).", "agrees exact"],
    ["Letters now go out in [under {four days}](impact.md#letter-turnaround).", "agrees hedged"],
    [
      "We handled [{61,750} referrals](impact.md#referrals-handled), [28% more](impact.md#referrals-handled).",
      "agrees exact",
    ],
    ["Referrals handled rose by [{28%}](impact.md#referrals-handled).", "agrees derived relative-change"],
    ["Elm Street misses {10.4%} of its {18,250} appointments.[^elm]", "agrees exact"],
    ["Missed appointments fell by [{4.6%}](impact.md#missed-appointments).", "contradicts unit", "percent-vs-points"],
    ["Missed appointments fell by {4.6 per cent}.[^missed]", "contradicts unit", "percent-vs-points"],
    ["Staff retention rose by [{7.5 per cent}](impact.md#staff-retention).", "contradicts unit", "percent-vs-points"],
    ["Staff retention rose [{9.2 points}](impact.md#staff-retention).", "contradicts unit", "percent-vs-points"],
    [
      "Missed appointments fell by [{6.4 points}](impact.md#missed-appointments).",
      "contradicts value",
      "transposed digits",
    ],
    [
      "Missed appointments fell from [{12.4%} to 9.6%](impact.md#missed-appointments).",
      "contradicts value",
      "transposed digits",
    ],
    [
      "Missed appointments fell from [14.2% to {6.9%}](impact.md#missed-appointments).",
      "contradicts value",
      "transposed digits",
    ],
    [
      "Missed appointments fell from [9.6% to {14.2%}](impact.md#missed-appointments).",
      "contradicts direction",
      "baseline-swapped",
    ],
    ["Locum spend fell from [£5.91m to {£8.36m}](impact.md#locum-spend).", "contradicts direction", "baseline-swapped"],
    [
      "Letter turnaround went from [3.8 days to {11.5 days}](impact.md#letter-turnaround).",
      "contradicts direction",
      "baseline-swapped",
    ],
    ["Locum spend fell by [{£2.54m}](impact.md#locum-spend).", "contradicts value", "transposed digits"],
    ["Locum spend fell by [{£2.45bn}](impact.md#locum-spend).", "contradicts magnitude", "magnitude-slip"],
    ["Locum spend fell by [{£2.45k}](impact.md#locum-spend).", "contradicts magnitude", "magnitude-slip"],
    [
      "Locum spend fell by [£2.5m](impact.md#locum-spend) to [{£6.9m}](impact.md#locum-spend).",
      "contradicts value",
      "claim-contradicts-table",
    ],
    ["Locum spend was [{£8.63m}](impact.md#locum-spend) before the pool.", "contradicts value", "transposed digits"],
    ["Letter turnaround is now [{8.3 days}](impact.md#letter-turnaround).", "contradicts value", "transposed digits"],
    [
      "Letter turnaround fell by [{7.3 days}](impact.md#letter-turnaround).",
      "contradicts value",
      "net-not-post-minus-baseline",
    ],
    ["We handled [{67,150} referrals](impact.md#referrals-handled).", "contradicts value", "transposed digits"],
    ["Referrals handled rose by [{13,540}](impact.md#referrals-handled).", "contradicts value", "transposed digits"],
    [
      "Referrals handled rose to [{61.75 million}](impact.md#referrals-handled).",
      "contradicts magnitude",
      "magnitude-slip",
    ],
    [
      "Harbour Road misses [{7.8%}](sources/clinics.csv#cell=2,3) of appointments.",
      "contradicts value",
      "transposed digits",
    ],
    ["Harbour Road spends [{£1.19m}](sources/clinics.csv#row=2) on locums.", "contradicts value", "transposed digits"],
    ["Elm Street misses {14.0%} of its appointments.[^elm]", "contradicts value", "transposed digits"],
    ["Elm Street spends {£2.62m} on locums.[^elm]", "contradicts value", "transposed digits"],
    [
      "Quayside misses [{11.2%}](sources/clinics.csv#row=5) of appointments.",
      "contradicts stale",
      "stale-after-restatement",
    ],
    [
      "Quayside spends [{£1.80m}](sources/clinics.csv#row=5) on locums.",
      "contradicts stale",
      "stale-after-restatement",
    ],
    [
      "All clinics realised [{£5.1m}](sources/clinics.csv#row=6) of locum spend.",
      "contradicts status",
      "target quoted as result",
    ],
    [
      "Missed appointments rose by [{4.6 points}](impact.md#missed-appointments).",
      "contradicts direction",
      "wrong-sign",
    ],
    ["Staff retention fell by [{7.5 points}](impact.md#staff-retention).", "contradicts direction", "wrong-sign"],
  ],
};
