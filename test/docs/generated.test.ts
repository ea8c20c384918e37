import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { wordsNotFound } from "../../scripts/client-words.ts";
import { generatedDocs, RULE_PAGES } from "../../scripts/generated-docs.ts";
import { ROOT } from "../../scripts/paths.ts";

describe("the documentation that `npm run docs` writes", () => {
  const files = generatedDocs(readText);

  it.each([...files])("is up to date: %s", (path, text) => {
    expect(readText(path), "Run `npm run docs`.").toBe(text);
  });

  it("finds every text that the client says", () => {
    expect(wordsNotFound()).toEqual([]);
  });

  it("has no page of a rule that is gone", () => {
    const pages = readdirSync(join(ROOT, RULE_PAGES)).map((name) => `${RULE_PAGES}/${name}`);
    expect(pages.filter((path) => !files.has(path))).toEqual([]);
  });
});

function readText(path: string): string | undefined {
  const file = join(ROOT, path);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
