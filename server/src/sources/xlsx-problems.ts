import type { Limits } from "./limits.ts";
import type { SourceProblem } from "./table.ts";
import type { StoredSheet } from "./xlsx-sheet.ts";
import type { ZipRead } from "./zip.ts";

/** What is wrong with a part that could not be unpacked. That one is missing need not be. */
export function archiveProblem(
  kind: Exclude<ZipRead["kind"], "bytes">,
  part: string,
  limits: Limits,
): SourceProblem | undefined {
  switch (kind) {
    case "missing":
      return undefined;
    case "too-large":
      return {
        kind: "too-large",
        detail: `the workbook unpacks to more than ${limits.unpackedBytes.toLocaleString("en")} bytes or ${limits.unpackedRatio} times its size`,
      };
    case "encrypted":
      return { kind: "encrypted", detail: "the workbook is protected by a password" };
    case "unreadable":
      return { kind: "unreadable", detail: `the part ${part} of the workbook is damaged` };
  }
}

export function sheetProblems({ wellFormed, unworkedFormula }: StoredSheet): readonly SourceProblem[] {
  const problems: SourceProblem[] = [];
  if (!wellFormed) {
    problems.push({ kind: "unreadable", detail: "the sheet is damaged, and read up to the damage only" });
  }
  if (unworkedFormula !== undefined) {
    problems.push({
      kind: "formula-without-value",
      detail: `${unworkedFormula} holds a formula and no value: the workbook was saved before it was worked out`,
    });
  }
  return problems;
}

/**
 * What a file is that is no archive. Workbooks with a password, and those of before 2007, are compound files; only the former name an
 * encrypted package in there.
 */
export function withoutArchive(bytes: Uint8Array): SourceProblem {
  if (!COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) {
    return { kind: "not-a-workbook", detail: "the file is no Excel workbook" };
  }
  return includesWide(bytes, "EncryptedPackage")
    ? { kind: "encrypted", detail: "the workbook is protected by a password" }
    : { kind: "not-a-workbook", detail: "the file is of the old .xls format; save it as .xlsx" };
}

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Looks for a name in UTF-16, as compound files write those of their streams. */
function includesWide(bytes: Uint8Array, name: string): boolean {
  const wide = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = wide;
  for (let start = bytes.indexOf(first); start >= 0; start = bytes.indexOf(first, start + 1)) {
    if (wide.every((byte, index) => bytes[start + index] === byte)) return true;
  }
  return false;
}
