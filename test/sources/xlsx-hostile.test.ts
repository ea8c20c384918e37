import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS, type Limits } from "../../server/src/sources/limits.ts";
import { readXlsx } from "../../server/src/sources/xlsx.ts";
import { runs } from "../properties/patience.ts";
import { cellAt, kindsOf } from "./shown.ts";
import { sheetXml, workbook, workbookParts } from "./workbook.ts";

const sheet = {
  name: "S",
  cells: { A1: "item", B1: "cost", A2: "Akron", B2: { v: "5" }, A3: "Boise", B3: { v: "6" } },
};
const good = workbook({ sheets: [sheet] });
const parts = workbookParts({ sheets: [sheet] });
const xml = sheetXml(sheet);

function withSheet(text: string): Uint8Array {
  return zipSync({ ...parts, "xl/worksheets/sheet1.xml": strToU8(text) });
}

/** The bytes with the first run equal to `from` replaced, as often as it comes. */
function patched(bytes: Uint8Array, offset: number, values: readonly number[], signature: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let position = 0; position + 4 <= copy.length; position += 1) {
    if (view.getUint32(position, true) === signature) copy.set(values, position + offset);
  }
  return copy;
}

const ENTRY = 0x02014b50;

describe("files that are no workbook", () => {
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const wide = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  test.each<[name: string, bytes: Uint8Array, kinds: readonly string[]]>([
    ["nothing", new Uint8Array(), ["not-a-workbook"]],
    ["a text", strToU8("item,cost\nAkron,5\n"), ["not-a-workbook"]],
    ["an archive of something else", zipSync({ "a.txt": strToU8("a") }), ["not-a-workbook"]],
    ["an empty archive", zipSync({}), ["not-a-workbook"]],
    ["a workbook of the old format", Uint8Array.from([...compound, 0, 0, 0]), ["not-a-workbook"]],
    ["a workbook with a password", Uint8Array.from([...compound, 69, 0, ...wide]), ["encrypted"]],
    ["an archive with a password", patched(good, 8, [1, 0], ENTRY), ["encrypted"]],
    ["an unknown way of packing", patched(good, 10, [99, 0], ENTRY), ["unreadable"]],
    ["parts beyond the end", patched(good, 42, [255, 255, 255, 127], ENTRY), ["unreadable"]],
    ["parts longer than the file", patched(good, 20, [255, 255, 255, 127], ENTRY), ["unreadable"]],
    ["the first half", good.slice(0, good.length / 2), ["not-a-workbook"]],
  ])("%s", async (_, bytes, kinds) => {
    const source = await readXlsx(bytes, DEFAULT_LIMITS);
    expect(kindsOf(source)).toEqual(kinds);
    expect(source.tables).toEqual([]);
  });
});

describe("workbooks that are damaged in part", () => {
  test.each<[name: string, bytes: Uint8Array, kinds: readonly string[]]>([
    ["a sheet cut short", withSheet(xml.slice(0, xml.indexOf('<row r="3"'))), ["unreadable"]],
    ["a sheet that is empty", zipSync({ ...parts, "xl/worksheets/sheet1.xml": strToU8("") }), ["unreadable"]],
    ["no styles", zipSync({ ...parts, "xl/styles.xml": strToU8("<styleSheet") }), []],
    ["cells without addresses", withSheet(xml.replaceAll(/ r="[A-Z]?\d"/g, "")), []],
    ["prefixed names", withSheet(xml.replaceAll(/<(\/?)(\w)/g, "<$1x:$2")), []],
    ["stored without packing", zipSync(parts, { level: 0 }), []],
    ["a comment behind the archive", patched(Uint8Array.from([...good, 104, 105]), 20, [2, 0], 0x06054b50), []],
  ])("%s", async (_, bytes, kinds) => {
    const source = await readXlsx(bytes, DEFAULT_LIMITS);
    expect(kindsOf(source)).toEqual(kinds);
    if (kinds.length === 0) expect(cellAt(source, "B3")?.text).toBe("6");
  });
});

