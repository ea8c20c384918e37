import type { Family } from "../case.ts";

const WRITE_OFFS = `service_line,written_off_usd
Imaging,12846310
Surgery,9871450
Infusion,16217873
Total,38935633
`;

const REGISTER = `item,period,value,unit
Tray records examined,FY2025 Q4,3200000,rows
Lanes visited,FY2025 Q4,24,lanes
Passengers interviewed,FY2025 Q4,212,people
`;

const MARKET = `segment,parcels_m_per_year
Grocery,31.5
Pharmacy,14.2
`;

/** Thousands, millions and billions against a whole file that is cited. */
export const MAGNITUDES: Family = {
  title: "magnitudes against a whole file",
  files: { "sources/write-offs.csv": WRITE_OFFS, "sources/register.csv": REGISTER, "sources/market.csv": MARKET },
  below:
    "[^register]: [Register](sources/register.csv).\n[^off]: [Write-offs](sources/write-offs.csv).\n[^market]: [Market](sources/market.csv).",
  cases: [
    ["We wrote off [{$38.9 million}](sources/write-offs.csv) this way.", "agrees rounded"],
    ["We wrote off [{$38.9 billion}](sources/write-offs.csv) this way.", "contradicts magnitude", "magnitude-slip"],
    ["We wrote off {$38.9k} this way.[^off]", "contradicts magnitude", "magnitude-slip"],
    ["Surgery alone wrote off {$9.87 million}.[^off]", "agrees rounded"],
    ["I asked for every tray record, {3.2 million} rows.[^register]", "agrees exact"],
    ["I asked for every tray record, {3.2 billion} rows.[^register]", "contradicts magnitude", "magnitude-slip"],
    ["I asked for every tray record and sold {3.2 billion} bags.[^register]", "cannot-tell"],
    ["Grocers send {31.5 million} parcels a year.[^market]", "cannot-tell"],
    ["The trade writes off [{$41.2 billion}](sources/write-offs.csv) a year.", "unbacked", "source-lacks-figure"],
  ],
};
