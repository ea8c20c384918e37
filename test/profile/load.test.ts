import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { faultInWords } from "../../server/src/profile/data-problem.ts";
import { loadProfile } from "../../server/src/profile/load.ts";
import { runs } from "../properties/patience.ts";

const RULES = ["long-sentence", "weasel-word"];

function load(files: Readonly<Record<string, string>>, name = "./bar.yaml") {
  const resolve = (path: string) => (Object.hasOwn(files, path) ? { text: files[path] ?? "" } : undefined);
  return loadProfile(name, { resolve, ruleNames: RULES });
}

describe("a profile changes the one that it extends", () => {
  test.each<[yaml: string, read: (profile: ReturnType<typeof load>["profile"]) => unknown, value: unknown]>([
    ["title: Ours", ({ title }) => title, "Ours"],
    ["title: Ours", ({ endorsements }) => endorsements?.least, 2],
    ["limits: { sentenceWords: 20 }", ({ limits }) => [limits.sentenceWords, limits.resumeBullets], [20, 3]],
    ["endorsements: { least: 3 }", ({ endorsements }) => [endorsements?.least, endorsements?.metric], [3, true]],
    ["storyline: none", ({ storyline }) => storyline, undefined],
    [
      "impact: { floors: { least: { saving: 2M } } }",
      ({ impact }) => impact.floors?.least,
      { revenue: 15e6, profit: 15e6, saving: 2e6, avoidance: 15e6 },
    ],
    [
      "impact: { floors: { least: { saving: none } } }",
      ({ impact }) => impact.floors?.least,
      { revenue: 15e6, profit: 15e6, avoidance: 15e6 },
    ],
    ["words: { award: [laurel] }", ({ words }) => words.award, ["laurel"]],
    ["words: { award: 'laurel, green  jacket,' }", ({ words }) => words.award, ["laurel", "green  jacket"]],
    ["words: { +award: laurel }", ({ words }) => words.award.at(-1), "laurel"],
    ["words: { -award: 'prize, trophy' }", ({ words }) => words.award.filter((word) => /prize|trophy/.test(word)), []],
    ["words: { +award: [laurel] }", ({ words }) => [words.award.at(-1), words.award.length > 10], ["laurel", true]],
    [
      "words: { -award: [prize, trophy] }",
      ({ words }) => words.award.includes("prize") || words.award.includes("trophy"),
      false,
    ],
    [
      "words:\n  -award: [prize]\n  +award: [laurel]",
      ({ words }) => [words.award.includes("prize"), words.award.at(-1)],
      [false, "laurel"],
    ],
    [
      "+principles:\n  - id: dive-deep\n    weak: [deep]",
      ({ principles }) => principles.filter(({ id }) => id === "dive-deep").map(({ name, weak }) => [name, weak]),
      [["Dive Deep", ["deep"]]],
    ],
    [
      "+principles:\n  - id: dive-deep\n    +weak: [deep]",
      ({ principles }) => principles.find(({ id }) => id === "dive-deep")?.weak.at(-1),
      "deep",
    ],
    [
      "-principles: [frugality]",
      ({ principles }) => [principles.length, principles.some(({ id }) => id === "frugality")],
      [15, false],
    ],
    ["timeline: { mode: sequence }", ({ timeline }) => [timeline?.mode, timeline?.steps.length], ["sequence", 4]],
    ["severities: { long-sentence: off }", ({ severities }) => severities.get("long-sentence"), "off"],
  ])("%j", (yaml, read, value) => {
    const { profile, problems } = load({ "bar.yaml": `extends: amazon-l7\n${yaml}\n` });
    expect(problems).toEqual([]);
    expect(profile.id).toBe("bar.yaml");
    expect(read(profile)).toEqual(value);
  });
});

test("a profile that extends nothing rests on the base", () => {
  const { profile, problems } = load({ "bar.yaml": "title: Ours" });
  expect(problems).toEqual([]);
  expect([profile.title, profile.principles, profile.endorsements?.least]).toEqual(["Ours", [], 0]);
});

test("a path counts from the profile that names it", () => {
  const files = {
    "bars/a.yaml": "extends: ../shared/b.yaml\ntitle: A",
    "shared/b.yaml": "extends: amazon-l7\nlimits: { sentenceWords: 12 }",
  };
  const { profile, problems } = load(files, "bars/a.yaml");
  expect(problems).toEqual([]);
  expect([profile.title, profile.limits.sentenceWords, profile.stories?.perPrinciple]).toEqual(["A", 12, 3]);
});

