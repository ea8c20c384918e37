import type { ColumnNames } from "../profile/bar.ts";
import type { Profile } from "../profile/profile.ts";
import type { Status } from "../profile/word-lists.ts";
import type { ColumnRole } from "./evidence.ts";
import { tokensOf, type UnitMeaning, unitMeaning } from "./header-meaning.ts";
import { isTitled, normalizedTitle } from "./part.ts";
import { findPeriods, type Period } from "./period.ts";
import { scanCell } from "./scan-cell.ts";
import { statusIn } from "./status.ts";

/** What a column's header says of the cells below it. */
export type ColumnMeaning = {
  readonly label: string;
  readonly unit?: UnitMeaning;
  readonly role?: ColumnRole;
  readonly period?: Period;
  readonly status?: Status;
  /** True for values of the year before the row's or the file's own. */
  readonly prior: boolean;
  readonly states: "unit" | "status" | "period" | "kind" | "values";
};

/** `numeric` says that the cells are numbers, which no column of words such as "kind" holds. */
export function columnMeaning(label: string, numeric: boolean, profile: Profile): ColumnMeaning {
  const { columns } = profile.impact;
  const named = (column: keyof typeof columns): boolean =>
    isTitled(label.replaceAll("_", " "), [columns[column].title, ...columns[column].aliases]);
  const words = label.replaceAll("_", " ");
  const unit = inMeasure(label, unitMeaning(label), profile) ?? asideUnit(label, profile);
  const role = (["baseline", "post", "net"] as const).find(
    (column) => named(column) || opensWith(words, columns[column]),
  );
  const period = findPeriods(words)[0]?.period;
  const status = statusIn(words, profile);
  return {
    label,
    prior: period === undefined && PRIOR_YEAR.test(words),
    states: (numeric ? undefined : STATING_COLUMNS.find(named)) ?? "values",
    ...(unit !== undefined && { unit }),
    ...(role !== undefined && { role }),
    ...(period !== undefined && { period }),
    ...(status !== undefined && { status }),
  };
}

/** `milk_soured_lakh_litres` counts by the lakh, and litres. */
function inMeasure(label: string, unit: UnitMeaning | undefined, profile: Profile): UnitMeaning | undefined {
  if (unit?.kind !== "count" || unit.unit !== "" || unit.scaleExponent === 0) return unit;
  const last = tokensOf(label).at(-1) ?? "";
  const [figure] = scanCell(`1 ${last}`, profile);
  return figure?.kind === "measure" ? { ...unit, kind: figure.kind, unit: figure.unit } : unit;
}

/** A unit in parentheses that only the scanner knows: `Hot tier (PB)`. */
function asideUnit(label: string, profile: Profile): UnitMeaning | undefined {
  const aside = /\(([\p{L}/²³ ]{1,12})\)\s*$/u.exec(label)?.[1];
  const [figure] = aside === undefined ? [] : scanCell(`1 ${aside}`, profile);
  return figure?.kind === "measure" ? { kind: figure.kind, unit: figure.unit, scaleExponent: 0 } : undefined;
}

/** `baseline_seconds` is a baseline, with its unit behind the name. */
function opensWith(words: string, { title, aliases }: ColumnNames): boolean {
  const label = normalizedTitle(words);
  return [title, ...aliases].some((name) => {
    const opening = `${normalizedTitle(name)} `;
    return label.startsWith(opening) && unitMeaning(label.slice(opening.length)) !== undefined;
  });
}

const PRIOR_YEAR = /\b(?:prior|previous|last)[ -]year\b|\b(?:ly|py)\b/i;

const STATING_COLUMNS = ["unit", "status", "period", "kind"] as const;
