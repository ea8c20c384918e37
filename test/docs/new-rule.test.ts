import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { INDEX, newRule } from "../../scripts/new-rule-files.ts";
import { ROOT } from "../../scripts/paths.ts";
import { RULE_AREAS } from "../../server/src/rules/index.ts";
import { readSpecification } from "../specs/read-specification.ts";

const INDEX_TEXT = readFileSync(join(ROOT, INDEX), "utf8");

describe("a new rule", () => {
  const files = Object.entries(newRule("late-source", "Timeline", INDEX_TEXT));

  it("has a rule, a specification, and an entry in the index", () => {
    expect(files.map(([path]) => path)).toEqual([
      "server/src/rules/late-source.ts",
      "test/specs/rules/late-source.md",
      INDEX,
    ]);
  });

  it("starts with two cases that are reported and two that are not", () => {
    const { rule, cases } = readSpecification(files[1]?.[1] ?? "");
    const marks = cases.map((one) => one.files.flatMap((file) => file.marks.map((mark) => mark.rule)));
    expect({ rule, marks }).toEqual({ rule: "late-source", marks: [["late-source"], ["late-source"], [], []] });
  });

  it.each(RULE_AREAS)("is registered last in the area that is named: $title", ({ title, rules }) => {
    const [, , index = ["", ""]] = Object.entries(newRule("late-source", title, INDEX_TEXT));
    const area = index[1].slice(index[1].indexOf(`title: "${title}"`)).split("]")[0] ?? "";
    const entries = area.slice(area.indexOf("[") + 1).match(/\w+/g);
    expect(entries).toHaveLength(rules.length + 1);
    expect(entries?.at(-1)).toBe("lateSource");
    expect(index[1]).toContain('import { lateSource } from "./late-source.ts";');
  });

  it("is refused in an area that there is not", () => {
    expect(newRule("late-source", "Weather", INDEX_TEXT)).toEqual({
      problem: expect.stringContaining("Evidence, Storyline, Prose"),
    });
  });
});
