import type { Family } from "../case.ts";

const CALLS = `Year,Calls about lost parcels,Parcels carried
FY25,48210,1398000
FY26,31870,1406500
`;

const SURVEY = `measure,2025,2026
Shops that answered,1480,1655
"Of those, content with delivery",651,1216
`;

const LEAVERS = `reason,drivers
Route too long,21960
Pay paid late,13420
Van unsafe,7310
Other,5310
All reasons,48000
`;

const COSTS = `line,fy2025_usd_k,fy2026_usd_k
Night haulage,61240,47180
Sorting,23870,18950
Parking,16430,13370
Total,101540,79500
`;

const TRIPS = `period;trips;empty_trips
FY2025 Q4;412300;57310
FY2026 Q1;425100;79880
FY2026 Q4;431700;148930
FY2025;1591400;221700
FY2026;1689300;471200
`;

const CREWS = `Quarter,Jobs,Mean days from call to visit
FY25 Q4,2940,12.6
FY26 Q1,2870,10.4
FY26 Q2,4180,7.1
FY26 Q3,4020,5.5
FY26 Q4,3310,4.4
`;

const BOOKS = `line,fy2025_usd,fy2026_usd
Subscriptions,38110400,61483900
Servers,-10836200,-11947500
Support,-5216300,-4391700
Profit,28874100,47012600
Due to the new plan,,16530800
Subscribers (count),11920000,13204000
`;

/** Two steps over lines of a table that the sentence speaks of, and over more than one table. */
export const RATES_OF_LINES: Family = {
  title: "rates of two lines and what they moved by",
  files: {
    "sources/calls.csv": CALLS,
    "sources/survey.csv": SURVEY,
    "sources/leavers.csv": LEAVERS,
    "sources/costs.csv": COSTS,
    "sources/trips.csv": TRIPS,
    "sources/crews.csv": CREWS,
    "sources/books.csv": BOOKS,
  },
  below: [
    "[^calls]: [Calls](sources/calls.csv).",
    "[^survey]: [Survey](sources/survey.csv).",
    "[^leavers]: [Leavers](sources/leavers.csv).",
    "[^costs]: [Costs](sources/costs.csv).",
    "[^trips]: [Trips](sources/trips.csv).",
    "[^crews]: [Crews](sources/crews.csv).",
    "[^books]: [Books](sources/books.csv).",
  ].join("\n"),
  cases: [
    [
      "Measured by the parcels carried, calls about lost parcels are {34.3%} lower.[^calls]",
      "agrees derived relative-change",
    ],
    ["Calls are {34.3%} lower.[^calls]", "cannot-tell"],
    ["Calls are {43.9%} lower.[^calls]", "unbacked", "transposed-digits"],
    [
      "Of the shops that answered 73.5% are content with delivery, up {29.5 points}.[^survey]",
      "agrees derived quotient",
    ],
    [
      "Of the shops that answered 73.5% are content with delivery, up {25.9 points}.[^survey]",
      "unbacked",
      "transposed-digits",
    ],
    [
      "Long routes and late pay, together {73.7%} of the total, were mine to mend.[^leavers]",
      "agrees derived quotient",
    ],
    [
      "Long routes and late pay, together {77.3%} of the total, were mine to mend.[^leavers]",
      "unbacked",
      "transposed-digits",
    ],
    ["Long routes and late pay explained {35,380 of 48,000} departures.[^leavers]", "agrees derived quotient"],
    ["The route was blamed by 21,960 of 48,000 drivers, or {45.8%}.[^leavers]", "agrees derived quotient"],
    [
      "Costs fell by $22.0M, and night haulage gave [{63.8%}](sources/costs.csv#row=2) of it.",
      "agrees derived relative-change",
    ],
    [
      "Costs fell by $22.0M, and night haulage gave [{68.3%}](sources/costs.csv#row=2) of it.",
      "unbacked",
      "transposed-digits",
    ],
    [
      "A trip cost {$63.81} in FY2025 ([costs](sources/costs.csv), [trips](sources/trips.csv)), counted per trip.",
      "agrees derived quotient",
    ],
    ["Weighted by jobs, the mean wait was {6.7 days} in FY26.[^crews]", "agrees derived weighted-mean"],
    ["Apart from haulage, costs came down {19.8%}.[^costs]", "cannot-tell"],
    ["The other two lines fell by {$8.0M}.[^costs]", "cannot-tell"],
    ["Sorting cost us {$27.4M} in FY2026.[^costs]", "unbacked", "wrong-value"],
    ["Servers cost {$1.1M} more, since more people stayed.[^books]", "agrees derived difference"],
    ["Support cost {$0.8M} less, since fewer wrote.[^books]", "agrees derived difference"],
    ["Per subscriber, that is {$3.20} before and {$4.66} after.[^books]", "agrees derived quotient"],
    [
      "Profit went from $28.9M to $47.0M, and the new plan gave $16.5M, or {91.1%} of the rise.[^books]",
      "agrees derived quotient",
    ],
    ["Profit went from $28.9M to $47.0M, and the new plan gave $16.5M, or {94.4%} of the rise.[^books]", "cannot-tell"],
  ],
};
