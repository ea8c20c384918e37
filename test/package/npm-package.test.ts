import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ROOT } from "../cli/run-cli.ts";

/** Packed once, outside of the checkout, where nothing of it can be found by chance. */
const FOLDER = realpathSync(mkdtempSync(join(tmpdir(), "throughline-package-")));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

type Packed = {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
};

const [packed]: readonly (Packed | undefined)[] = JSON.parse(
  run(ROOT, "npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", FOLDER]).stdout,
);
const tarball = join(FOLDER, packed?.filename ?? "");

test("the package holds the program, its schemas and pages, and nothing else", () => {
  const files = packed?.files ?? [];
  const unwanted = files.filter(({ path }) => !WANTED.test(path));
  expect(unwanted).toEqual([]);
  expect(files.find(({ path }) => path === "dist/cli.js")?.mode).toBe(0o755);
  expect(packed?.size).toBeLessThan(1_500_000);
});

const WANTED =
  /^(package\.json|README\.md|CHANGELOG\.md|LICENSE|docs\/[a-z]+\.schema\.json|docs\/rules\/[A-Za-z-]+\.md|dist\/(package\.json|cli\.js|node\/[\w-]+\.mjs))$/;

test("npx of the package checks a packet in an empty folder", () => {
  const folder = join(FOLDER, "empty");
  cpSync(join(ROOT, "examples/returns-draft"), join(folder, "packet"), { recursive: true });
  const { status, stdout, stderr } = run(folder, "npx", [
    "--yes",
    "--package",
    tarball,
    "throughline",
    "check",
    "packet",
  ]);
  expect(stderr).toBe("");
  expect(stdout).toContain("packet/impact.md:10:");
  expect(stdout).toContain("net-change-arithmetic");
  expect(status).toBe(1);
});

test("the packed program runs on the machine's own Node, whose version is 20 or later", () => {
  const folder = join(FOLDER, "unpacked");
  mkdirSync(folder);
  run(FOLDER, "tar", ["-xzf", tarball, "-C", folder]);
  const program = join(folder, "package/dist/cli.js");
  const checked = run(folder, "node", [program, "check", "--no-cache", join(ROOT, "examples/returns")]);
  expect(checked.stderr).toBe("");
  expect(checked).toMatchObject({ status: 0, stdout: expect.stringContaining("problems  ") });
  const page = run(folder, "node", [program, "explain", "figure-unbacked"]);
  expect(page.stdout).toContain("warning by default");
});

/** Runs a program as the machine has it, and not the one of this checkout, which npm puts first. */
function run(folder: string, command: string, args: readonly string[]) {
  const { PATH = "" } = process.env;
  const path = PATH.split(delimiter).filter((entry) => !entry.includes("node_modules"));
  const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_|FORCE_COLOR$)/i.test(name));
  const env = { ...Object.fromEntries(inherited), PATH: path.join(delimiter), npm_config_cache: join(FOLDER, "npm") };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: "utf8", env });
  return { status, stdout, stderr };
}
