import { describe, expect, test } from "vitest";
import type { PacketReport, ProblemReport, Report, ReportPosition } from "../../server/src/cli/report.ts";
import { codeFrame } from "../../server/src/cli/reporters/code-frame.ts";
import { githubReport } from "../../server/src/cli/reporters/github.ts";
import { junitReport } from "../../server/src/cli/reporters/junit.ts";
import { prettyPacket, prettyTotal } from "../../server/src/cli/reporters/pretty.ts";
import { sarifReport } from "../../server/src/cli/reporters/sarif.ts";
import { displayWidth, visibleText } from "../../server/src/cli/reporters/visible-text.ts";

const TEXT = "# Impact\n\nIt fell to $18.6M a year.\n";
const ESCAPE = "\u001b";

function position(offset: number): ReportPosition {
  const lines = TEXT.slice(0, offset).split("\n");
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1, offset };
}

function problem(changes: Partial<ProblemReport> = {}): ProblemReport {
  const start = TEXT.indexOf("$18.6M");
  return {
    file: "narrative.md",
    rule: "figure-unbacked",
    severity: "warning",
    message: "Nothing in the packet gives $18.6M.",
    start: position(start),
    end: position(start + "$18.6M".length),
    related: [],
    fixes: [],
    ...changes,
  };
}

function packet(problems: readonly ProblemReport[], changes: Partial<PacketReport> = {}): PacketReport {
  return {
    root: "packets/returns",
    profile: "amazon-l7",
    problems,
    figures: [],
    gates: [
      { id: "endorsements", state: "failed", have: 1, need: 2 },
      { id: "stories", state: "passed", have: 3, need: 3 },
    ],
    coverage: { figures: 4, agrees: 2, contradicts: 0, unbacked: 1, cannotTell: 1 },
    ...changes,
  };
}

function report(...problems: readonly ProblemReport[]): Report {
  return { version: 1, packets: [packet(problems)] };
}

describe("pretty", () => {
  const plain = { colour: false, width: 80, figures: false };
  const pretty = (own: PacketReport, options = plain): string =>
    prettyPacket({ report: own, text: (file) => (file === "narrative.md" ? TEXT : undefined) }, options);

  test("shows the place, the severity, the message, the rule, the line with carets, and the counts", () => {
    const fixes = [{ title: "Cite the row “Cost”", safe: true }];
    const related = [{ file: "cost.csv", start: position(0), end: position(1), message: "the nearest cell" }];
    expect(pretty(packet([problem({ fixes, related })]))).toBe(
      `packets/returns/narrative.md:3:12 warning figure-unbacked
  Nothing in the packet gives $18.6M.
  3 │ It fell to $18.6M a year.
    │            ^^^^^^
  packets/returns/cost.csv:1:1 the nearest cell
  safe fix: Cite the row “Cost”

packets/returns
  problems  0 errors, 1 warning, 0 infos
  gates     1 of 2 passed
            ✗ endorsements 1/2  ✓ stories
  figures   4: 2 follow, 0 contradict, 1 unbacked, 1 cannot tell
  1 problem can be mended unseen: throughline fix

`,
    );
  });

  test("breaks messages and gates at the width of the terminal", () => {
    const message = "Nothing in the packet gives this figure, wherever one looks.";
    const output = pretty(packet([problem({ message })]), { ...plain, width: 30 });
    expect(output).toContain("  Nothing in the packet gives\n  this figure, wherever one\n  looks.\n");
    expect(output).toContain("            ✗ endorsements 1/2\n            ✓ stories\n");
  });

  test("says so where there is no problem", () => {
    expect(pretty(packet([]))).toContain("  problems  none\n");
  });

  test("adds up where there are several packets", () => {
    expect(prettyTotal(report(problem()), plain)).toBe("");
    const two: Report = { version: 1, packets: [packet([problem()]), packet([problem({ severity: "error" })])] };
    expect(prettyTotal(two, plain)).toBe("2 packets: 1 error, 1 warning, 0 infos\n");
  });

  test("has colours only where they are asked for", () => {
    expect(pretty(packet([problem()]))).not.toContain(ESCAPE);
    expect(pretty(packet([problem()]), { ...plain, colour: true })).toContain(`${ESCAPE}[33mwarning${ESCAPE}[39m`);
  });

  test("lists figures with what they follow from", () => {
    const figure = {
      file: "narrative.md",
      text: "$18.6M",
      start: position(20),
      end: position(26),
      kind: "money",
      value: "18600000",
      unit: "USD",
      verdict: "agrees",
      how: "rounded",
      formula: "18,604,000",
      evidence: [{ file: "cost.csv", cell: "B5" }],
    } as const;
    expect(pretty(packet([], { figures: [figure] }), { ...plain, figures: true })).toContain(
      "narrative.md figures\n  3:11 ✓ agrees $18.6M (rounded)\n      = 18,604,000\n      from packets/returns/cost.csv B5\n",
    );
  });

  test("does not let a packet steer the terminal", () => {
    const message = `red ${ESCAPE}[31m, a bell \u0007, right to left \u202e, a new\nline`;
    const output = pretty(packet([problem({ message, file: `${ESCAPE}[2J.md` })]));
    expect(output).not.toMatch(/[\u0007\u001b\u202e]/);
    expect(output).toContain("red \ufffd[31m, a bell \ufffd, right to left \ufffd, a new line");
  });
});

