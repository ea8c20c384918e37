import type { Family } from "../case.ts";

const PUMPS = `Measure,Period,Value,Scale
Pumps in reach,FY2027,140,USD million
First-year sales low (forecast),FY2027,12,USD million
First-year sales high (forecast),FY2027,26,USD million
Goal for dry wells,FY2026 Q2,12.0,%
Influence score,FY2026,4,out of 5
`;

const WELLS = `Quarter,Wells,"Dry, %"
FY2025 Q2,4100,24.4
FY2026 Q2,4300,11.1
`;

const DESK = `Measure,Unit,Q2 2025,Q2 2026
Calls about dry wells,calls,1810,544
Households served,households,7350,8120
Run cost,USD,0,2140000
Repairs,USD,9950000,6115000
`;

const CLOSE = `line,fy2025_usd_m,fy2026_usd_m
Sales,198.20,221.70
Profit,79.45,101.30
`;

/** What stands around a figure's own evidence: citations of its neighbours, and the cells beside the one that is cited. */
export const NEIGHBOURS: Family = {
  title: "what is cited beside a figure",
  files: {
    "sources/pumps.csv": PUMPS,
    "sources/wells.csv": WELLS,
    "sources/desk.csv": DESK,
    "sources/close.csv": CLOSE,
  },
  below:
    "[^goal]: [the goal](sources/pumps.csv#row=5) and [the result](sources/wells.csv#row=3).\n[^gross]: [sales](sources/close.csv#row=2), [profit](sources/close.csv#row=3), [repairs](sources/desk.csv#row=5) and [run cost](sources/desk.csv#row=4).",
  cases: [
    [
      "We realized [$101.30M](sources/close.csv#cell=3,3), which opened pumps worth [{$140M}](sources/pumps.csv#row=2).",
      "agrees exact",
    ],
    [
      "We realized [{$101.70M}](sources/close.csv#cell=3,3), which opened pumps worth [$140M](sources/pumps.csv#row=2).",
      "contradicts value",
    ],
    ["Its first year is forecast at [{$12M–$26M}](sources/pumps.csv#row=3-4).", "agrees hedged"],
    ["Our goal was 12.0%, and dry wells beat it by {0.9 points}.[^goal]", "cannot-tell"],
    ["Calls fell by {69.9%}, to [544](sources/desk.csv#cell=2,4).", "agrees derived relative-change"],
    [
      "Calls per 1,000 households went from [{246.3}](sources/desk.csv) to [67.0](sources/desk.csv).",
      "agrees derived quotient",
    ],
    ["Every dollar of run cost came back with {$11.73} of benefit.[^gross]", "cannot-tell"],
    ["The gross saving is {4.2x} [the run cost](sources/desk.csv#cell=4,4).", "unbacked"],
  ],
};
