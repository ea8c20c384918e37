import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { type IGrammar, INITIAL, type IToken, parseRawGrammar, Registry } from "vscode-textmate";

const grammar = await loadMarkdown();

/** Each line with the parts that the grammar marks, in their order: what each is, and its text. */
const LINES: readonly (readonly [line: string, ...marked: readonly (readonly [Kind, string])[]])[] = [
  ["We saved $18.6M in FY2026 Q3.", ["figure", "$18.6M"]],
  [
    "It cost US$1.2bn, €3,4 Mio, £640k and ₹38 crore.",
    ["figure", "US$1.2bn"],
    ["figure", "€3,4 Mio"],
    ["figure", "£640k"],
    ["figure", "₹38 crore"],
  ],
  [
    "It cost USD 4.1M or 4.1M EUR, 11 cents a unit.",
    ["figure", "USD 4.1M"],
    ["figure", "4.1M EUR"],
    ["figure", "11 cents"],
  ],
  [
    "Net +$14.27M, cost ($2.31M), change −4.0 points.",
    ["figure", "+$14.27M"],
    ["figure", "$2.31M"],
    ["figure", "−4.0 points"],
  ],
  [
    "From $15M-$30M and $15\u202fM‑$30\u202fM.",
    ["figure", "$15M"],
    ["figure", "$30M"],
    ["figure", "$15\u202fM"],
    ["figure", "$30\u202fM"],
  ],
  ["A $100M+ market at $0.12 per package.", ["figure", "$100M"], ["figure", "$0.12"]],
  ["From 23% to 17.0 %, or 15–30 %.", ["figure", "23%"], ["figure", "17.0 %"], ["figure", "15–30 %"]],
  [
    "Up 11.5 pts, +70 bps, 6 pp, a 0.3-point drop.",
    ["figure", "11.5 pts"],
    ["figure", "+70 bps"],
    ["figure", "6 pp"],
    ["figure", "0.3-point"],
  ],
  [
    "It is 9.0 percentage points, 12 percent, 3.2x.",
    ["figure", "9.0 percentage points"],
    ["figure", "12 percent"],
    ["figure", "3.2x"],
  ],
  [
    "For 1,200 sellers, 14 lanes and 58,900 active ones.",
    ["figure", "1,200 sellers"],
    ["figure", "14 lanes"],
    ["figure", "58,900"],
  ],
  ["We read 9.6M event rows and 96.0 million packages.", ["figure", "9.6M"], ["figure", "96.0 million"]],
  ["From 12 days to 3, p90 of 180 ms, 5-day limit.", ["figure", "12 days"], ["figure", "180 ms"], ["figure", "5-day"]],
  ["It was 4 out of 5, or 40,000.", ["figure", "4 out of 5"], ["figure", "40,000"]],
  [
    "**$18.60M** and _4.0%_ and $18.6M[^2]",
    ["figure", "$18.60M"],
    ["figure", "4.0%"],
    ["figure", "$18.6M"],
    ["citation", "[^2]"],
  ],
  ["# Saving $4.1M", ["figure", "$4.1M"]],
  ["| Rate | 23.0% | 17.0% | −6.0 pp |", ["figure", "23.0%"], ["figure", "17.0%"], ["figure", "−6.0 pp"]],

  ["In 2026 orders grew; Slide 2, Story 3, L6, S3, OP1, Q3."],
  ["Version v2.1.0 of 2026-10-04 at 10:30, 24/7, 1:1, p90."],
  ["The 5th of 12, ticket T-1042, section 2.1, and 7."],
  ["Run `cut 4.0%` and `$5M`."],
  ["<!-- saves $5M, [^1], Dive Deep -->"],

  ["As said.[^close] Then.", ["citation", "[^close]"]],
  ["[^1] at the start", ["citation", "[^1]"]],
  ["the note[^1]: as shown", ["citation", "[^1]"]],
  ["[^1]: The definition is no reference."],
  ["It [fell](sources/close.csv).", ["citation", "sources/close.csv"]],
  ["It [fell 4.0%](close.xlsx#Q3!B7).", ["figure", "4.0%"], ["citation", "close.xlsx#Q3!B7"]],
  ['It [fell](funnel.csv#cell=4,2 "Close").', ["citation", "funnel.csv#cell=4,2"]],
  ["It [fell](impact.md#return-rate) and [rose](#gap).", ["citation", "impact.md#return-rate"], ["citation", "#gap"]],
  ["It [**fell $5M**](impact.md#cost).", ["figure", "$5M"], ["citation", "impact.md#cost"]],
  ["See [the plan](plan.md) and [the site](https://example.com/a.csv#x)."],
  ["See [mail](mailto:ines@example.com#x) and ![a chart](close.csv)."],

  ["I live **Customer Obsession** and Ownership.", ["principle", "Customer Obsession"], ["principle", "Ownership"]],
  [
    "Are Right, A Lot; Have Backbone; Disagree and Commit",
    ["principle", "Are Right, A Lot"],
    ["principle", "Have Backbone; Disagree and Commit"],
  ],
  ["Strive to be Earth's Best Employer", ["principle", "Strive to be Earth's Best Employer"]],
  ["Strive to be Earth’s Best Employer", ["principle", "Strive to be Earth’s Best Employer"]],
  [
    "Invent and Simplify, Learn and Be Curious",
    ["principle", "Invent and Simplify"],
    ["principle", "Learn and Be Curious"],
  ],
  [
    "Hire and Develop the Best: Insist on the Highest Standards",
    ["principle", "Hire and Develop the Best"],
    ["principle", "Insist on the Highest Standards"],
  ],
  [
    "Think Big. Bias for Action. Frugality. Earn Trust.",
    ["principle", "Think Big"],
    ["principle", "Bias for Action"],
    ["principle", "Frugality"],
    ["principle", "Earn Trust"],
  ],
  ["## Dive Deep and deliver results", ["principle", "Dive Deep"], ["principle", "deliver results"]],
  ["Success and Scale Bring Broad Responsibility", ["principle", "Success and Scale Bring Broad Responsibility"]],
  ["They took ownership, in frugality, to think bigger."],

  ["Sellers lost [TODO: data point] a year.", ["placeholder", "[TODO: data point]"]],
  ["**[TODO: gap]** ([TODO: data point])", ["placeholder", "[TODO: gap]"], ["placeholder", "[TODO: data point]"]],
  ["[TODO] and [todo list]", ["placeholder", "[TODO]"]],
  ["[TODO: cut 4.0%]", ["placeholder", "[TODO: cut 4.0%]"]],
];

