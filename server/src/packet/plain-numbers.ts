import { allMatches } from "../base/all-matches.ts";
import type { Span } from "../base/span.ts";
import { CARDINALS } from "../quantity/words/numbers.ts";

/** A number of a text as a score or a count: `4`, `4.2 of 5`, `4/5`, `93%`, `three of the four`. */
export type PlainNumber = {
  readonly span: Span;
  readonly value: number;
  /** What it is out of: 5 in `4 of 5`, 100 for a percentage. */
  readonly of?: number;
};

/** The numbers of a masked text in order; years, quarters, levels and dates are none. Spelled numbers go up to twenty. */
export function plainNumbers(masked: string): readonly PlainNumber[] {
  return allMatches(NUMBER, masked).flatMap((match): readonly PlainNumber[] => {
    const { value = "", of, percent, point } = match.groups ?? {};
    const number = numberOf(value);
    if (number === undefined) return [];
    if (of === undefined && (isYear(value) || point !== undefined)) return [];
    const whole = of === undefined ? (percent === undefined ? undefined : 100) : numberOf(of);
    const span = { start: match.index, end: match.index + match[0].trimEnd().length };
    return [{ span, value: number, ...(whole !== undefined && { of: whole }) }];
  });
}

function numberOf(written: string): number | undefined {
  const word = WORDS.get(written.toLowerCase());
  const number = word ?? Number(written.replaceAll(",", ""));
  return Number.isFinite(number) ? number : undefined;
}

function isYear(written: string): boolean {
  return /^(?:19|20)\d\d$/.test(written);
}

const WORDS: ReadonlyMap<string, number> = new Map(CARDINALS.filter(([, value]) => value <= 20));
const VALUE = `(?:\\d[\\d,]*(?:\\.\\d+)?|${[...WORDS.keys()].join("|")})`;
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}./$£€-]|\\d[,.])(?<value>${VALUE})(?![\\p{L}\\d]|[-/]\\d\\d?[-/]|-\\d)` +
    `(?:\\s?(?<percent>%|per\\s?cent)|[\\s\\0]*(?:/|out\\sof|of)[\\s\\0]*(?:the\\s|a\\s|all\\s|my\\s|these\\s)?(?<of>${VALUE})(?![\\p{L}.]\\p{N}))?(?<point>-point|\\sto\\s(?=\\d+\\sscale))?`,
  "giu",
);
