import type { Family } from "../case.ts";

const CLOSE = `line,fy2025_usd,fy2026_usd,change_usd
Return freight,61934118,43310562,-18623556
Repair labor,9584200,6402950,-3181250
Warehouse rent,14302000,11198400,-3103600
Marketplace GMV,1204500000,1377950000,173450000
Travel,182400,95300,-87100
`;

export const DOLLARS: Family = {
  title: "dollars in every form",
  files: { "sources/close.csv": CLOSE },
  below: "[^close]: [Finance close](sources/close.csv), FY2026.",
  cases: [
    ["Return freight fell by [{$18.6M}](sources/close.csv#row=2) in FY2026.", "agrees rounded"],
    ["Return freight fell by [{$18.6 million}](sources/close.csv#row=2) in FY2026.", "agrees rounded"],
    ["Return freight fell by [{$18,623,556}](sources/close.csv#row=2) in FY2026.", "agrees exact"],
    ["Return freight fell by [{$18.62M}](sources/close.csv#row=2).", "agrees rounded"],
    ["Return freight fell by [{$19M}](sources/close.csv#row=2).", "agrees rounded"],
    ["Return freight fell by [{18.6 million dollars}](sources/close.csv#row=2).", "agrees rounded"],
    ["Return freight fell by [{USD 18.6M}](sources/close.csv#row=2).", "agrees rounded"],
    ["Return freight fell by [{US$18.6m}](sources/close.csv#row=2).", "agrees rounded"],
    ["The change in return freight was [{−$18.6M}](sources/close.csv#row=2).", "agrees rounded"],
    ["The change in return freight was [{($18.6M)}](sources/close.csv#row=2).", "agrees rounded"],
    ["Return freight is **{$18.6M}** lower than a year ago ([close](sources/close.csv#row=2)).", "agrees rounded"],
    ["I took {$18.6M} out of return freight.[^close]", "agrees rounded"],
    ["I took {$18.6M}[^close] out of return freight.", "agrees rounded"],
    ["Marketplace GMV was [{$1.2B}](sources/close.csv#row=5) in FY2025.", "agrees rounded"],
    ["Marketplace GMV was [{$1.37B}](sources/close.csv#row=5) in FY2026.", "agrees truncated"],
    ["Marketplace GMV was [{$1.38bn}](sources/close.csv#row=5) in FY2026.", "agrees rounded"],
    ["GMV grew by [{+$173.45M}](sources/close.csv#row=5) in FY2026.", "agrees exact"],
    ["Travel cost [{$182k}](sources/close.csv#row=6) in FY2025.", "agrees rounded"],
    ["Travel cost fell from [{$182k} to {$95k}](sources/close.csv#row=6).", "agrees rounded"],
    ["Travel cost fell from {$182.4k} to {$95.3k} ([close](sources/close.csv#row=6)).", "agrees exact"],
    ["Travel fell by [nearly {$90k}](sources/close.csv#row=6).", "agrees hedged"],
    ["Return freight fell by [over {$18.6M}](sources/close.csv#row=2).", "agrees hedged"],
    ["Return freight fell by [more than {$18M}](sources/close.csv#row=2).", "agrees hedged"],
    ["Repair labor fell by [at least {$3M}](sources/close.csv#row=3).", "agrees hedged"],
    ["Rent is now [under {$11.5M}](sources/close.csv#row=4).", "agrees hedged"],
    ["Rent is [about {$14M}](sources/close.csv#row=4) before the move.", "agrees rounded"],
    ["Return freight fell by [{$18M–$19M}](sources/close.csv#row=2), depending on the carrier index.", "agrees hedged"],
    [
      "Rent fell from [{$14.3M}](sources/close.csv#cell=4,2) to [{$11.2M}](sources/close.csv#cell=4,3).",
      "agrees rounded",
    ],
    ["Rent: [{$14.302M}](sources/close.csv#cell=4,2) → [{$11.1984M}](sources/close.csv#cell=4,3).", "agrees exact"],
    ["Repair labor and rent together fell by [{$6.3M}](sources/close.csv#row=3-4).", "agrees derived sum"],
    ["Return freight fell by [{$16.8M}](sources/close.csv#row=2).", "contradicts value", "transposed digits"],
    ["Return freight fell by [{$18.7M}](sources/close.csv#row=2).", "contradicts value", "rounding-drift"],
    ["Return freight fell by [{$18.6B}](sources/close.csv#row=2).", "contradicts magnitude", "magnitude-slip"],
    ["Travel cost fell to [{$95M}](sources/close.csv#row=6).", "contradicts magnitude", "magnitude-slip"],
    ["Return freight rose by [{$18.6M}](sources/close.csv#row=2).", "contradicts direction", "wrong-sign"],
    ["Marketplace GMV fell by [{$173M}](sources/close.csv#row=5).", "contradicts direction", "wrong-sign"],
    [
      "Rent fell from [{$14.8M}](sources/close.csv#cell=4,2) to $11.2M.",
      "contradicts value",
      "claim-contradicts-table",
    ],
  ],
};
