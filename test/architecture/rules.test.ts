import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DESCRIBED_RULES } from "../../server/src/rules/described-rules.ts";
import { ROOT } from "./layout.ts";

describe("every rule", () => {
  it.each(DESCRIBED_RULES)("has its file, its specification and its page: $name", ({ name }) => {
    const paths = [`server/src/rules/${name}.ts`, `test/specs/rules/${name}.md`, `docs/rules/${name}.md`];
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it.each(DESCRIBED_RULES)("puts its findings into words in its own file: $name", ({ name }) => {
    const file = readFileSync(join(ROOT, `server/src/rules/${name}.ts`), "utf8");
    expect(file).toContain(`"${name}"`);
    expect(file).toMatch(/\n\s+message(?:: \(|: `|\()/);
  });

  it.each(DESCRIBED_RULES)("says what it flags and why in a sentence each: $name", ({ what, why }) => {
    for (const text of [what, why]) expect(text).toMatch(/^[A-Z“][^\n]*[.?]$/);
  });

  it("has a name of its own, in kebab case", () => {
    const names = DESCRIBED_RULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(?:-[a-z]+)+$/.test(name))).toEqual([]);
  });

  it("is known to the setting of severities", () => {
    const { contributes } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const known = contributes.configuration.properties["throughline.severity"].propertyNames.enum;
    expect(known).toEqual(DESCRIBED_RULES.map(({ name }) => name).toSorted());
  });

  it("is the only thing that has a specification", () => {
    const specified = readdirSync(join(ROOT, "test/specs/rules")).toSorted();
    expect(specified).toEqual(DESCRIBED_RULES.map(({ name }) => `${name}.md`).toSorted());
  });
});