type Kind = keyof typeof SCOPES;

const KINDS = ["figure", "citation", "principle", "placeholder"] as const;

const SCOPES = {
  figure: "constant.numeric.figure.throughline",
  citation: "entity.name.reference.citation.throughline",
  principle: "support.constant.principle.throughline",
  placeholder: "markup.inserted.placeholder.throughline",
} as const;

test.each(LINES.map(([line, ...marked]) => ({ line, marked })))("$line", ({ line, marked }) => {
  expect(markedParts(line)).toEqual(marked);
});

describe("next to the host grammar", () => {
  test("a fenced block is left alone", () => {
    const lines = ["```", "saves $5M, Dive Deep [^1]", "```", "saves $5M"];
    let stack = INITIAL;
    const marked = lines.map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      return parts(line, tokens);
    });
    expect(marked).toEqual([[], [], [], [["figure", "$5M"]]]);
  });

  test("a link into the packet keeps the scopes of a link", () => {
    const { tokens } = grammar.tokenizeLine("[close](close.csv)", INITIAL);
    expect(scopesAt(tokens, 1)).toEqual([
      "text.html.markdown",
      "meta.link.inline.markdown",
      "string.other.link.title.markdown",
    ]);
    expect(scopesAt(tokens, 9)).toContain("markup.underline.link.markdown");
  });

  test("a figure keeps the emphasis around it", () => {
    expect(scopesAt(grammar.tokenizeLine("**$5M**", INITIAL).tokens, 3)).toContain("markup.bold.markdown");
  });
});

function markedParts(line: string): readonly (readonly [Kind, string])[] {
  return parts(line, grammar.tokenizeLine(line, INITIAL).tokens);
}

function parts(line: string, tokens: readonly IToken[]): readonly (readonly [Kind, string])[] {
  return tokens.flatMap(({ startIndex, endIndex, scopes }) =>
    KINDS.filter((kind) => scopes.includes(SCOPES[kind])).map(
      (kind) => [kind, line.slice(startIndex, endIndex)] as const,
    ),
  );
}

function scopesAt(tokens: readonly IToken[], offset: number): readonly string[] {
  return tokens.find((token) => token.startIndex <= offset && offset < token.endIndex)?.scopes ?? [];
}

async function loadMarkdown(): Promise<IGrammar> {
  await loadWASM(readFileSync(createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm")));
  const paths: Readonly<Record<string, string>> = {
    "text.html.markdown": "markdown-host.tmLanguage.json",
    "text.markdown.throughline": "../../syntaxes/throughline.tmLanguage.json",
  };
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scope) => {
      const path = paths[scope];
      if (path === undefined) return null;
      const url = new URL(path, import.meta.url);
      return parseRawGrammar(readFileSync(url, "utf8"), url.pathname);
    },
    getInjections: (scope) => (scope === "text.html.markdown" ? ["text.markdown.throughline"] : undefined),
  });
  const loaded = await registry.loadGrammar("text.html.markdown");
  if (loaded === null) throw new Error("The host grammar did not load.");
  return loaded;
}