describe("codeFrame", () => {
  const frame = (text: string, marked: string, width = 60): readonly string[] => {
    const offset = text.indexOf(marked);
    const end = offset + marked.length;
    const found = codeFrame(
      text,
      { line: 1, column: offset + 1, offset },
      { line: 1, column: end + 1, offset: end },
      width,
    );
    return found === undefined ? [] : [found.before + found.marked + found.after, found.carets];
  };

  test.each([
    ["a\ttab", "tab", ["a tab", "  ^^^"]],
    ["🚀 up 5%", "5%", ["🚀 up 5%", "      ^^"]],
    ["売上 5%", "5%", ["売上 5%", "     ^^"]],
    ["cafe\u0301 5%", "5%", ["cafe\u0301 5%", "     ^^"]],
    ["one\ntwo", "one\ntwo", ["one", "^^^"]],
    ["one\r\ntwo", "one", ["one", "^^^"]],
    ["", "", ["", "^"]],
  ])("of %j marks %j", (text, marked, lines) => {
    expect(frame(text, marked)).toEqual(lines);
  });

  test("cuts a long line around the place", () => {
    const [line = "", carets = ""] = frame(`${"left ".repeat(2000)}HERE${" right".repeat(2000)}`, "HERE", 60);
    expect(line.length).toBeLessThanOrEqual(60);
    expect(line.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1)).toBe("HERE");
  });

  test("is absent where the text is not known", () => {
    expect(codeFrame("", { line: 9, column: 4, offset: 80 }, { line: 9, column: 5, offset: 81 }, 60)).toBeUndefined();
  });
});

describe("visible text", () => {
  test.each([
    ["plain ✓ ≈ — text", "plain ✓ ≈ — text"],
    ["a\u009bb", "a\ufffdb"],
    ["a\u2066b", "a\ufffdb"],
    ["tab\there", "tab here"],
  ])("%j is %j", (text, seen) => {
    expect(visibleText(text)).toBe(seen);
  });

  test.each([
    ["abc", 3],
    ["売上", 4],
    ["e\u0301", 1],
    ["🚀", 2],
  ])("%j takes %i columns", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe("github", () => {
  test("escapes what would end a property or a message", () => {
    const odd = problem({ severity: "info", file: "a,b: c.md", message: "100%\nof it", end: position(30) });
    expect(githubReport(report(odd))).toBe(
      "::notice file=packets/returns/a%2Cb%3A c.md,line=3,endLine=3,col=12,endColumn=21,title=figure-unbacked::100%25%0Aof it\n",
    );
  });

  test("does not let a packet steer the log", () => {
    expect(githubReport(report(problem({ message: `${ESCAPE}[31m\r\n::stop-commands::x` })))).toMatch(
      /::\ufffd\[31m %0A::stop-commands::x\n$/,
    );
  });

  test("names no columns where the range has several lines", () => {
    expect(githubReport(report(problem({ start: position(0) })))).toContain("line=1,endLine=3,title=");
  });
});

describe("junit", () => {
  test("fails only for what fails the run, and is valid whatever the text", () => {
    const odd = problem({ severity: "error", message: `<"&> \u0000${ESCAPE} 🚀` });
    expect(junitReport(report(odd, problem({ severity: "info" })), "warning")).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="throughline">
  <testsuite name="packets/returns/narrative.md" tests="2" failures="1" errors="0">
    <testcase name="figure-unbacked 3:12" classname="packets/returns/narrative.md"><failure type="error" message="&lt;&quot;&amp;&gt; \ufffd\ufffd 🚀">packets/returns/narrative.md:3:12 error &lt;&quot;&amp;&gt; \ufffd\ufffd 🚀</failure></testcase>
    <testcase name="figure-unbacked 3:12" classname="packets/returns/narrative.md"><system-out>packets/returns/narrative.md:3:12 info Nothing in the packet gives $18.6M.</system-out></testcase>
  </testsuite>
</testsuites>
`,
    );
  });

  test("a packet without a problem is one passed case", () => {
    expect(junitReport(report(), "error")).toContain(
      '<testsuite name="packets/returns" tests="1" failures="0" errors="0">',
    );
  });
});

describe("sarif", () => {
  test("names rules, levels and places", () => {
    const rules = [
      { name: "other", severity: "error", what: "Other.", why: "Because." },
      { name: "figure-unbacked", severity: "warning", what: "A figure.", why: "Nobody can check it." },
    ] as const;
    const log: unknown = JSON.parse(sarifReport(report(problem({ file: "my notes.md" })), rules, "1.2.3"));
    expect(log).toMatchObject({
      version: "2.1.0",
      runs: [
        {
          columnKind: "utf16CodeUnits",
          tool: {
            driver: { version: "1.2.3", rules: [{ id: "figure-unbacked", shortDescription: { text: "A figure." } }] },
          },
          results: [
            {
              ruleId: "figure-unbacked",
              ruleIndex: 0,
              level: "warning",
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: "packets/returns/my%20notes.md" },
                    region: { startLine: 3, startColumn: 12, endLine: 3, endColumn: 18, charLength: 6 },
                  },
                },
              ],
            },
          ],
        },
      ],
    });
  });
});
