import { existsSync, readFileSync } from "node:fs";
import { decimalText } from "../server/src/quantity/decimal.ts";
import type { Figure } from "../server/src/quantity/figure.ts";
import { scanFigures } from "../server/src/quantity/scan.ts";
import { DEFAULT_VOCABULARY } from "../server/src/quantity/vocabulary.ts";

/**
 * Measures the figure scanner on annotated sentences that lie outside the project: span and value recall, exact spans, precision, how
 * many of the marked negatives are read as figures, and speed. Prints every miss with `--misses`.
 */

type Point = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly value: number | readonly number[] | null;
  readonly optional?: boolean;
};

type Sentence = {
  readonly id: string;
  readonly text: string;
  readonly points: readonly Point[];
  readonly negatives: readonly string[];
};

type Quantity = {
  readonly id: string;
  readonly input: string;
  readonly expected: readonly {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly value: string | null;
  }[];
};

type Range = { readonly start: number; readonly end: number };

const FOLDER = new URL("../../shared/eval/", import.meta.url);
const FIGURES = new URL("figures.json", FOLDER);
const QUANTITIES = new URL("quantities.json", FOLDER);
const showMisses = process.argv.includes("--misses");

if (existsSync(FIGURES)) {
  const sentences = readJson<readonly Sentence[]>(FIGURES);
  measureFigures(sentences);
  if (existsSync(QUANTITIES)) measureQuantities(readJson<readonly Quantity[]>(QUANTITIES));
  measureSpeed(sentences.map(({ text }) => text).join("\n\n"));
} else {
  print("No evaluation data beside the project: nothing to measure.");
}

function measureFigures(sentences: readonly Sentence[]): void {
  const total = { points: 0, found: 0, valued: 0, exact: 0, read: 0, right: 0, negatives: 0, misread: 0 };
  for (const { id, text, points, negatives } of sentences) {
    const { figures } = scanFigures(masked(text), DEFAULT_VOCABULARY);
    for (const point of points.filter(({ optional }) => optional !== true)) {
      const hits = figures.filter(({ span }) => overlaps(span, point));
      const exact = hits.some(({ span }) => span.start === point.start && span.end === point.end);
      const valued = hits.some((figure) => hasValue(figure, point));
      total.points += 1;
      total.found += Number(hits.length > 0);
      total.exact += Number(exact);
      total.valued += Number(valued);
      if (!exact || !valued)
        miss(id, `expected "${point.text}" = ${point.value}, read ${hits.map((hit) => shown(hit, text)).join(", ")}`);
    }
    for (const figure of figures) {
      const hits = points.filter((point) => overlaps(figure.span, point));
      if (hits.length > 0 && hits.every(({ optional }) => optional)) continue;
      total.read += 1;
      total.right += Number(hits.length > 0);
      if (hits.length === 0) miss(id, `no figure: ${shown(figure, text)}`);
    }
    const extra = figures.filter(({ span }) => !points.some((point) => overlaps(span, point)));
    for (const negative of placesOf(text, negatives)) {
      total.negatives += 1;
      total.misread += Number(extra.some(({ span }) => overlaps(span, negative)));
    }
  }
  print(`figures.json: ${total.points} points, ${total.negatives} negatives`);
  print(`  span recall   ${share(total.found, total.points)}`);
  print(`  value recall  ${share(total.valued, total.points)}`);
  print(`  exact span    ${share(total.exact, total.points)}`);
  print(`  precision     ${share(total.right, total.read)}`);
  print(`  negatives read as figures  ${total.misread}`);
}

function measureQuantities(quantities: readonly Quantity[]): void {
  let expected = 0;
  let found = 0;
  let valued = 0;
  for (const { id, input, expected: points } of quantities) {
    const { figures } = scanFigures(input, DEFAULT_VOCABULARY);
    for (const { text, value, ...range } of points) {
      if (value === null) continue;
      const hits = figures.filter(({ span }) => overlaps(span, range));
      const isValued = hits.some(({ amount, unit }) => {
        const written = Number.parseFloat(value);
        return [1, 100].some((cents) => closeTo(Number(decimalText(amount.value)) * cents, written)) && unit !== "";
      });
      expected += 1;
      found += Number(hits.length > 0);
      valued += Number(isValued);
      if (!isValued)
        miss(
          id,
          `expected "${text}" = ${value}, read ${hits.map((hit) => shown(hit, input)).join(", ")} in ${input.slice(0, 80)}`,
        );
    }
  }
  print(
    `quantities.json (a regression aid): span recall ${share(found, expected)}, value recall ${share(valued, expected)}`,
  );
}

/** In processor time, so that other work on the machine does not count. */
function measureSpeed(text: string): void {
  const long = `${text}\n\n`.repeat(Math.ceil(4_000_000 / text.length));
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 10; run += 1) {
    const before = process.threadCpuUsage();
    scanFigures(long, DEFAULT_VOCABULARY);
    const { user, system } = process.threadCpuUsage(before);
    best = Math.min(best, user + system);
  }
  print(
    `speed: ${(Buffer.byteLength(long) / best).toFixed(1)} MB/s on ${(long.length / 1e6).toFixed(1)} million characters`,
  );
}

/** Emphasis marks and link targets hidden, as the Markdown reader hides them. */
function masked(text: string): string {
  return text.replace(/\*+|\]\([^)\s]*\)|\[(?=[^\]]*\]\()/g, (markup) => "\0".repeat(markup.length));
}

function hasValue({ amount, upper, of }: Figure, { kind, value }: Point): boolean {
  if (value === null) return true;
  const read = Number(decimalText(amount.value, 15));
  if (typeof value !== "number") {
    return upper !== undefined && closeTo(read, value[0]) && closeTo(Number(decimalText(upper.value)), value[1]);
  }
  if (kind === "score" && of !== undefined) return closeTo(read * Number(decimalText(of.value)), value);
  return closeTo(read, value);
}

function closeTo(left: number, right: number | undefined): boolean {
  return right !== undefined && Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(right));
}

/** Each negative at its next place, so that one that is listed twice is looked for twice. */
function placesOf(text: string, negatives: readonly string[]): readonly Range[] {
  const from = new Map<string, number>();
  return negatives.flatMap((negative) => {
    const start = text.indexOf(negative, from.get(negative) ?? 0);
    from.set(negative, start + negative.length);
    return start < 0 ? [] : [{ start, end: start + negative.length }];
  });
}

function overlaps(left: Range, right: Range): boolean {
  return left.start < right.end && right.start < left.end;
}

function shown({ span, kind, unit, amount }: Figure, text: string): string {
  return `"${text.slice(span.start, span.end)}" (${kind} ${decimalText(amount.value)} ${unit})`;
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;
}

function miss(id: string, message: string): void {
  if (showMisses) print(`  ${id}: ${message}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function readJson<Data>(file: URL): Data {
  return JSON.parse(readFileSync(file, "utf8"));
}
