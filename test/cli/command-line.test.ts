import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { describe, expect, test } from "vitest";
import type { Report } from "../../server/src/cli/report.ts";
import { ROOT, runCli, temporaryFolder } from "./run-cli.ts";

const SUPPRESSION = "<!-- throughline-ignore long-sentence: it has to be -->\n";
const MANIFEST = "packet: 1\ncandidate: Amina Khalil\nreview: 2027-03-15\n";
const NARRATIVE = "# Promotion narrative\n\nShipping cost fell to [$44.3M](sources/cost.csv#cell=2,2) in FY2026.\n";
const COST = "line,fy2026_usd\nShipping cost,43297310\nContact cost,6404600\n";
const PACKET = { "packet.yaml": MANIFEST, "narrative.md": NARRATIVE, "sources/cost.csv": COST };

function inFolder(folder: string, files: Readonly<Record<string, string>> = PACKET): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [`${folder}/${file}`, text]));
}

function reportOf(folder: string, ...args: readonly string[]): Report {
  return JSON.parse(runCli(folder, ["check", "--format", "json", ...args]).stdout);
}

function rulesIn(report: Report): readonly string[] {
  return report.packets.flatMap(({ root, problems }) => problems.map(({ file, rule }) => `${root}/${file} ${rule}`));
}