describe("limits", () => {
  const zeros = strToU8(`${xml.slice(0, -12)}${" ".repeat(12_000_000)}</worksheet>`);
  const bomb = zipSync({ ...parts, "xl/worksheets/sheet1.xml": zeros });
  test.each<[name: string, bytes: Uint8Array, limits: Partial<Limits>, kind: string]>([
    ["a file too long", good, { fileBytes: good.length - 1 }, "too-large"],
    ["a part that unpacks to too much", bomb, { unpackedRatio: 5000, unpackedBytes: 11_000_000 }, "too-large"],
    ["a part packed too tightly", bomb, {}, "too-large"],
    ["a part that hides its size", patched(bomb, 24, [1, 0, 0, 0], ENTRY), {}, "too-large"],
    ["rows", good, { rows: 2 }, "too-many-rows"],
    ["cells", good, { cells: 5 }, "too-many-cells"],
    ["empty cells", withSheet(xml.replace('r="A3"', 'r="ZZ3"')), { cells: 100 }, "too-many-cells"],
    ["sheets", workbook({ sheets: [sheet, { ...sheet, name: "T" }] }), { sheets: 1 }, "too-many-sheets"],
  ])("%s", async (_, bytes, limits, kind) => {
    expect(kindsOf(await readXlsx(bytes, { ...DEFAULT_LIMITS, ...limits }))).toContain(kind);
  });

  test("what a limit cuts off leaves the rest", async () => {
    const source = await readXlsx(good, { ...DEFAULT_LIMITS, rows: 2 });
    expect(cellAt(source, "B2")?.text).toBe("5");
    expect(cellAt(source, "B3")).toBeUndefined();
  });
});

describe("contents that mean harm", () => {
  test("entities of a document type are never expanded", async () => {
    const type = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    const source = await readXlsx(
      withSheet(xml.replace("<worksheet>", `${type}<worksheet>`).replace("Akron", "&b;&c;")),
      DEFAULT_LIMITS,
    );
    expect(cellAt(source, "A2")?.text ?? "").not.toMatch(/aaaa|root/);
  });

  test("a relation that leads out of the package is not followed", async () => {
    for (const target of ["../../../etc/passwd", "file:///etc/passwd", "https://example.com/sheet1.xml"]) {
      const relations = `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="${target}"/></Relationships>`;
      const source = await readXlsx(
        zipSync({ ...parts, "xl/_rels/workbook.xml.rels": strToU8(relations) }),
        DEFAULT_LIMITS,
      );
      expect(source.tables).toEqual([]);
    }
  });

  test("a formula is not worked out", async () => {
    const cells = { ...sheet.cells, B2: { t: "str", f: 'HYPERLINK("https://example.com")', v: "=1+1" } };
    expect(cellAt(await readXlsx(workbook({ sheets: [{ name: "S", cells }] }), DEFAULT_LIMITS), "B2")?.text).toBe(
      "=1+1",
    );
  });

  test("merges over whole sheets come to an end", async () => {
    const merges = Array<string>(5_000).fill("A1:XFD1048576");
    const source = await readXlsx(workbook({ sheets: [{ ...sheet, merges }] }), DEFAULT_LIMITS);
    expect(cellAt(source, "B2")?.text).toBe("5");
  });
});

test("bytes changed at random never make reading fail", async () => {
  const changes = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(good, zipSync(parts, { level: 0 })), changes, async (bytes, edits) => {
      const broken = Uint8Array.from(bytes);
      for (const [position, value] of edits) broken[position] = value;
      const { tables } = await readXlsx(broken, DEFAULT_LIMITS);
      for (const { top, rows } of tables)
        for (const row of [...top, ...rows]) expect(row.cells.length).toBeGreaterThan(0);
    }),
    runs(300),
  );
});

test("random bytes are no workbook", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), async (bytes) => {
      expect((await readXlsx(bytes, DEFAULT_LIMITS)).tables).toEqual([]);
    }),
  );
});
