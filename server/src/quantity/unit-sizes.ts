/**
 * Units that turn into each other, and how much of the first one each is. Units whose size is not agreed on are
 * missing: `gigabyte` (1000 or 1024 to the next), `ton`, and a month in days.
 */
export const UNIT_SIZES: readonly (readonly (readonly [unit: string, size: string])[])[] = [
  [
    ["second", "1"],
    ["nanosecond", "0.000000001"],
    ["microsecond", "0.000001"],
    ["millisecond", "0.001"],
    ["minute", "60"],
    ["hour", "3600"],
    ["day", "86400"],
    ["week", "604800"],
    ["fortnight", "1209600"],
  ],
  [
    ["month", "1"],
    ["quarter", "3"],
    ["year", "12"],
    ["decade", "120"],
  ],
  [
    ["meter", "1"],
    ["millimeter", "0.001"],
    ["centimeter", "0.01"],
    ["kilometer", "1000"],
    ["inch", "0.0254"],
    ["foot", "0.3048"],
    ["yard", "0.9144"],
    ["mile", "1609.344"],
  ],
  [
    ["square meter", "1"],
    ["hectare", "10000"],
    ["square foot", "0.09290304"],
  ],
  [
    ["kilogram", "1"],
    ["milligram", "0.000001"],
    ["gram", "0.001"],
    ["tonne", "1000"],
    ["pound", "0.45359237"],
    ["ounce", "0.028349523125"],
  ],
  [
    ["liter", "1"],
    ["milliliter", "0.001"],
    ["kiloliter", "1000"],
    ["megaliter", "1000000"],
    ["gigaliter", "1000000000"],
  ],
  [
    ["watt", "1"],
    ["kilowatt", "1000"],
    ["megawatt", "1000000"],
    ["gigawatt", "1000000000"],
  ],
  [
    ["kilowatt hour", "1"],
    ["megawatt hour", "1000"],
    ["gigawatt hour", "1000000"],
    ["terawatt hour", "1000000000"],
  ],
  [
    ["hertz", "1"],
    ["megahertz", "1000000"],
    ["gigahertz", "1000000000"],
  ],
  [
    ["megabit per second", "1"],
    ["kilobit per second", "0.001"],
    ["gigabit per second", "1000"],
  ],
  [
    ["USD", "1"],
    ["cent", "0.01"],
  ],
];
