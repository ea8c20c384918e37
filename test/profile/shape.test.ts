import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DataProblem, faultInWords } from "../../server/src/profile/data-problem.ts";
import { entriesOf, listOf, located, mapOf, orNone, record } from "../../server/src/profile/group-shapes.ts";
import { profileShape } from "../../server/src/profile/profile-shape.ts";
import {
  amount,
  decimalNumber,
  flag,
  oneOf,
  parsedText,
  text,
  wholeNumber,
} from "../../server/src/profile/scalar-shapes.ts";
import { described, readShape, type Shape } from "../../server/src/profile/shape.ts";
import { readYaml } from "../../server/src/profile/yaml-document.ts";
import { shapeAt, yamlPlaceAt } from "../../server/src/profile/yaml-path.ts";

const DAYS = ["Monday", "Tuesday"];

const PACKET = record(
  { packet: wholeNumber({ least: 1, most: 1 }) },
  {
    candidate: text(),
    level: record({ from: text(), to: text() }),
    review: parsedText("a day of the week", (written) => DAYS.find((day) => day === written), { type: "string" }),
    documents: entriesOf(text()),
    rules: mapOf(oneOf(["off", "info", "warning", "error"])),
    tags: listOf(text()),
    share: decimalNumber({ most: 1 }),
    floor: orNone(amount()),
    strict: flag(),
  },
);

describe("what is well formed is read", () => {
  test.each<[yaml: string, value: unknown]>([
    ["packet: 1", { packet: 1 }],
    ["packet: 1\ncandidate: 7 of 9\nreview: Monday", { packet: 1, candidate: "7 of 9", review: "Monday" }],
    ["packet: 1\ncandidate: 12\n", { packet: 1, candidate: "12" }],
    ["packet: 1\ncandidate: 1.50\n", { packet: 1, candidate: "1.50" }],
    ["packet: 1\nlevel: { from: L6, to: L7 }", { packet: 1, level: { from: "L6", to: "L7" } }],
    ["packet: 1\nrules:\n  long-sentence: off", { packet: 1, rules: new Map([["long-sentence", "off"]]) }],
    ["packet: 1\ntags: [a, 'b', true]", { packet: 1, tags: ["a", "b", "true"] }],
    ["packet: 1\nshare: 0.25\nstrict: true", { packet: 1, share: 0.25, strict: true }],
    ["packet: 1\nfloor: 15M", { packet: 1, floor: 15_000_000 }],
    ["packet: 1\nfloor: 0.3 B", { packet: 1, floor: 300_000_000 }],
    ["packet: 1\nfloor: 1.1M", { packet: 1, floor: 1_100_000 }],
    ["packet: 1\nfloor: none", { packet: 1 }],
    ["# a comment\n---\npacket: 1\n...\n", { packet: 1 }],
    ["packet: 1\ntags: &all [a]\nlevel: {from: x, to: x}", { packet: 1, tags: ["a"], level: { from: "x", to: "x" } }],
    ["packet: 1\ncandidate: &name Ada\ntags: [*name]", { packet: 1, candidate: "Ada", tags: ["Ada"] }],
  ])("%j", (yaml, value) => {
    expect(readShape(yaml, PACKET)).toEqual({ value, problems: [] });
  });
});

