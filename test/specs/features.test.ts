import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { askFeature, textsAfter } from "./ask-feature.ts";
import { featureCase } from "./feature-case.ts";
import { type Case, readSpecification } from "./read-specification.ts";

const FOLDER = new URL("./features/", import.meta.url);

for (const name of readdirSync(FOLDER).toSorted()) {
  const { rule: feature, cases } = readSpecification(readFileSync(new URL(name, FOLDER), "utf8"));
  describe(feature, () => {
    it("is the feature that its file is named after", () => expect(`${feature}.md`).toBe(name));
    for (const one of cases) it(one.title, () => checkCase(name, feature, one));
  });
}

function checkCase(name: string, feature: string, one: Case): void {
  const asked = featureCase(one);
  const { lines, edits = [] } = askFeature(feature, asked);
  const place = `test/specs/features/${name}:${one.line}`;
  expect(shown(lines, asked.expected), place).toBe(asked.expected);
  expect(textsAfter(edits, asked), `${place}: after it`).toEqual(one.fixed);
}

/** A last line `…` stands for any number of further lines. */
function shown(lines: readonly string[], expected: string): string {
  const wanted = expected.split("\n");
  const isOpen = wanted.at(-1) === "…" && lines.length >= wanted.length;
  return (isOpen ? [...lines.slice(0, wanted.length - 1), "…"] : lines).join("\n");
}
