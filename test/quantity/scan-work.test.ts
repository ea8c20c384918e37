import { afterEach, describe, expect, test, vi } from "vitest";
import { lexSegment } from "../../server/src/quantity/scan/lex.ts";
import { lexiconOf } from "../../server/src/quantity/scan/lexicon.ts";
import type { Token } from "../../server/src/quantity/scan/token.ts";
import { scanFigures, scanProse } from "../../server/src/quantity/scan.ts";
import { DEFAULT_VOCABULARY } from "../../server/src/quantity/vocabulary.ts";

/** Pieces that, repeated without end, would make a scanner that looks back or ahead too far read everything again and again. */
const REPEATED = [
  "word ",
  "1",
  "1 ",
  "1,",
  "1.",
  "1-",
  "1/",
  "1:",
  "1 000 ",
  "1,000",
  "12,",
  "$",
  "(",
  "((1",
  "1)",
  "-",
  "- 1",
  "−",
  "a1",
  "a.1",
  "a'",
  "[^",
  "[^a",
  "#",
  "# 1 ",
  "\0",
  "1\0\0",
  "1 \0",
  "\u0001",
  "at least ",
  "a a a 1 ",
  "two ",
  "two hundred and ",
  "of ",
  "1 of ",
  "from 1 ",
  "from 1% to 2% ",
  "1 to ",
  "1, ",
  "1 and ",
  "5 minutes ",
  "1h ",
  "→ 1 ",
  "1 new ",
  "cut ",
  "per ",
  "1 per ",
  "Slide 1, ",
  "March 1 ",
  "M",
  "1M",
  "€1,5 ",
  "12 of the ",
  "http://",
  "a@",
  "x\n",
  "M.",
  "U.",
];

const lexicon = lexiconOf(DEFAULT_VOCABULARY);

afterEach(() => {
  vi.restoreAllMocks();
});

describe("work grows with the length of the text", () => {
  test.each(REPEATED)("characters looked at: %j", (piece) => {
    expect(growth(piece, charactersRead)).toBeLessThan(2.2);
  });

  test.each(REPEATED)("tokens looked at: %j", (piece) => {
    expect(growth(piece, tokensRead)).toBeLessThan(2.2);
  });
});

test("a long text in one paragraph does not exhaust the stack", () => {
  expect(scanFigures("5% ".repeat(200_000), DEFAULT_VOCABULARY).figures).toHaveLength(200_000);
});

/** How much more work twice the text is. The small texts are long enough that what starts and ends them does not count. */
function growth(piece: string, work: (text: string) => number): number {
  const text = piece.repeat(Math.ceil(1500 / piece.length));
  return (work(text + text) + 1) / (work(text) + 1);
}

function charactersRead(text: string): number {
  const read = vi.spyOn(String.prototype, "charCodeAt");
  scanFigures(text, DEFAULT_VOCABULARY);
  const { length } = read.mock.calls;
  read.mockRestore();
  return length;
}

function tokensRead(text: string): number {
  const { tokens } = lexSegment(text, 0, lexicon);
  let reads = 0;
  const counted = new Proxy<readonly Token[]>(tokens, {
    get(target, key, receiver) {
      reads += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  scanProse({ text, tokens: counted }, lexicon);
  return reads;
}
