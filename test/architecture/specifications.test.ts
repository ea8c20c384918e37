import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DESCRIBED_RULES } from "../../server/src/rules/described-rules.ts";
import { readSpecification } from "../specs/read-specification.ts";
import { ROOT } from "./layout.ts";
import { casesWith, shapesOf } from "./specified-shapes.ts";

describe("the specification of every rule", () => {
  const specified = DESCRIBED_RULES.map(({ name }) => ({
    name,
    specification: readSpecification(readFileSync(join(ROOT, `test/specs/rules/${name}.md`), "utf8")),
  }));

  it.each(specified)("holds two cases that are found and two near misses: $name", ({ name, specification }) => {
    const found = casesWith(name, specification).length;
    expect(found).toBeGreaterThanOrEqual(2);
    expect(specification.cases.length - found).toBeGreaterThanOrEqual(2);
  });

  it.each(specified)("shows the rule in two shapes of Markdown or more: $name", ({ name, specification }) => {
    expect(shapesOf(name, specification).length).toBeGreaterThanOrEqual(OF_ONE_SHAPE.has(name) ? 1 : 2);
  });
});

/** Rules about a file that is no Markdown, which has one shape. */
const OF_ONE_SHAPE: ReadonlySet<string> = new Set(["manifest-invalid", "source-after-freeze", "source-unreadable"]);
