import { describe, expect, test } from "vitest";
import { createPublisher, type PublishedView } from "../../server/src/lsp/publisher.ts";
import type { Problem } from "../../server/src/snapshot.ts";

describe("a publisher", () => {
  const problem = (rule: string, start = 0): Problem => ({
    file: "/a.md",
    rule,
    span: { start, end: start + 1 },
    severity: "error",
    message: rule,
    related: [],
    fixes: () => [],
    suppression: () => undefined,
  });

  /** What is sent for each of the views in turn: `file@version rule rule`. */
  function sentFor(...views: readonly Partial<PublishedView>[]): readonly (readonly string[])[] {
    const sent: string[] = [];
    const publisher = createPublisher((file, version, diagnostics) => {
      sent.push([`${file}@${version ?? "disk"}`, ...diagnostics.map(({ message }) => message)].join(" "));
    });
    return views.map((view) => {
      publisher.publish({
        problems: new Map(),
        ripe: (_, problems) => problems,
        version: () => undefined,
        text: () => "text",
        toDiagnostics: (problems) =>
          problems.map(({ message, span }) => ({
            message,
            range: { start: { line: 0, character: span.start }, end: { line: 0, character: span.end } },
          })),
        ...view,
      });
      return sent.splice(0);
    });
  }

  const one = new Map([["/a.md", [problem("x")]]]);
  const none = new Map<string, readonly Problem[]>([["/a.md", []]]);

  test("sends what is new and nothing twice", () => {
    const equal = new Map([["/a.md", [problem("x")]]]);
    expect(sentFor({ problems: one }, { problems: equal })).toEqual([["/a.md@disk x"], []]);
  });

  test("sends what moved, what changed its place in related files, and what stands in another text", () => {
    const moved = new Map([["/a.md", [problem("x", 5)]]]);
    const related = new Map([
      ["/a.md", [{ ...problem("x", 5), related: [{ file: "/b.md", span: { start: 0, end: 1 }, message: "" }] }]],
    ]);
    expect(
      sentFor(
        { problems: one },
        { problems: moved },
        { problems: related },
        { problems: related, text: () => "te\nxt" },
      ),
    ).toEqual([["/a.md@disk x"], ["/a.md@disk x"], ["/a.md@disk x"], ["/a.md@disk x"]]);
  });

  test("says nothing of a closed file without a problem", () => {
    expect(sentFor({ problems: none }, { problems: none })).toEqual([[], []]);
  });

  test("answers each version of an open file once", () => {
    expect(
      sentFor(
        { problems: none, version: () => 1 },
        { problems: none, version: () => 1 },
        { problems: none, version: () => 2 },
      ),
    ).toEqual([["/a.md@1"], [], ["/a.md@2"]]);
  });

  test("clears a file that lost its last problem, and one that is in no packet any more", () => {
    expect(sentFor({ problems: one }, { problems: none }, { problems: none })).toEqual([
      ["/a.md@disk x"],
      ["/a.md@disk"],
      [],
    ]);
    expect(sentFor({ problems: one }, {}, {})).toEqual([["/a.md@disk x"], ["/a.md@disk"], []]);
  });

  test("holds back what is not ripe", () => {
    expect(sentFor({ problems: one, ripe: () => [] }, { problems: one })).toEqual([[], ["/a.md@disk x"]]);
  });
});
