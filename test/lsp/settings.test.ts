import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS, readPushedSettings, readSettings } from "../../server/src/lsp/settings.ts";

describe("settings", () => {
  test("keep their defaults where what came is not as it should be", () => {
    expect(readSettings(null)).toEqual(DEFAULT_SETTINGS);
    expect(readSettings({ tickMarks: "no", findingsPerFile: 0, severity: ["off"] })).toEqual(DEFAULT_SETTINGS);
    expect(readSettings({ limits: { rows: 0, cells: "9", depth: 9 } })).toEqual(DEFAULT_SETTINGS);
    expect(readSettings({ limits: { rows: 9 } }).limits).toEqual({ ...DEFAULT_SETTINGS.limits, rows: 9 });
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
