import { existsSync, readFileSync } from "node:fs";
import { type Span, textOf } from "../server/src/base/span.ts";
import { splitSentences } from "../server/src/markdown/sentence-boundaries.ts";

/**
 * Measures the sentence splitter against annotated cases, exact offsets only, and its speed on long prose. Cases that take a line break
 * for a boundary, which it is not in Markdown, are counted apart.
 *
 *     node scripts/eval-sentences.ts [sentences.json] [--verbose]
 */
type Case = {
  readonly id: string;
  readonly set: string;
  readonly text: string;
  readonly offsets: readonly (readonly [number, number])[];
  readonly markdownNA?: boolean;
};

const PROSE = `In 2026 Returns Desk cut refund time from 9.1 to 3.2 days (see Table 2), i.e. by 65%, and saved $18.6M in the U.S. alone.
Dana Ortiz, Director of S3, wrote: "I have not seen a team of this size move a metric this far." Contacts fell by 4.0 points, vs. a
target of 2.5; what made the difference? We merged seven forms into one, prefilled 31 of 44 fields, and taught 120 associates to use it.
The pilot began on Jan. 12 with two lanes, approx. 5% of volume, and reached every lane by the end of Q3. Finance signed off on Oct. 4.
Sellers who had waited nine days for a refund now wait three, and the share of tickets that need a second touch fell from 23% to 17%.
`;

const verbose = process.argv.includes("--verbose");
const path = process.argv.slice(2).find((argument) => !argument.startsWith("--")) ?? "../shared/eval/sentences.json";

if (existsSync(path)) reportCases(JSON.parse(readFileSync(path, "utf8")));
else print(`No cases at ${path}: only the speed is measured.`);
reportSpeed();

function reportCases(cases: readonly Case[]): void {
  for (const set of new Set(cases.map((item) => item.set))) {
    const all = cases.filter((item) => item.set === set);
    const markdown = all.filter((item) => item.markdownNA !== true);
    print(
      `${set.padEnd(16)} ${right(markdown)} of ${markdown.length}   (with line-break cases ${right(all)} of ${all.length})`,
    );
  }
  if (!verbose) return;
  for (const item of cases.filter((one) => !isRight(one))) {
    print(`\n${item.id}${item.markdownNA === true ? " (line-break case)" : ""}`);
    print(
      `  expected ${quote(
        item.text,
        item.offsets.map(([start, end]) => ({ start, end })),
      )}`,
    );
    print(`  found    ${quote(item.text, splitSentences(item.text))}`);
  }
}

function right(cases: readonly Case[]): number {
  return cases.filter(isRight).length;
}

function isRight({ text, offsets }: Case): boolean {
  const found = splitSentences(text);
  return (
    found.length === offsets.length &&
    found.every(({ start, end }, index) => start === offsets[index]?.[0] && end === offsets[index]?.[1])
  );
}

function quote(text: string, spans: readonly Span[]): string {
  return spans.map((range) => JSON.stringify(textOf(text, range))).join(" | ");
}

function reportSpeed(): void {
  const text = PROSE.repeat(Math.ceil(4e6 / PROSE.length));
  const seconds = Array.from({ length: 9 }, () => {
    const start = performance.now();
    splitSentences(text);
    return (performance.now() - start) / 1000;
  }).toSorted((left, other) => left - other);
  const median = seconds[4] ?? Number.NaN;
  print(
    `speed            ${(text.length / 1e6 / median).toFixed(0)} MB/s on ${(text.length / 1e6).toFixed(1)} MB of prose`,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
