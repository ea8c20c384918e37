import { expect, test } from "vitest";
import { type Change, createEngine } from "../../server/src/engine.ts";
import { DEFAULT_LIMITS } from "../../server/src/sources/limits.ts";
import { readXlsx } from "../../server/src/sources/xlsx.ts";
import { workbook } from "../sources/workbook.ts";

const NARRATIVE = `# Narrative

Late vans fell to [6.1%](sources/close.xlsx#Q3!C2).

Nobody saw the [6.1%](sources/close.xlsx#Q3!C2) of late vans come, nor the [9.2%](sources/close.xlsx#Q3!B2).
`;

test("a citation of a workbook's cell is found with the others of that cell", async () => {
  const cells = {
    A1: "line",
    B1: "before_pct",
    C1: "after_pct",
    A2: "Late vans",
    B2: { v: "9.24" },
    C2: { v: "6.08" },
  };
  const read = await readXlsx(workbook({ sheets: [{ name: "Q3", cells }] }), DEFAULT_LIMITS);
  const files: readonly Change[] = [
    { kind: "disk", file: "p/packet.yaml", content: { kind: "text", text: "packet: 1\n" } },
    { kind: "disk", file: "p/narrative.md", content: { kind: "text", text: NARRATIVE } },
    { kind: "disk", file: "p/sources/close.xlsx", content: { kind: "workbook", read } },
  ];
  const snapshot = createEngine({ today: () => "2026-11-23" }).apply(files);
  const found = snapshot.references("p/narrative.md", NARRATIVE.indexOf("#Q3"), false);
  const cited = "[6.1%](sources/close.xlsx#Q3!C2)";
  expect(found.map(({ span }) => NARRATIVE.slice(span.start, span.end))).toEqual([cited, cited]);
});
