import type { Family } from "../case.ts";

const EUROPE = `product,list_price_eur,units_sold,revenue_eur,margin_pct
Starter,49.00,18200,891800,31.5
Studio,129.00,7450,961050,42.0
Enterprise,890.00,640,569600,55.2
`;

const INDIA = `Programme,Amount (₹ crore),Dealers
Spare parts financing,38.4,612
Workshop tools,6.25,148
`;

export const EUROS_AND_RUPEES: Family = {
  title: "euros and rupees",
  files: { "sources/europe.csv": EUROPE, "sources/india.csv": INDIA },
  cases: [
    ["Studio earned [{€961k}](sources/europe.csv#row=3).", "agrees rounded"],
    ["Studio earned [{€0.96 million}](sources/europe.csv#row=3).", "agrees rounded"],
    ["Studio earned [{EUR 961,050}](sources/europe.csv#row=3).", "agrees exact"],
    ["A Studio seat lists at [{€129}](sources/europe.csv#row=3).", "agrees exact"],
    ["A Starter seat lists at [{€49.00} each](sources/europe.csv#row=2).", "agrees exact"],
    ["The three products earned [{€2.42M}](sources/europe.csv#col=4) together.", "agrees derived sum"],
    ["We sold [{26,290} seats](sources/europe.csv#col=3) in all.", "agrees derived sum"],
    ["Studio was [{39.7%}](sources/europe.csv#col=4) of revenue.", "agrees derived quotient"],
    ["Spare parts financing reached [{₹38.4 crore}](sources/india.csv#row=2).", "agrees exact"],
    ["Spare parts financing reached [{₹38 crore}](sources/india.csv#row=2).", "agrees rounded"],
    ["Spare parts financing reached [{INR 384 million}](sources/india.csv#row=2).", "agrees exact"],
    ["Workshop tools took [{₹6.25 crore}](sources/india.csv#row=3).", "agrees exact"],
    ["Workshop tools took [{₹62.5 million}](sources/india.csv#row=3).", "agrees exact"],
    ["Spare parts financing covers [{612} dealers](sources/india.csv#row=2).", "agrees exact"],
    [
      "Spare parts financing reached [{₹34.8 crore}](sources/india.csv#row=2).",
      "contradicts value",
      "transposed digits",
    ],
  ],
};
