import { describe, expect, test } from "vitest";
import { readArguments } from "../../server/src/cli/arguments.ts";
import type { Command } from "../../server/src/cli/command.ts";
import { LIMIT_NAMES } from "../../server/src/cli/read-limits.ts";
import { DEFAULT_PACKET_LIMITS } from "../../server/src/packet/limits.ts";

const CHOICES = { severities: {}, limits: DEFAULT_PACKET_LIMITS } as const;

const CHECK = {
  kind: "check",
  paths: ["."],
  format: "pretty",
  failOn: "error",
  figures: false,
  watch: false,
  ...CHOICES,
} as const;

const EXPORT = { kind: "export", format: "deck", path: "a", overwrite: false, ...CHOICES } as const;

describe("readArguments", () => {
  test.each<readonly [string, Command]>([
    ["--version", { kind: "version" }],
    ["-V", { kind: "version" }],
    ["--help", { kind: "help" }],
    ["help fix", { kind: "help", topic: "fix" }],
    ["check --help", { kind: "help", topic: "check" }],
    ["check", CHECK],
    ["check a b", { ...CHECK, paths: ["a", "b"] }],
    ["check --format json a", { ...CHECK, format: "json", paths: ["a"] }],
    ["check a --format=sarif", { ...CHECK, format: "sarif", paths: ["a"] }],
    ["check --format json --format junit", { ...CHECK, format: "junit" }],
    ["check --fail-on never --figures", { ...CHECK, failOn: "never", figures: true }],
    ["check --today 2028-02-29", { ...CHECK, today: "2028-02-29" }],
    ["check --rule long-sentence=off --rule=x=error", { ...CHECK, severities: { "long-sentence": "off", x: "error" } }],
    [
      "check --limit rows=9 --limit=documents=3000",
      { ...CHECK, limits: { ...DEFAULT_PACKET_LIMITS, rows: 9, documents: 3000 } },
    ],
    ["check --jobs 4 --shard 2/3", { ...CHECK, jobs: 4, shard: { index: 2, count: 3 } }],
    ["check --no-cache", { ...CHECK, cache: false }],
    ["check --cache-dir .cache --watch", { ...CHECK, cache: ".cache", watch: true }],
    ["check -- --odd-name", { ...CHECK, paths: ["--odd-name"] }],
    ["fix --dry-run a", { kind: "fix", paths: ["a"], dryRun: true, ...CHOICES }],
    ["fix", { kind: "fix", paths: ["."], dryRun: false, ...CHOICES }],
    ["new p", { kind: "new", folder: "p", answers: {} }],
    ["new p --from L6 --to=L7", { kind: "new", folder: "p", answers: { from: "L6", to: "L7" } }],
    ["explain", { kind: "explain" }],
    ["explain figure-unbacked", { kind: "explain", rule: "figure-unbacked" }],
    ["export deck", { kind: "export", format: "deck", path: ".", overwrite: false, ...CHOICES }],
    ["export calendar a --out b --force", { ...EXPORT, format: "calendar", out: "b", overwrite: true }],
    ["export deck a --out -", EXPORT],
    ["inspect a.md", { kind: "inspect", file: "a.md" }],
    ["lsp --stdio", { kind: "lsp" }],
    ["lsp --clientProcessId=7", { kind: "lsp" }],
  ])("reads %s", (line, command) => {
    expect(readArguments(line.split(" "))).toEqual(command);
  });

  test.each([
    ["chekc", "unknown command chekc"],
    ["check --colour", "unknown option --colour"],
    ["check -x", "unknown option -x"],
    ["check --figures=yes", "--figures takes no value"],
    ["check --format", "--format needs a value"],
    ["check --format --figures", "--format needs a value"],
    ["check --format xml", "--format is one of pretty, json, sarif, junit, github"],
    ["check --fail-on all", "--fail-on is one of error, warning, info, never"],
    ["check --jobs 0", "--jobs is a number from 1 on, not 0"],
    ["check --jobs many", "--jobs is a number from 1 on, not many"],
    ["check --shard 4/3", "--shard is a part such as 2/3, not 4/3"],
    ["check --shard 2", "--shard is a part such as 2/3, not 2"],
    ["check --cache-dir a --no-cache", "--cache-dir and --no-cache exclude each other"],
    ["check --watch --format json", "--watch goes with --format pretty only"],
    ["check --today 2027-02-29", "--today is a day such as 2027-03-15, not 2027-02-29"],
    ["check --today yesterday", "--today is a day such as 2027-03-15, not yesterday"],
    ["check --rule long-sentence", "--rule is name=severity with one of off, info, warning, error, not long-sentence"],
    ["check --rule a=loud", "--rule is name=severity with one of off, info, warning, error, not a=loud"],
    ["check --limit lines=9", `--limit is name=number with one of ${LIMIT_NAMES.join(", ")}, not lines=9`],
    ["fix --limit rows=0", `--limit is name=number with one of ${LIMIT_NAMES.join(", ")}, not rows=0`],
    ["export", "say what to export: deck, slides, document, calendar, report"],
    ["export film", "cannot export film, only deck, slides, document, calendar, report"],
    ["new", "name one folder for the packet"],
    ["new a b", "name one folder for the packet"],
    ["inspect", "name one Markdown file"],
    ["inspect a b", "name one Markdown file"],
    ["explain a b", "name one rule"],
    ["lsp here", "unexpected here"],
  ])("refuses %s", (line, message) => {
    expect(readArguments(line.split(" "))).toMatchObject({ kind: "mistake", message });
  });

  test("no words at all are a mistake", () => {
    expect(readArguments([])).toMatchObject({ kind: "mistake" });
  });
});