/** The text that is to blame stands in brackets; a file's name before a bar is the file that it is in. */
describe("what is wrong is told where it is", () => {
  test.each<[name: string, files: Readonly<Record<string, string>>, words: string]>([
    [
      "an unknown built-in",
      { "bar.yaml": "extends: [amazon-l6]" },
      "There is no built-in profile `amazon-l6`. Did you mean `amazon-l7`?",
    ],
    [
      "a missing file",
      { "bar.yaml": "title: x\nextends: [./other.yaml]" },
      "There is no file `./other.yaml` in the packet.",
    ],
    ["a file outside", { "bar.yaml": "extends: [../../other.yaml]" }, "leads out of the packet's folder"],
    ["itself", { "bar.yaml": "extends: [./bar.yaml]" }, "in a circle: bar.yaml → bar.yaml."],
    [
      "a circle",
      { "bar.yaml": "extends: a.yaml", "a.yaml": "extends: [bar.yaml]" },
      "in a circle: bar.yaml → a.yaml → bar.yaml.",
    ],
    ["an unknown key", { "bar.yaml": "[endorsment]: { least: 2 }" }, "Did you mean `endorsements`?"],
    ["an unknown key inside", { "bar.yaml": "limits:\n  [sentencewords]: 2" }, "Did you mean `sentenceWords`?"],
    [
      "a wrong type",
      { "bar.yaml": "limits:\n  sentenceWords: [thirty]" },
      "This should be a whole number, and is text.",
    ],
    ["a bad word", { "bar.yaml": "provenance: { strength: [marketting] }" }, "Did you mean `marketing`?"],
    [
      "an unknown rule",
      { "bar.yaml": "severities:\n  [long-sentance]: off" },
      "There is no rule `long-sentance`. Did you mean `long-sentence`?",
    ],
    [
      "an unknown rule of a gate",
      { "bar.yaml": "gates:\n  - { id: deck, title: a, what: b, why: c, rules: [«weasel-words»] }" },
      "There is no rule `weasel-words`.",
    ],
    ["what a new part lacks", { "bar.yaml": "[rehearsal]: { minutes: 4 }" }, "`wordsPerMinute` is missing."],
    ["what a new item lacks", { "bar.yaml": "+principles:\n  - [id]: thrift\n" }, "`level1` is missing."],
    [
      "a fault in what is extended",
      { "bar.yaml": "extends: a.yaml", "a.yaml": "limits: { sentenceWords: [x] }" },
      "This should be a whole number",
    ],
    ["bad YAML", { "bar.yaml": "title: a\n[\t]limits: b" }, "This is not valid YAML"],
  ])("%s", (_, marked, words) => {
    const [open, close] = Object.values(marked).some((text) => text.includes("«")) ? ["«", "»"] : ["[", "]"];
    const files: Record<string, string> = {};
    let blamed = { file: "", start: -1, end: -1 };
    for (const [file, text] of Object.entries(marked)) {
      const start = text.indexOf(open);
      const end = text.indexOf(close) - 1;
      files[file] = start < 0 ? text : text.slice(0, start) + text.slice(start + 1, end + 1) + text.slice(end + 2);
      if (start >= 0) blamed = { file, start, end };
    }
    const there = load(files).problems.filter(
      ({ file, span }) => file === blamed.file && span.start === blamed.start && span.end === blamed.end,
    );
    expect(there.map(faultInWords).join(" ")).toContain(words);
  });
});

test("a fault is told once", () => {
  const yaml =
    "extends: amazon-l7\nlimits: { sentenceWords: x }\n+principles: [{ id: dive-deep, weak: {} }]\nrehearsal: { minutes: many }";
  expect(load({ "bar.yaml": yaml }).problems.map(faultInWords)).toEqual([
    "This should be a whole number, and is text.",
    "This should be words with commas between them, or a list, and is a group of keys.",
    "This should be a whole number, and is text.",
  ]);
});

describe("what cannot be used leaves what is below", () => {
  test.each([
    ["a value", "limits: { sentenceWords: x, resumeBullets: 5 }", { sentenceWords: 30, resumeBullets: 5 }],
    ["a group", "limits: x", { sentenceWords: 30, resumeBullets: 3 }],
    ["an empty group", "limits:", { sentenceWords: 30, resumeBullets: 3 }],
  ])("%s", (_, yaml, limits) => {
    const { profile, problems } = load({ "bar.yaml": `extends: amazon-l7\n${yaml}` });
    expect(problems).toHaveLength(1);
    expect(profile.limits).toMatchObject(limits);
  });

  test("a profile that does not exist", () => {
    for (const name of ["no-such", "./none.yaml", "../outside.yaml"]) {
      const { profile, problems } = load({}, name);
      expect(profile.id).toBe("base");
      expect(problems.map(({ file, span }) => [file, span])).toEqual([["", { start: 0, end: 0 }]]);
    }
  });

  test("a text that is no map", () => {
    const { profile, problems } = load({ "bar.yaml": "- a\n- b" });
    expect([profile.id, profile.title]).toEqual(["bar.yaml", load({}, "base").profile.title]);
    expect(problems).toHaveLength(1);
  });
});

test("any text makes some profile", () => {
  const line = fc.constantFrom(
    "extends: amazon-l7",
    "extends: b.yaml",
    "limits: { sentenceWords: 3 }",
    "+principles:",
    "  - id: dive-deep",
    "  - x",
    "-principles: [a]",
    "words:",
    "  +award: [b]",
    "  award: &a [*a]",
    "storyline: none",
    "impact: none",
    "gates: []",
    "title: [",
    "roles: {narrative: {required: 3}}",
    "",
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.array(line, { maxLength: 8 }), (lines, others) => {
      const files = { "bar.yaml": lines.join("\n"), "b.yaml": others.join("\n") };
      const { profile, problems } = load(files);
      expect(profile.gates).toBeInstanceOf(Array);
      expect(profile.roles.narrative.title).not.toBe("");
      for (const { file, span } of problems) {
        expect(span.end).toBeLessThanOrEqual(file === "" ? 0 : (files[file as keyof typeof files]?.length ?? -1));
      }
    }),
    runs(60),
  );
});
