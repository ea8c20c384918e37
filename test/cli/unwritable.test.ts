import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CLI, temporaryFolder } from "./run-cli.ts";

const PACKET = {
  "p/packet.yaml": "packet: 1\n",
  "p/narrative.md":
    "# Promotion narrative\n\nShipping cost fell to [$44.3M](cost.csv#cell=2,2), and [more](none.csv).\n",
  "p/cost.csv": "line,fy2026_usd\nShipping cost,43297310\n",
};

/** The machine's administrator may read and write everything; whoever else runs the tests is as good as nobody. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Runs the command line without any rights beyond those that all have, and with files of no more than so many kilobytes. */
function run(folder: string, args: readonly string[], largest = "unlimited") {
  const script = `ulimit -f ${largest} && exec "$@"`;
  const command = ["-c", script, "bash", process.execPath, CLI, ...args];
  const { PATH } = process.env;
  const env = { PATH, THROUGHLINE_CACHE_DIR: join(folder, "no-cache") };
  const { status, stdout, stderr } = spawnSync("bash", command, { cwd: folder, encoding: "utf8", env, ...NOBODY });
  return { status, stdout, stderr };
}

function readable(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder(files);
  chmodSync(folder, 0o755);
  return folder;
}

describe.skipIf(process.platform === "win32")("where the system refuses", () => {
  test("a source that may not be read is said to be so, and the rest is checked", () => {
    const folder = readable(PACKET);
    chmodSync(join(folder, "p/cost.csv"), 0o000);
    const { status, stdout } = run(folder, ["check", "p"]);
    expect(stdout).toContain("cost.csv could not be read as it should: it may not be read.");
    expect(stdout).toContain("none.csv");
    expect(status).toBe(1);
  });

  test("a folder that may not be listed holds nothing, and says so", () => {
    const folder = readable(PACKET);
    chmodSync(join(folder, "p"), 0o300);
    expect(run(folder, ["check", "p"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("p: holds no packet"),
    });
    chmodSync(join(folder, "p"), 0o755);
  });

  test.each([
    ["a folder that is not there", ["--out", "gone/a.html"], "gone/a.html is not written: there is no such folder"],
    [
      "a folder that may not be written to",
      ["--out", "shut/a.html"],
      "shut/a.html is not written: this folder may not be written to",
    ],
  ])("an export into %s says so", (_, args, message) => {
    const folder = readable(PACKET);
    mkdirSync(join(folder, "shut"), { mode: 0o555 });
    expect(run(folder, ["export", "report", "p", ...args])).toEqual({
      status: 2,
      stdout: "",
      stderr: `throughline: ${message}\n`,
    });
    expect(readdirSync(join(folder, "shut"))).toEqual([]);
  });

  test.each([
    ["an export", ["export", "report", "p", "--out", "open/a.html"], "open/a.html is not written: "],
    [
      "a new packet",
      ["new", "open", ..."--candidate Ana --from L5 --to L6 --review 2027-03-15".split(" ")],
      "open is not written: ",
    ],
  ])("%s that the disk has no room for leaves nothing behind", (_, args, message) => {
    const folder = readable(PACKET);
    mkdirSync(join(folder, "open"));
    chmodSync(join(folder, "open"), 0o777);
    const { status, stderr } = run(folder, args, "1");
    expect(stderr).toContain(`throughline: ${message}a file may not be so large here`);
    expect(status).toBe(2);
    expect(readdirSync(join(folder, "open"))).toEqual([]);
  });

  test("a fix of a file that may not be written leaves it as it was", () => {
    const folder = readable({ "p/packet.yaml": "packet: 1\n", ...FIXABLE });
    const { stderr } = run(folder, ["fix", "p"]);
    expect(stderr).toContain("this folder may not be written to");
    expect(readdirSync(join(folder, "p")).toSorted()).toEqual(["impact.md", "packet.yaml"]);
  });
});

const FIXABLE = {
  "p/impact.md":
    "# Impact table\n\n| Metric | Baseline | Post-launch | Net change | Source |\n| --- | --- | --- | --- | --- |\n| Fuel | $8M | $6M | −$2M | |\n\n<!-- throughline-ignore weasel-word: not needed -->\n\nIt fell.\n",
};
