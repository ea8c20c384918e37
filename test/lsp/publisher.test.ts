import { describe, expect, test } from "vitest";
import { createPublisher, type PublishedView } from "../../server/src/lsp/publisher.ts";
import type { FileProblems, Problem } from "../../server/src/snapshot.ts";

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
        most: 100,
        unfinished: undefined,
        isRipe: () => true,
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

  const inFile = (...problems: readonly Problem[]): ReadonlyMap<string, FileProblems> =>
    new Map([["/a.md", { version: {}, count: problems.length, first: (most) => problems.slice(0, most) }]]);
  const one = inFile(problem("x"));
  const none = inFile();

  test("sends what is new and nothing twice", () => {
    const equal = inFile(problem("x"));
    expect(sentFor({ problems: one }, { problems: equal })).toEqual([["/a.md@disk x"], []]);
  });

  test("sends what moved, what changed its place in related files, and what stands in another text", () => {
    const moved = inFile(problem("x", 5));
    const related = inFile({
      ...problem("x", 5),
      related: [{ file: "/b.md", span: { start: 0, end: 1 }, message: "" }],
    });
    expect(
      sentFor(
        { problems: one },
        { problems: moved },
        { problems: related },
        { problems: related, text: () => "te\nxt" },
      ),
    ).toEqual([["/a.md@disk x"], ["/a.md@disk x"], ["/a.md@disk x"], ["/a.md@disk x"]]);
  });

  test("does not look again at problems that are the same", () => {
    const looks: number[] = [];
    const first: FileProblems["first"] = (most) => {
      looks.push(most);
      return [problem("x")];
    };
    const counted: ReadonlyMap<string, FileProblems> = new Map([["/a.md", { version: {}, count: 1, first }]]);
    expect(sentFor({ problems: counted }, { problems: counted })).toEqual([["/a.md@disk x"], []]);
    expect(looks).toHaveLength(1);
  });

  test("sends so many and says how many more there are", () => {
    const many = inFile(problem("x"), problem("y"), problem("z"));
    const toDiagnostics: PublishedView["toDiagnostics"] = (problems, more) => [
      { message: `${problems.length} and ${more}`, range: NOWHERE },
    ];
    expect(sentFor({ problems: many, most: 2, toDiagnostics })).toEqual([["/a.md@disk 2 and 1"]]);
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
    expect(sentFor({ problems: one, unfinished: "/a.md", isRipe: () => false }, { problems: one })).toEqual([
      [],
      ["/a.md@disk x"],
    ]);
  });
});

const NOWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