describe("check", () => {
  test("names the place, the message and the rule, and exits with 1", () => {
    const { status, stdout, stderr } = runCli(temporaryFolder(inFolder("p")), ["check", "p"]);
    expect(stdout).toMatch(/^p\/narrative\.md:3:24 error figure-contradicts-evidence\n {2}\S.*\$44\.3M/m);
    expect(stdout).toMatch(/^ {4}│ {24}\^{6}$/m);
    expect(stdout).toMatch(/^p\n {2}problems {2}\d+ errors?, /m);
    expect(stdout).not.toContain("\u001b");
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  });

  test.each([
    ["error", "error", 1],
    ["warning", "error", 0],
    ["warning", "warning", 1],
    ["info", "warning", 0],
    ["info", "info", 1],
    ["error", "never", 0],
  ])("of a problem of severity %s with --fail-on %s exits with %i", (severity, failOn, expected) => {
    const folder = temporaryFolder({ "notes.md": "---\npacket: 1\n---\n\nIt cost [a lot](gone.csv).\n" });
    const rules = rulesIn(reportOf(folder, "notes.md")).map((line) => line.split(" ")[1] ?? "");
    const settings = [...new Set(rules)].map(
      (rule) => `--rule=${rule}=${rule === "citation-target-missing" ? severity : "off"}`,
    );
    expect(runCli(folder, ["check", "notes.md", "--fail-on", failOn, ...settings]).status).toBe(expected);
  });

  test("has colours where it is told to, and not where it is told not to", () => {
    const folder = temporaryFolder(PACKET);
    expect(runCli(folder, ["check"], { FORCE_COLOR: "1" }).stdout).toContain("\u001b[31merror");
    expect(runCli(folder, ["check"], { FORCE_COLOR: "1", NO_COLOR: "1" }).stdout).not.toContain("\u001b");
  });

  test("lists figures with their working where it is asked to", () => {
    const folder = temporaryFolder({ ...PACKET, "narrative.md": NARRATIVE.replace("44.3", "43.3") });
    expect(runCli(folder, ["check"]).stdout).not.toContain("✓");
    expect(runCli(folder, ["check", "--figures"]).stdout).toMatch(
      /✓ agrees \$43\.3M \(rounded\)\n {6}= .*\n {6}from sources\/cost\.csv B2\n/,
    );
  });

  test("takes a folder for a packet, with a manifest or without", () => {
    const { "packet.yaml": _, ...bare } = PACKET;
    expect(rulesIn(reportOf(temporaryFolder(inFolder("p", bare)), "p/"))).toContain(
      "p/narrative.md figure-contradicts-evidence",
    );
    expect(rulesIn(reportOf(temporaryFolder(inFolder("p")), "p/packet.yaml"))).toContain(
      "p/narrative.md figure-contradicts-evidence",
    );
  });

  test("checks every packet below a folder, each by itself", () => {
    const folder = temporaryFolder({
      ...inFolder("a"),
      ...inFolder("a/inner"),
      ...inFolder("b"),
      "README.md": "It cost $5M.",
    });
    expect(reportOf(folder).packets.map(({ root }) => root)).toEqual(["a", "a/inner", "b"]);
    expect(reportOf(folder, "b", "a/inner", "b").packets.map(({ root }) => root)).toEqual(["b", "a/inner"]);
    expect(reportOf(join(folder, "b"), "../a/inner").packets.map(({ root }) => root)).toEqual(["../a/inner"]);
    expect(reportOf(folder, join(folder, "b")).packets.map(({ root }) => root)).toEqual([join(folder, "b")]);
  });

  test("takes a Markdown file for a packet of its own, with the sources that it names", () => {
    const folder = temporaryFolder({
      "one.md": "It fell to [$44.3M](sources/cost.csv#cell=2,2).\n",
      "two.md": "It fell to [$5M](gone.csv).\n",
      "sources/cost.csv": COST,
    });
    const report = reportOf(folder, "one.md");
    expect(rulesIn(report)).toContain("./one.md figure-contradicts-evidence");
    expect(rulesIn(report).join()).not.toContain("two.md");
    expect(report.packets[0]?.coverage).toMatchObject({ figures: 1, contradicts: 1 });
  });

  test("takes a Markdown file of a packet for that part of it", () => {
    const folder = temporaryFolder({ ...inFolder("p"), "p/email.md": "It cost [a lot](gone.csv).\n" });
    const report = reportOf(folder, "p/narrative.md");
    expect(report.packets.map(({ root }) => root)).toEqual(["p"]);
    expect(new Set(report.packets[0]?.problems.map(({ file }) => file))).toEqual(new Set(["narrative.md"]));
    expect(rulesIn(report)).toContain("p/narrative.md figure-contradicts-evidence");
  });

  test("does not follow links out of the packet", () => {
    const folder = temporaryFolder({ ...inFolder("p"), "secret.csv": COST });
    const narrative = NARRATIVE.replace("cost.csv", "link.csv");
    writeFileSync(join(folder, "p/narrative.md"), narrative);
    symlinkSync("../../secret.csv", join(folder, "p/sources/link.csv"));
    expect(rulesIn(reportOf(folder, "p"))).toContain("p/narrative.md citation-target-missing");
    symlinkSync("cost.csv", join(folder, "p/sources/inside.csv"));
    writeFileSync(join(folder, "p/narrative.md"), NARRATIVE.replace("cost.csv", "inside.csv"));
    expect(rulesIn(reportOf(folder, "p"))).toContain("p/narrative.md figure-contradicts-evidence");
  });

  test.each([
    ["a path that is not there", ["gone"], "gone: no such file or folder"],
    ["a file that is not Markdown", ["p/sources/cost.csv"], "p/sources/cost.csv: not a packet or a Markdown file"],
    ["a folder without any document", ["p/sources"], "p/sources: holds no packet and no Markdown file"],
    [
      "an unknown rule",
      ["p", "--rule", "figure-unbaked=off"],
      "no rule is called figure-unbaked; perhaps figure-unbacked",
    ],
    ["an unknown option", ["p", "--colour"], "unknown option --colour"],
  ])("exits with 2 at %s", (_, args, message) => {
    const { status, stdout, stderr } = runCli(temporaryFolder(inFolder("p")), ["check", ...args]);
    expect(stderr).toContain(`throughline: ${message}\n`);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });

  test("reports what it could read, and exits with 2 for what it could not", () => {
    const { status, stdout, stderr } = runCli(temporaryFolder(inFolder("p")), ["check", "gone", "p"]);
    expect(stdout).toContain("figure-contradicts-evidence");
    expect(stderr).toBe("throughline: gone: no such file or folder\n");
    expect(status).toBe(2);
  });

  test.each([
    [
      "github",
      /^::error file=p\/narrative\.md,line=3,endLine=3,col=24,endColumn=30,title=figure-contradicts-evidence::/m,
    ],
    ["junit", /<testcase name="figure-contradicts-evidence 3:24" classname="p\/narrative\.md"><failure /],
    ["sarif", /"ruleId": "figure-contradicts-evidence"/],
  ])("writes %s", (format, expected) => {
    expect(runCli(temporaryFolder(inFolder("p")), ["check", "p", "--format", format]).stdout).toMatch(expected);
  });

  test("survives bytes that are no text, an empty file and one very long line", () => {
    const folder = temporaryFolder({
      "packet.yaml": MANIFEST,
      "narrative.md": Uint8Array.from([0x23, 0x20, 0xff, 0xfe, 0x80, 0x0a]),
      "impact.md": "",
      "email.md": `It cost ${"very ".repeat(200_000)}much`,
      "close.xlsx": "not a workbook",
    });
    const { status, stderr } = runCli(folder, ["check", "--fail-on", "never"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});

describe("check --format json", () => {
  const schema: object = JSON.parse(readFileSync(join(ROOT, "docs/check.schema.json"), "utf8"));
  const validate = new Ajv({ allErrors: true }).compile(schema);

  test.each(["returns", "returns-draft"])("of the example %s keeps to its schema and to its texts", (example) => {
    const report = reportOf(join(ROOT, "examples"), example);
    expect(validate(report) ? [] : validate.errors).toEqual([]);
    const [packet] = report.packets;
    expect(packet?.root).toBe(example);
    for (const { file, text, start, end } of packet?.figures ?? []) {
      const source = readFileSync(join(ROOT, "examples", example, file), "utf8");
      expect(source.slice(start.offset, end.offset)).toBe(text);
      const line = source.split("\n")[start.line - 1] ?? "";
      expect(line.slice(start.column - 1)).toContain(text.split("\n")[0]);
    }
  });

  test("has a schema that refuses what is not a report", () => {
    expect(validate({ version: 2, packets: [] })).toBe(false);
    expect(validate({ version: 1, packets: [{ root: "." }] })).toBe(false);
  });

  test("says of the flawless example that nothing is wrong", () => {
    const { problems } = reportOf(ROOT, "examples/returns").packets[0] ?? {};
    expect(problems?.filter(({ severity }) => severity !== "info")).toEqual([]);
  });
});

describe("fix", () => {
  const files = { ...PACKET, "narrative.md": `${NARRATIVE}\n${SUPPRESSION}It is short.\n` };

  test("shows what it would do as a diff that patch takes, and writes nothing", () => {
    const folder = temporaryFolder(files);
    const { status, stdout } = runCli(folder, ["fix", "--dry-run"]);
    expect(stdout).toContain("--- a/narrative.md\n+++ b/narrative.md\n");
    expect(stdout).toContain(`-${SUPPRESSION}`);
    expect(status).toBe(0);
    expect(readFileSync(join(folder, "narrative.md"), "utf8")).toBe(files["narrative.md"]);
  });

  test("does what is safe and nothing else, keeps permissions, a byte order mark and links, and then has nothing to do", () => {
    const folder = temporaryFolder({ ...files, "narrative.md": `\ufeff${files["narrative.md"]}` });
    const path = join(folder, "narrative.md");
    chmodSync(path, 0o640);
    symlinkSync("narrative.md", join(folder, "story.md"));
    const { status, stdout } = runCli(folder, ["fix", "narrative.md"]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "mended narrative.md\n" });
    const text = readFileSync(path, "utf8");
    expect(text).toMatch(/^\ufeff# Promotion narrative/);
    expect(text).toContain("$44.3M");
    expect(text).not.toContain("throughline-ignore");
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(folder, "story.md")).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(["narrative.md", "packet.yaml", "sources", "story.md"]);
    expect(runCli(folder, ["fix", "narrative.md"])).toMatchObject({ status: 0, stderr: "nothing to mend\n" });
  });

  test("leaves a file alone that it would have to write in another encoding", () => {
    const folder = temporaryFolder({
      ...files,
      "narrative.md": Buffer.from(`\ufeff${files["narrative.md"]}`, "utf16le"),
    });
    const before = readFileSync(join(folder, "narrative.md"));
    runCli(folder, ["fix"]);
    expect(readFileSync(join(folder, "narrative.md")).equals(before)).toBe(true);
  });
});

describe("new", () => {
  const answers = ["--candidate", "Amina Khalil", "--from", "L6", "--to", "L7", "--review", "2027-09-15"];

  test("writes a packet whose problems its own documents announce, and writes over nothing", () => {
    const folder = temporaryFolder({});
    const { status, stdout } = runCli(folder, ["new", "packets/mine", ...answers]);
    expect(status).toBe(0);
    expect(stdout).toContain("packets/mine/narrative.md\n");
    expect(stdout).toContain("throughline check packets/mine\n");
    for (const { file, rule, severity } of reportOf(folder, "packets/mine").packets[0]?.problems ?? []) {
      if (severity !== "info") expect(readFileSync(join(folder, "packets/mine", file), "utf8")).toContain(rule);
    }
    const again = runCli(folder, ["new", "packets/mine", ...answers]);
    expect(again).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("is there already") });
  });

  test.each([
    ["an answer that is missing", answers.slice(2), "--candidate is missing"],
    ["a day that is none", [...answers, "--review", "soon"], "--review: Write the day of the review as 2027-03-15."],
    ["a bar that is not built in", [...answers, "--profile", "mine"], "--profile: no built-in bar is called mine"],
  ])("refuses %s", (_, args, message) => {
    const folder = temporaryFolder({});
    const { status, stderr } = runCli(folder, ["new", "p", ...args]);
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining(message) });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("export deck", () => {
  test("goes to standard output, to a file, or into a folder", () => {
    const folder = temporaryFolder({ ...inFolder("p"), "out/keep.txt": "" });
    const { status, stdout } = runCli(folder, ["export", "deck", "p"]);
    expect(stdout).toMatch(/^---\nmarp: true\n/);
    expect(status).toBe(0);
    expect(runCli(folder, ["export", "deck", "p", "--out", "outline.md"])).toMatchObject({ status: 0, stdout: "" });
    expect(readFileSync(join(folder, "outline.md"), "utf8")).toBe(stdout);
    expect(runCli(folder, ["export", "deck", "p", "--out", "out"]).status).toBe(0);
    expect(readFileSync(join(folder, "out/deck.md"), "utf8")).toBe(stdout);
  });

  test.each([
    ["slides", "slides.pptx", "PK"],
    ["document", "packet.docx", "PK"],
    ["report", "tie-out.html", "<!doctype html>"],
  ])("writes %s into a folder as %s", (format, name, start) => {
    const folder = temporaryFolder({ ...inFolder("p"), "out/keep.txt": "" });
    expect(runCli(folder, ["export", format, "p", "--out", "out"]).status).toBe(0);
    expect(readFileSync(join(folder, "out", name), "latin1").startsWith(start)).toBe(true);
    expect(runCli(folder, ["export", format, "p", "--out", "out"]).status).toBe(2);
  });

  test("says why there is nothing to write", () => {
    const folder = temporaryFolder({ "packet.yaml": "packet: 1\n", "narrative.md": "# Narrative\n" });
    expect(runCli(folder, ["export", "calendar", "--out", "a.ics"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("does not say when its review is"),
    });
    expect(existsSync(join(folder, "a.ics"))).toBe(false);
  });

  test("does not write over a file that is there unless it is told to", () => {
    const folder = temporaryFolder({ ...inFolder("p"), "outline.md": "mine" });
    const refused = runCli(folder, ["export", "deck", "p", "--out", "outline.md"]);
    expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining("outline.md: is there already") });
    expect(readFileSync(join(folder, "outline.md"), "utf8")).toBe("mine");
    expect(runCli(folder, ["export", "deck", "p", "--out", "outline.md", "--force"]).status).toBe(0);
    expect(readFileSync(join(folder, "outline.md"), "utf8")).toContain("marp: true");
  });

  test("wants one packet", () => {
    const folder = temporaryFolder({ ...inFolder("a"), ...inFolder("b") });
    expect(runCli(folder, ["export", "deck"])).toMatchObject({
      status: 2,
      stderr: "throughline: .: name one of a, b\n",
    });
  });
});

describe("inspect", () => {
  test("prints what is seen of a file, with offsets into it", () => {
    const folder = temporaryFolder({ "email.md": "# Email\n\nIt fell to [$43.3M](cost.csv). It is short.\n" });
    const { status, stdout } = runCli(folder, ["inspect", "email.md"]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      sections: [{ role: "email", heading: "Email" }],
      sentences: expect.arrayContaining([expect.objectContaining({ text: "It is short.", end: 52 })]),
      figures: [{ text: "$43.3M", kind: "money", value: "43300000", unit: "USD", start: 21, end: 27 }],
      citations: [{ target: "cost.csv" }],
    });
  });

  test("exits with 2 where there is no file", () => {
    expect(runCli(ROOT, ["inspect", "gone.md"])).toMatchObject({
      status: 2,
      stderr: "throughline: gone.md: no such file\n",
    });
    expect(runCli(ROOT, ["inspect", "docs"])).toMatchObject({
      status: 2,
      stderr: "throughline: docs: it is a folder\n",
    });
  });
});

describe("the program", () => {
  test("has the version of the package", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(runCli(ROOT, ["--version"]).stdout).toBe(`${version}\n`);
  });

  test("explains itself and its commands", () => {
    expect(runCli(ROOT, ["--help"])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("Usage: throughline <command>"),
    });
    expect(runCli(ROOT, ["check", "-h"])).toMatchObject({ status: 0, stdout: expect.stringContaining("--fail-on") });
    expect(runCli(ROOT, [])).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("Usage:") });
    expect(runCli(ROOT, ["frobnicate"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("unknown command frobnicate"),
    });
  });

  test("explains every rule", () => {
    const names = runCli(ROOT, ["explain"])
      .stdout.trimEnd()
      .split("\n")
      .map((line) => line.split(" ")[0] ?? "");
    expect(names).toContain("figure-contradicts-evidence");
    expect(runCli(ROOT, ["explain", names[0] ?? ""])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("by default"),
    });
    expect(runCli(ROOT, ["explain", "figure-unbaked"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("perhaps figure-unbacked"),
    });
  });

  test("does not mind a reader that stops reading", () => {
    const pipe = `"${process.execPath}" dist/cli.js check examples --figures --format json | head -c 10`;
    expect(execFileSync("sh", ["-c", pipe], { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] })).toBe(
      '{\n  "versi',
    );
  });
});
