import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { packetClaims } from "../../server/src/export/claims.ts";
import { reportHtml } from "../../server/src/export/report.ts";
import { REPORT_STYLE, REPORT_STYLE_HASH } from "../../server/src/export/report-style.ts";
import { HOSTILE } from "./hostile-packet.ts";
import { exampleFiles, exportableExample, exportableOf, withFile } from "./packets.ts";

describe.each(["returns", "returns-draft"] as const)("the report on %s", (name) => {
  const exportable = exportableExample(name);
  const page = reportHtml(exportable);

  test("has a row for every figure, with its verdict", () => {
    const figures = packetClaims(exportable).flatMap(({ sections }) => sections.flatMap(({ claims }) => claims));
    const count = figures.reduce((sum, claim) => sum + claim.figures.length, 0);
    expect(page.match(/<td class="verdict /g)).toHaveLength(count);
    expect(count).toBeGreaterThan(90);
  });

  test("needs nothing from elsewhere and runs nothing", () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|\sstyle=|\ssrc=|\shref=|@import|url\(/i);
    expect(page).toContain("default-src 'none'");
  });

  test("closes what it opens", () => {
    expect(openElements(page)).toEqual([]);
  });
});

test("the page lets its own style in by its hash", () => {
  const hash = createHash("sha256").update(REPORT_STYLE).digest("base64");
  expect(REPORT_STYLE_HASH).toBe(`sha256-${hash}`);
});

test("a figure has its formula, its cells, and what it stands in", () => {
  const page = reportHtml(exportableExample("returns"));
  expect(page).toContain(
    "30.1% = (61,912,480 − 43,297,310) / 61,912,480, sources/returns-cost.csv B2 → C2, 30.07 % rounds to 30.1%",
  );
  expect(page).toContain("<code>sources/returns-cost.csv</code> B2: <b>61,912,480</b>");
});

test("a waiver is shown with its reason and with what it lets stand", () => {
  const manifest = `${exampleFiles("returns-draft").find(({ path }) => path === "packet.yaml")?.text ?? ""}
suppress:
  - rule: figure-contradicts-evidence
    file: narrative.md
    text: $16.8M
    reason: Finance <restates> it in April.
`;
  const page = reportHtml(exportableOf(withFile(exampleFiles("returns-draft"), "packet.yaml", manifest)));
  const [, waivers = ""] = /<section id="waivers".*?>(.*?)<\/section>/s.exec(page) ?? [];
  expect(waivers).toContain("Finance &lt;restates&gt; it in April.");
  expect(waivers).toContain("narrative.md:45");
  expect(waivers).toContain("$16.8M");
  expect(reportHtml(exportableExample("returns"))).not.toContain('id="waivers"');
});

test("what a message has in backticks is set as code, and is text nevertheless", () => {
  const narrative = "# Promotion narrative\n\nIt fell to [$5M](sources/a%3Cb%3E.csv).\n";
  const page = reportHtml(
    exportableOf([
      { path: "packet.yaml", text: "packet: 1\n" },
      { path: "narrative.md", text: narrative },
    ]),
  );
  const [, findings = ""] = /<section id="findings".*?>(.*?)<\/section>/s.exec(page) ?? [];
  expect(findings).toMatch(/<code>sources\/a[^`]*\.csv<\/code>/);
  expect(findings).not.toContain("`");
  expect(findings).not.toContain("<b>");
});

test("text of a packet stays text", () => {
  const page = reportHtml(exportableOf(HOSTILE));
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(page).not.toMatch(/<script|<img|\u202e|\]\]>(?!&)/);
  expect(openElements(page)).toEqual([]);
});

/** The elements that are open at the end of a page, or the first that is closed in the wrong place. */
function openElements(page: string): readonly string[] {
  const open: string[] = [];
  for (const [, slash, name = ""] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (slash === "" && name !== "meta") open.push(name);
    else if (slash === "/" && open.pop() !== name) return [`wrong: ${name}`];
  }
  return open;
}