/** The text that is to blame stands in brackets. */
describe("what is wrong is told where it is", () => {
  test.each<[marked: string, code: DataProblem["code"], words: string]>([
    ["packet: 1\n[candidat]: Ada", "unknown-key", "There is no key `candidat` here. Did you mean `candidate`?"],
    [
      "packet: 1\n[revew_date]: x",
      "unknown-key",
      "There is no key `revew_date` here. Known here: `packet`, `candidate`",
    ],
    ["packet: 1\nlevel:\n  [form]: L6\n  from: L6\n  to: L7", "unknown-key", "Did you mean `from`?"],
    ["packet: 1\n[level]: { from: L6 }", "missing-key", "`to` is missing."],
    ["[candidate]: Ada", "missing-key", "`packet` is missing."],
    ["[]", "missing-key", "`packet` is missing."],
    ["packet: [one]", "wrong-type", "This should be a whole number, and is text."],
    ["packet: [1.5]", "wrong-type", "This should be a whole number, and is `1.5`."],
    ["packet: [2]", "out-of-range", "2 is out of range: this should be 1."],
    ["packet: 1\nshare: [1.5]", "out-of-range", "at most 1."],
    ["packet: 1\nreview: [Mondy]", "malformed", "`Mondy` is not a day of the week."],
    ["packet: 1\nreview: ['Mondy']", "malformed", "is not a day of the week"],
    ["packet: 1\nreview:[]", "wrong-type", "This should be a day of the week, and is empty."],
    ["packet: 1\nfloor: [15 MM]", "malformed", "`15 MM` is not an amount such as 15M."],
    ["packet: 1\nrules: { long-sentence: [warn] }", "not-allowed", "`warn` is not one of the values allowed here."],
    ["packet: 1\nrules: { a: [eror] }", "not-allowed", "Did you mean `error`?"],
    ["packet: 1\nlevel: [L6]", "wrong-type", "This should be a group of keys, and is text."],
    ["packet: 1\ntags: [a]", "wrong-type", "This should be a list, and is text."],
    ["packet: 1\nstrict: [yes]", "wrong-type", "This should be `true` or `false`, and is text."],
    [
      "packet: 1\ncandidate: Ada\n[candidate]: Bea",
      "duplicate-key",
      "`candidate` is already there; only the first one counts.",
    ],
    ["packet: 1\ntags:\n  - a\n  - [{ b: c }]", "wrong-type", "This should be text, and is a group of keys."],
    ["packet: 1\ntags: [*none]", "wrong-type", "This should be a list"],
    ["😀: 1\r\npacket: 1\r\nreview: [soon]\r\n", "malformed", "`soon` is not a day"],
    ["\uFEFFpacket: 1\nreview: [soon]\n", "malformed", "`soon` is not a day"],
  ])("%j", (marked, code, words) => {
    const start = marked.indexOf("[");
    const end = marked.lastIndexOf("]") - 1;
    const yaml = marked.slice(0, start) + marked.slice(start + 1, end + 1) + marked.slice(end + 2);
    const { problems } = readShape(yaml, PACKET);
    const there = problems.filter((problem) => problem.span.start === start && problem.span.end === end);
    expect(there.map((problem) => problem.code)).toContain(code);
    expect(there.map(faultInWords).join(" ")).toContain(words);
  });
});

test("a bad value is left out, and the rest is read", () => {
  const { value, problems } = readShape("packet: 1\nreview: soon\ntags: [a, [b], c]\ncandidate: Ada", PACKET);
  expect(value).toEqual({ packet: 1, tags: ["a", "c"], candidate: "Ada" });
  expect(problems.map(({ code }) => code)).toEqual(["malformed", "wrong-type"]);
});

test("a broken text is read as far as it goes", () => {
  const { value, problems } = readShape("packet: 1\ncandidate: Ada\nlevel: { from: L6, to: L7\n", PACKET);
  expect(value).toMatchObject({ packet: 1, candidate: "Ada" });
  expect(problems[0]?.code).toBe("syntax");
});

test("a key called like a part of every object is a key like others", () => {
  const { value } = readShape("__proto__: a\nconstructor: b", mapOf(text()));
  expect(value).toEqual(
    new Map([
      ["__proto__", "a"],
      ["constructor", "b"],
    ]),
  );
  expect(readShape("packet: 1\n__proto__: { candidate: x }", PACKET).problems.map(({ code }) => code)).toEqual([
    "unknown-key",
  ]);
});

test("places are told with their values", () => {
  const shape = record({ files: entriesOf(located(text())) });
  expect(readShape("files:\n  deck: 'a b.md'\n", shape, { file: "packet.yaml" }).value).toEqual({
    files: [
      {
        key: "deck",
        keyPlace: { file: "packet.yaml", span: { start: 9, end: 13 } },
        value: { value: "a b.md", place: { file: "packet.yaml", span: { start: 15, end: 23 } } },
      },
    ],
  });
});

