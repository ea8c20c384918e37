import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import Ajv from "ajv-draft-04";
import { expect, test } from "vitest";
import { ROOT, runCli } from "./run-cli.ts";

const SCHEMA: object = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"),
    "utf8",
  ),
);
/** The formats are those of addresses and times, of which a log has addresses below the folder only. */
const validate = new Ajv({
  allErrors: true,
  strict: false,
  unicodeRegExp: false,
  formats: { uri: true, "uri-reference": true, "date-time": true },
}).compile(SCHEMA);

test("the SARIF of both examples keeps to the schema of SARIF 2.1.0, and names places that are there", () => {
  const { stdout } = runCli(join(ROOT, "examples"), ["check", "returns", "returns-draft", "--format", "sarif"]);
  const log: Log = JSON.parse(stdout);
  expect(validate(log) ? [] : validate.errors).toEqual([]);
  const [run] = log.runs;
  expect(run?.results.length).toBeGreaterThan(40);
  for (const { ruleId, ruleIndex, locations } of run?.results ?? []) {
    expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    const [location] = locations;
    const { artifactLocation, region } = location?.physicalLocation ?? {};
    const text = readFileSync(join(ROOT, "examples", decodeURIComponent(artifactLocation?.uri ?? "")), "utf8");
    const line = text.split("\n")[(region?.startLine ?? 0) - 1];
    expect((region?.startColumn ?? 0) - 1).toBeLessThanOrEqual(line?.length ?? -1);
  }
});

test("the schema refuses what is no SARIF", () => {
  expect(validate({ version: "2.1.0", runs: [{ results: [{ ruleId: "a" }] }] })).toBe(false);
});

type Log = {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number; readonly startColumn: number };
        };
      }[];
    }[];
  }[];
};
