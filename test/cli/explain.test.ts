import { expect, test } from "vitest";
import { explainRule, listRules, similarNames } from "../../server/src/cli/explain.ts";

const RULE = {
  name: "figure-unbacked",
  severity: "warning",
  what: "A figure without evidence.",
  why: "Nobody can check it.",
} as const;

test("a rule is explained with its severity, what it flags and why", () => {
  expect(explainRule(RULE)).toBe(
    "figure-unbacked (warning by default)\n\nA figure without evidence.\nNobody can check it.\n",
  );
  expect(explainRule({ ...RULE, severity: "off" })).toContain("(off by default)");
});

test("rules are listed in columns", () => {
  expect(listRules([RULE, { ...RULE, name: "x", severity: "off" }])).toBe(
    "figure-unbacked  warning  A figure without evidence.\nx                off      A figure without evidence.\n",
  );
});

test.each([
  ["figure-unbaked", ["figure-unbacked"]],
  ["weasel", ["weasel-word"]],
  ["long-sentences", ["long-sentence"]],
  ["nothing-like-it", []],
])("%s may mean %j", (name, expected) => {
  expect(similarNames(name, ["figure-unbacked", "weasel-word", "long-sentence"])).toEqual(expected);
});
