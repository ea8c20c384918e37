import { describe, expect, test } from "vitest";
import { plainMarkdown } from "../../server/src/lsp/plain-markdown.ts";

describe("plain text for editors without Markdown", () => {
  test.each([
    ["**$18.6M** agrees", "$18.6M agrees"],
    ["`(6.4 − 3.9) / 6.4`", "(6.4 − 3.9) / 6.4"],
    ["[close.csv B5](file:///p/close.csv)", "close.csv B5"],
    ["5 \\* 3 \\[x\\]", "5 * 3 [x]"],
    ["a\\b", "a\\b"],
    ["one ] two (three)", "one ] two (three)"],
    ["", ""],
  ])("%j is %j", (markdown, plain) => {
    expect(plainMarkdown(markdown)).toBe(plain);
  });
});
