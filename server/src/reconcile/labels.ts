import { memoByFirst } from "../base/memo.ts";
import type { Evidence } from "../packet/evidence.ts";
import { tokensOf } from "../packet/header-meaning.ts";

/** The words that tell one subject from another, reduced so that `returns`, `return` and `returned` are one. */
export type Subject = ReadonlySet<string>;

export function subjectOf(text: string): Subject {
  const stems = tokensOf(text).flatMap((token) => (token.length < 2 || COMMON.has(token) ? [] : [stemOf(token)]));
  return new Set(stems.filter((stem) => !COMMON.has(stem)));
}

export function isSameTable(one: Evidence, other: Evidence): boolean {
  return one.place.file === other.place.file && one.table === other.table && one.place.block === other.place.block;
}

/** How much of a cell's own row label the words hold: from 0 to 1; 0 where the row has no telling label. */
export function rowFit(evidence: Evidence, words: Subject): number {
  return heldPart(subjectOfRow(evidence), words);
}

/** As `rowFit`, of the label of the column. */
export function columnFit(evidence: Evidence, words: Subject): number {
  return heldPart(subjectOfColumn(evidence), words);
}

/** The better of the two: a table may have its subjects in rows or in columns. */
export function labelFit(evidence: Evidence, words: Subject): number {
  return Math.max(rowFit(evidence, words), columnFit(evidence, words));
}

const subjectOfRow = memoByFirst((evidence: Evidence) => subjectOf(evidence.rowLabel));
const subjectOfColumn = memoByFirst((evidence: Evidence) =>
  evidence.role === undefined ? subjectOf(evidence.columnLabel) : NOTHING,
);

const NOTHING: Subject = new Set();

function heldPart(label: Subject, words: Subject): number {
  if (label.size === 0) return 0;
  let shared = 0;
  for (const stem of label) if (words.has(stem)) shared += 1;
  return shared / label.size;
}

function stemOf(token: string): string {
  for (const [ending, least] of ENDINGS) {
    if (token.length >= least + ending.length && token.endsWith(ending)) return token.slice(0, -ending.length);
  }
  return token;
}

/** Each with the least that must remain before it. */
const ENDINGS: readonly (readonly [string, number])[] = [
  ["ations", 4],
  ["ation", 4],
  ["ings", 4],
  ["ing", 4],
  ["ers", 4],
  ["ies", 3],
  ["ed", 4],
  ["er", 4],
  ["es", 4],
  ["s", 3],
  ["e", 4],
  ["y", 3],
];

/** Words that stand in many labels and tell no subject. */
const COMMON: ReadonlySet<string> = new Set(
  (
    "a an and as at by for from in into is it of on or our per the this that to was were with total all net change delta " +
    "baseline post launch before after value values amount number count rate unit units usd eur gbp inr pct percent " +
    "percentage points pp bps thousand thousands million millions billion actual annual year quarter month week day days " +
    "fy q1 q2 q3 q4 h1 h2 min max avg average mean metric measure kpi"
  ).split(" "),
);
