import type { Family } from "../case.ts";

const LEDGER = `USD in thousands,FY2025,FY2026
Electricity,"18,240","14,115"
Product loss,"9,655","5,870"
Overtime,"4,410","3,985"
Total,"32,305","23,970"
`;

const METERS = `Metric,Unit,Q1,Q4
Energy per pallet,kWh,31.2,23.4
Diesel,litres,18400,15900
Truck weight,kg,7450,6980
Route length,km,312,287
Gate wait,minutes,14.5,9.0
Complaints,,212,147
`;

const BOOK = `State,Dealers,FY25 credit (₹ crore),FY26 credit (₹ crore)
Karnataka,412,18.60,27.45
Maharashtra,655,31.20,44.85
`;

const EUROPE = "land;umsatz_eur;marge_pct\nFrance;1.234.567,80;12,5\nSpain;890.120,00;9,75\n";

const ACCOUNTS = `Line,Budget ($M),Actual ($M),Variance ($M)
Freight,21.50,19.85,(1.65)
Labor,14.20,14.90,0.70
Claims,3.10,2.45,(0.65)
`;

/** Tables of everyday shapes, each with what makes it easy to misread. */
export const TRAPS: Family = {
  title: "right figures that are easily misread",
  files: {
    "sources/ledger.csv": LEDGER,
    "sources/meters.csv": METERS,
    "sources/book.csv": BOOK,
    "sources/europe.csv": EUROPE,
    "sources/accounts.csv": ACCOUNTS,
  },
  below: "[^ledger]: [Ledger](sources/ledger.csv).\n[^budget]: [Accounts](sources/accounts.csv).",
  cases: [
    ["Electricity cost [{$18.24M}](sources/ledger.csv#row=2) in FY2025.", "agrees exact"],
    ["Electricity fell from {$18.2M} to {$14.1M}.[^ledger]", "agrees rounded"],
    ["Overtime fell by [{$425k}](sources/ledger.csv#row=4).", "agrees derived difference"],
    ["The bill fell by [{$8.3M}](sources/ledger.csv#row=5), from $32.3M to $24.0M.", "agrees derived difference"],
    [
      "Electricity fell by [{$4.1M}](sources/ledger.csv#row=2) to [$14.1M](sources/ledger.csv#row=2).",
      "agrees derived difference",
    ],
    ["Electricity fell by $4.1M to [{$14.1M}](sources/ledger.csv#row=2).", "agrees rounded"],
    ["Electricity fell by $4.1M to {$14.1M}.[^ledger]", "agrees rounded"],
    [
      "A pallet takes [{23.4 kWh}](sources/meters.csv#row=2), [7.8 kWh less](sources/meters.csv#row=2).",
      "agrees exact",
    ],
    ["A pallet takes [{7.8 kWh} less](sources/meters.csv#row=2).", "agrees derived difference"],
    ["Energy per pallet fell by [{a quarter}](sources/meters.csv#row=2).", "agrees derived relative-change"],
    ["Diesel fell to [{15,900 litres}](sources/meters.csv#row=3).", "agrees exact"],
    ["A truck weighs [{6,980 kg}](sources/meters.csv#row=4).", "agrees exact"],
    ["A truck weighs [{7.0 tonnes}](sources/meters.csv#row=4).", "agrees rounded"],
    ["Routes are [{25 km} shorter](sources/meters.csv#row=5).", "agrees derived difference"],
    ["The gate wait is [{nine minutes}](sources/meters.csv#row=6).", "agrees exact"],
    ["Complaints fell from [{212} to {147}](sources/meters.csv#row=7).", "agrees exact"],
    ["Complaints fell by [{65}](sources/meters.csv#row=7).", "agrees derived difference"],
    ["Complaints fell by [{31%}](sources/meters.csv#row=7).", "agrees derived relative-change"],
    ["Karnataka grew by [{48%}](sources/book.csv#row=2).", "agrees derived relative-change"],
    ["The two states owe [{₹72.3 crore}](sources/book.csv#col=4).", "agrees derived sum"],
    ["The two states have [{1,067} dealers](sources/book.csv#col=2).", "agrees derived sum"],
    ["France sold [{€1.23M}](sources/europe.csv#row=2).", "agrees rounded"],
    ["France sold [{€1,234,568}](sources/europe.csv#row=2).", "agrees rounded"],
    ["France keeps [{12.5%}](sources/europe.csv#row=2).", "agrees exact"],
    ["Spain keeps [{9.75%}](sources/europe.csv#row=3), [9.8%](sources/europe.csv#row=3) when rounded.", "agrees exact"],
    ["Freight closed [{$1.65M} under](sources/accounts.csv#row=2) its budget.", "agrees exact"],
    ["Labor closed [{$0.7M} over](sources/accounts.csv#row=3) its budget.", "agrees exact"],
    ["Freight closed [{7.7%} under](sources/accounts.csv#row=2) its budget.", "agrees derived relative-change"],
    ["Claims came in at [{79%} of budget](sources/accounts.csv#row=4).", "agrees derived quotient"],
    ["Labor rose while freight came in at {$19.85M}.[^budget]", "agrees exact"],
    ["Freight came in at [{$18.95M}](sources/accounts.csv#row=2).", "contradicts value", "transposed digits"],
    [
      "| Where | What I did |\n| --- | --- |\n| South | I asked [412 dealers](sources/book.csv#row=2), who burned [{15,900}](sources/meters.csv#row=3) of diesel. |",
      "agrees exact",
      "15,900 = 15,900",
    ],
    ["Electricity cost [{$18.24B}](sources/ledger.csv#row=2) in FY2025.", "contradicts magnitude", "magnitude-slip"],
    ["Electricity cost [{$18,240}](sources/ledger.csv#row=2) in FY2025.", "contradicts magnitude", "magnitude-slip"],
    ["A pallet takes [{24.3 kWh}](sources/meters.csv#row=2).", "contradicts value", "transposed digits"],
    ["France keeps [{15.2%}](sources/europe.csv#row=2).", "contradicts value", "transposed digits"],
    ["Karnataka owes [{₹24.75 crore}](sources/book.csv#row=2).", "contradicts value", "transposed digits"],
  ],
};
