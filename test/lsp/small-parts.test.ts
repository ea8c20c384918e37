import { describe, expect, test } from "vitest";
import { fileIdOf, namesFile, uriOf } from "../../server/src/lsp/file-id.ts";
import { plainMarkdown } from "../../server/src/lsp/plain-markdown.ts";
import { createPublisher, type PublishedView } from "../../server/src/lsp/publisher.ts";
import { DEFAULT_SETTINGS, readPushedSettings, readSettings } from "../../server/src/lsp/settings.ts";
import { createTaskQueue } from "../../server/src/lsp/task-queue.ts";
import type { Problem } from "../../server/src/snapshot.ts";

describe("file names", () => {
  test.each([
    ["file:///home/a%20b/caf%C3%A9.md", "/home/a b/café.md"],
    ["file:///c%3A/Packets/x.md", "/c:/Packets/x.md"],
    ["file:///C:/Packets/x.md", "/c:/Packets/x.md"],
    ["file://server/share/x.md", "file://server/share/x.md"],
    ["vscode-vfs://github/a/b/x.md", "vscode-vfs://github/a/b/x.md"],
    ["vscode-test-web://mount/", "vscode-test-web://mount/"],
    ["untitled:Untitled-1", "untitled:///Untitled-1"],
    ["file:///folder/", "/folder"],
  ])("%s is %s", (uri, file) => {
    expect(fileIdOf(uri)).toBe(file);
  });

  test.each([
    "/home/a b/café#1.md",
    "/c:/x?.md",
    "vscode-vfs://github/a/50%.md",
    "file://server/share/x.md",
  ])("%s comes back from its address", (file) => {
    expect(fileIdOf(uriOf(file))).toBe(file);
  });

  test("a copy that an editor makes is not a file", () => {
    expect(namesFile("git:/p/a.md?%7B%22ref%22%3A%22~%22%7D")).toBe(false);
    expect(namesFile("file:///p/a.md")).toBe(true);
  });
});

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

describe("settings", () => {
  test("keep their defaults where what came is not as it should be", () => {
    expect(readSettings(null)).toEqual(DEFAULT_SETTINGS);
    expect(readSettings({ tickMarks: "no", findingsPerFile: 0, severity: ["off"] })).toEqual(DEFAULT_SETTINGS);
    expect(readSettings({ severity: { a: "off", b: "loud", c: "error" } }).severity).toEqual({ a: "off", c: "error" });
  });

  test("are found in what an editor pushes, where it pushes them", () => {
    expect(readPushedSettings({ throughline: { tickMarks: false } })).toEqual({
      ...DEFAULT_SETTINGS,
      tickMarks: false,
    });
    expect(readPushedSettings({ other: {} })).toBeUndefined();
    expect(readPushedSettings(null)).toBeUndefined();
  });
});

describe("a task queue", () => {
  test("runs one task at a time, in order, past those that fail", async () => {
    const log: string[] = [];
    const queue = createTaskQueue((error) => log.push(String(error)));
    let finishFirst = (): void => {};
    void queue.add(async () => {
      log.push("first starts");
      await new Promise<void>((resolve) => {
        finishFirst = resolve;
      });
      log.push("first ends");
    });
    void queue.add(async () => {
      throw new Error("second fails");
    });
    void queue.add(async () => {
      log.push("third");
    });
    await Promise.resolve();
    await Promise.resolve();
    expect(log).toEqual(["first starts"]);
    finishFirst();
    await queue.settled();
    expect(log).toEqual(["first starts", "first ends", "Error: second fails", "third"]);
  });
});

describe("a publisher", () => {
  const problem = (rule: string, start = 0): Problem => ({
    file: "/a.md",
    rule,
    span: { start, end: start + 1 },
    severity: "error",
    message: rule,
    related: [],
    fixes: () => [],
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
