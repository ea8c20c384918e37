import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { LAST_COLUMN } from "../../server/src/sources/address.ts";
import { DEFAULT_LIMITS } from "../../server/src/sources/limits.ts";
import { readXlsx } from "../../server/src/sources/xlsx.ts";
import { PATIENCE, runs } from "../properties/patience.ts";
import { workbookParts } from "./workbook.ts";

const parts = workbookParts({
  sheets: [
    { name: "S", cells: { A1: "item", B1: "cost", A2: "Akron", B2: { v: "5", s: 1 } }, merges: ["A1:A2"] },
    { name: "T", cells: { A1: { t: "s", v: "0" }, C3: { f: "1+1", v: "2" } } },
  ],
  formats: ["0.0%"],
  strings: ["<t>Ohio</t>"],
});

/** What the parts of a workbook are written with, in any order and any number. */
const PIECES = [
  "<worksheet>",
  "</worksheet>",
  "<sheetData>",
  "</sheetData>",
  '<row r="2">',
  '<row r="99999999999">',
  '<row r="-1">',
  "<row>",
  "</row>",
  '<c r="B2"><v>5</v></c>',
  '<c r="XFD1048576" t="s"><v>0</v></c>',
  '<c r="ZZZZZZ1" t="s"><v>-7</v></c>',
  '<c t="b" s="9999"><v>1e999</v></c>',
  '<c r="A1" t="d"><v>2026-99-99T</v></c>',
  '<c r="A0" t="inlineStr"><is><r><t>x</t></r></is></c>',
  '<mergeCell ref="A1:ZZZ9"/>',
  '<mergeCell ref="B2:A1"/>',
  '<sheet name="" r:id="rId1"/>',
  '<sheet name="S" r:id="__proto__"/>',
  '<Relationship Id="__proto__" Type="urn:x/worksheet" Target="/../../xl/workbook.xml"/>',
  '<Relationship Id="rId1" Type="urn:x/worksheet" Target="worksheets/sheet1.xml"/>',
  '<numFmt numFmtId="164" formatCode="[&gt;1e9]#,##0.0,,;;;@"/>',
  '<xf numFmtId="164"/>',
  "<cellXfs>",
  "<si><t>&#1114112;&#x110000;&lol;</t></si>",
  '<!DOCTYPE x [<!ENTITY lol "lol">]>',
  "<![CDATA[",
  "]]>",
  "<!--",
  "<?xml",
  "<",
  "\0",
  "\ud83d",
];

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join(""));

test(
  "whatever stands in the parts of a workbook, it is read without failing, and each cell is where it says",
  async () => {
    const changed = fc.dictionary(fc.constantFrom(...Object.keys(parts)), text, { maxKeys: 3 });
    await fc.assert(
      fc.asyncProperty(changed, async (texts) => {
        const written = Object.entries(texts).map(([part, xml]) => [part, strToU8(xml)]);
        const { tables } = await readXlsx(zipSync({ ...parts, ...Object.fromEntries(written) }), DEFAULT_LIMITS);
        for (const { top, rows } of tables) {
          for (const { cells } of [...top, ...rows]) {
            expect(cells.map(({ column }) => column)).toEqual(cells.map((_, index) => index + 1));
            expect(cells.length).toBeLessThanOrEqual(LAST_COLUMN);
          }
        }
      }),
      runs(300),
    );
  },
  PATIENCE,
);