test("one layer may lack keys, and edits the lists of another", () => {
  const shape = record({
    words: listOf(text()),
    count: wholeNumber(),
    items: listOf(record({ id: text(), n: wholeNumber() })),
  });
  const read = (yaml: string) => readShape(yaml, shape, { layer: true }).problems.map(({ code }) => code);
  expect(read("+words: [a]\n-words: [b]")).toEqual([]);
  expect(read("+items: [{ id: a }]\n-items: [b]")).toEqual([]);
  expect(read("items: [{ id: a }]")).toEqual(["missing-key"]);
  expect(read("+items: [{ id: a, n: x }]")).toEqual(["wrong-type"]);
  expect(read("+count: 1")).toEqual(["unknown-key"]);
  expect(read("+words: a\n-words: [[b]]")).toEqual(["wrong-type", "wrong-type"]);
  expect(readShape("+words: [a]", shape).problems.map(({ code }) => code)).toContain("unknown-key");
});

describe("what is too much is refused", () => {
  const read = (yaml: string) =>
    readYaml(yaml, "").problems.map((problem) => (problem.code === "too-large" ? problem.what : problem.code));
  const bomb = [
    "a: &a [x, x, x, x, x, x, x, x]",
    ...[..."bcdefgh"].map((name, index) => `${name}: &${name} [${`*${"abcdefgh"[index]}, `.repeat(8)}]`),
  ];
  test.each<[what: string, yaml: string, codes: readonly string[]]>([
    ["a long text", `a: ${"x".repeat(300_000)}`, ["text"]],
    ["deep nesting", `${"[".repeat(60)}${"]".repeat(60)}`, ["nesting"]],
    ["a value inside itself", "a: &a [*a]", ["circular-alias"]],
    ["an alias of nothing", "a: *b", ["unknown-alias"]],
    ["a key that is no word", "? [a]\n: b", ["key-not-text"]],
  ])("%s", (_, yaml, codes) => {
    expect(read(yaml)).toEqual(expect.arrayContaining([...codes]));
  });

  test("aliases of aliases of aliases", () => {
    expect(new Set(read(bomb.join("\n")))).toEqual(new Set(["aliases"]));
    expect(read(bomb.slice(0, 4).join("\n"))).toEqual([]);
  });
});

test("nothing throws and spans stay in bounds, whatever the text", () => {
  const fragments = fc.constantFrom(
    ..."packet: 1|candidate|level|:|: |\n|  |- |[|]|{|}|&a |*a|'|\"|#|!|!!str |<<|?|,|\t|\r\n|---|...|>-|\\|%YAML 1.1|+tags: |😀|\uFEFF|\0|none|2027-03-15".split(
      "|",
    ),
    "|",
  );
  const yaml = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.array(fragments, { maxLength: 60 }).map((parts) => parts.join("")),
  );
  const shapes: readonly Shape<unknown>[] = [PACKET, profileShape];
  fc.assert(
    fc.property(yaml, fc.boolean(), (source, layer) => {
      for (const shape of shapes) {
        for (const problem of readShape(source, shape, { layer }).problems) {
          expect(problem.span.start).toBeGreaterThanOrEqual(0);
          expect(problem.span.end).toBeGreaterThanOrEqual(problem.span.start);
          expect(problem.span.end).toBeLessThanOrEqual(source.length);
          expect(faultInWords(problem)).toMatch(/[.?]$/);
        }
      }
    }),
    { numRuns: 500 },
  );
});

describe("the place of an offset", () => {
  const yaml = "packet: 1\nlevel: { from: L6 }\ntags:\n  - one\n  - two\n";
  const root = readYaml(yaml, "").root;
  test.each([
    ["packet", ["packet"], "key"],
    ["1", ["packet"], "value"],
    ["from", ["level", "from"], "key"],
    ["L6", ["level", "from"], "value"],
    ["two", ["tags", "1"], "value"],
  ] as const)("%s", (word, path, on) => {
    const start = yaml.indexOf(word);
    const span = { start, end: start + word.length };
    expect(root && yamlPlaceAt(root, start)).toEqual({ path, on, span });
  });

  test("and the shape that belongs there", () => {
    const shape = record({ level: described("Both levels.", record({ from: described("The old one.", text()) })) });
    expect(shapeAt(shape, ["level"])?.description).toBe("Both levels.");
    expect(shapeAt(shape, ["level", "from"])?.description).toBe("The old one.");
    expect(shapeAt(shape, ["level", "until"])).toBeUndefined();
    expect(shapeAt(profileShape, ["+principles", "0", "weak"])?.description).toContain("without showing it");
  });
});
