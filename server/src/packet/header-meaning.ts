import type { FigureKind } from "../quantity/figure.ts";

/** What a column's header, or a cell of a unit column, says of the numbers below or beside it. */
export type UnitMeaning = {
  readonly kind: FigureKind;
  /** As in `Figure.unit`. */
  readonly unit: string;
  /** The numbers count these: 6 for "in millions". */
  readonly scaleExponent: number;
};

/** Undefined where the words name no unit. Reads `annual_loss_usd`, `rate (%)`, `Revenue, $M`, `p90_seconds`, `USD in thousands`. */
export function unitMeaning(words: string): UnitMeaning | undefined {
  const tokens = tokensOf(words.replace(SLASHED, " per "));
  const scaleExponent = scaleOf(tokens, words);
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const unit = unitAt(tokens, index);
    if (unit === undefined || isDenominator(tokens, index)) continue;
    if (TIME_LIKE.has(unit.kind) && (!endsHeader(tokens, index) || NAMED_TIMES.has(tokens[index - 1] ?? ""))) continue;
    return { ...unit, scaleExponent: unit.kind === "money" || unit.kind === "count" ? scaleExponent : 0 };
  }
  return scaleExponent === 0 ? undefined : { kind: "count", unit: "", scaleExponent };
}

/** `Ml/d` is an amount per day. */
const SLASHED = /\/(?=(?:d|day|h|hr|hour|s|sec|min|wk|week|mo|month|yr|year)\b)/gi;

/** `still_open_last_week` names a time, and counts no weeks. */
const NAMED_TIMES: ReadonlySet<string> = new Set([
  "last",
  "first",
  "this",
  "next",
  "previous",
  "prior",
  "past",
  "same",
]);

/** What a row's label says of its cells, which is in parentheses or behind a comma: `Time to offer (days)`. */
export function labelUnit(label: string): UnitMeaning | undefined {
  const aside = /(?:\(|,(?!\d))([^(),]*)\)?\s*$/.exec(label)?.[1];
  return aside === undefined ? undefined : unitMeaning(aside);
}

/** A unit of time, or one that is written as a letter, is a word like any other unless it ends a header. */
const TIME_LIKE: ReadonlySet<FigureKind> = new Set<FigureKind>(["duration", "ratio", "count"]);

function unitAt(tokens: readonly string[], index: number): PlainUnit | undefined {
  const token = tokens[index] ?? "";
  const unit = UNITS.get(`${tokens[index - 1] ?? ""} ${token}`) ?? UNITS.get(token);
  return unit?.kind === "percent" && POINT_WORDS.has(tokens[index + 1] ?? "") ? POINTS : unit;
}

/** True where nothing follows but qualifiers and what the unit is per: `seconds per item`. */
function endsHeader(tokens: readonly string[], index: number): boolean {
  const per = tokens.indexOf("per", index);
  return tokens.slice(index + 1, per < 0 ? undefined : per).every(isQualifier);
}

/** What may stand behind a unit without taking it away: a period, a statistic, a scale. */
function isQualifier(token: string): boolean {
  return (
    /^(?:fy|cy|q[1-4]|h[12]|p\d\d?|\d+|avg|average|mean|median|min|max|total|in|each)$/.test(token) || SCALES.has(token)
  );
}

/** The words of a label: camel case, underscores and punctuation part them; `%`, `$`, `€` and `£` are words of their own. */
export function tokensOf(label: string): readonly string[] {
  return label
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/([%$€£₹])|[^\p{L}\p{N}%$€£₹]+/u)
    .filter((token): token is string => token !== undefined && token !== "");
}

function isDenominator(tokens: readonly string[], index: number): boolean {
  return tokens[index - 1] === "per" && index > 1;
}

function scaleOf(tokens: readonly string[], words: string): number {
  for (const token of tokens) {
    const exponent = SCALES.get(token);
    if (exponent !== undefined) return exponent;
  }
  if (/(?<![\d,.])['’]?000s?(?![\d,.])/.test(words)) return 3;
  const short =
    /[$€£₹]\s?([KkMmBb])\b|(?:^|[^a-z])(?:usd|eur|gbp|inr)[ _]?([kmb]|mm)(?![a-z0-9])|[ _(]\(?([KMB]|MM)\)?$/i.exec(
      words,
    );
  return SHORT_SCALES.get((short?.[1] ?? short?.[2] ?? short?.[3] ?? "").toLowerCase()) ?? 0;
}

type PlainUnit = { readonly kind: FigureKind; readonly unit: string };

const POINTS: PlainUnit = { kind: "points", unit: "pp" };
const POINT_WORDS: ReadonlySet<string> = new Set(["point", "points", "pts", "pt"]);

const SCALES: ReadonlyMap<string, number> = new Map([
  ["thousand", 3],
  ["thousands", 3],
  ["000s", 3],
  ["million", 6],
  ["millions", 6],
  ["mn", 6],
  ["mm", 6],
  ["billion", 9],
  ["billions", 9],
  ["bn", 9],
  ["crore", 7],
  ["lakh", 5],
]);

const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ["k", 3],
  ["m", 6],
  ["mm", 6],
  ["b", 9],
]);

const UNITS: ReadonlyMap<string, PlainUnit> = new Map<string, PlainUnit>([
  ...named("money", "USD", ["usd", "$", "dollar", "dollars"]),
  ...named("money", "EUR", ["eur", "€", "euro", "euros"]),
  ...named("money", "GBP", ["gbp", "£", "pounds", "sterling"]),
  ...named("money", "INR", ["inr", "₹", "rupees"]),
  ...named("money", "CAD", ["cad"]),
  ...named("money", "AUD", ["aud"]),
  ...named("money", "JPY", ["jpy", "yen"]),
  ...named("money", "CHF", ["chf"]),
  ...named("percent", "%", ["%", "pct", "percent", "percentage", "per cent"]),
  ...named("points", "pp", ["pp", "ppt", "ppts", "pts", "points", "percentage points"]),
  ...named("bps", "bps", ["bps", "basis points"]),
  ...named("ratio", "x", ["x", "multiple", "ratio"]),
  ...named("duration", "millisecond", ["ms", "msec", "millis", "milliseconds"]),
  ...named("duration", "second", ["s", "sec", "secs", "second", "seconds"]),
  ...named("duration", "minute", ["min", "mins", "minute", "minutes"]),
  ...named("duration", "hour", ["h", "hr", "hrs", "hour", "hours"]),
  ...named("duration", "day", ["d", "day", "days"]),
  ...named("duration", "week", ["wk", "wks", "week", "weeks"]),
  ...named("duration", "month", ["month", "months"]),
  ...named("duration", "year", ["yr", "yrs", "years"]),
  ...named("count", "", ["count", "n", "number", "units", "qty"]),
]);

function named(kind: FigureKind, unit: string, words: readonly string[]): readonly (readonly [string, PlainUnit])[] {
  return words.map((word) => [word, { kind, unit }] as const);
}
