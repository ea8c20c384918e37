import { strToU8, type Zippable, zipSync } from "fflate";

export type SheetFixture = {
  readonly name: string;
  readonly state?: "hidden" | "veryHidden";
  /** Rows of cells by their address: `{ B2: { v: "0.1713", s: 1 } }`; a string alone is an inline string. */
  readonly cells: Readonly<Record<string, string | CellFixture>>;
  readonly merges?: readonly string[];
};

export type CellFixture = {
  readonly t?: string;
  /** Index into the fixture's formats, from 1; 0 is General. */
  readonly s?: number;
  readonly v?: string;
  readonly f?: string;
};

export type WorkbookFixture = {
  readonly sheets: readonly SheetFixture[];
  readonly formats?: readonly string[];
  readonly strings?: readonly string[];
  readonly countsFrom1904?: boolean;
};

/** The bytes of a small workbook as spreadsheet programs write it. */
export function workbook(fixture: WorkbookFixture): Uint8Array {
  return zipSync(workbookParts(fixture));
}

/** The parts before they are packed, for a test to break one. */
export function workbookParts({ sheets, formats = [], strings, countsFrom1904 }: WorkbookFixture): Zippable {
  const sheetParts = sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, strToU8(sheetXml(sheet))]);
  return {
    "_rels/.rels": strToU8(relations([["rId1", "officeDocument", "xl/workbook.xml"]])),
    "xl/workbook.xml": strToU8(
      `${XML}<workbook xmlns="urn:main" xmlns:r="urn:relations"><workbookPr${countsFrom1904 === true ? ' date1904="1"' : ""}/><sheets>${sheets
        .map(
          ({ name, state }, index) =>
            `<sheet name="${escaped(name)}" sheetId="${index + 7}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${index + 1}"/>`,
        )
        .join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      relations([
        ...sheets.map((_, index) => [`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`] as const),
        ["rId998", "styles", "styles.xml"],
        ["rId999", "sharedStrings", "/xl/sharedStrings.xml"],
      ]),
    ),
    "xl/styles.xml": strToU8(
      `${XML}<styleSheet><numFmts>${formats
        .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`)
        .join("")}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
        .map((_, index) => `<xf numFmtId="${164 + index}"/>`)
        .join("")}</cellXfs></styleSheet>`,
    ),
    ...(strings !== undefined && {
      "xl/sharedStrings.xml": strToU8(`${XML}<sst>${strings.map((text) => `<si>${text}</si>`).join("")}</sst>`),
    }),
    ...Object.fromEntries(sheetParts),
  };
}

export function sheetXml({ cells, merges = [] }: SheetFixture): string {
  const rows = new Map<string, string>();
  for (const [address, cell] of Object.entries(cells)) {
    const row = address.replace(/\D/g, "");
    rows.set(row, (rows.get(row) ?? "") + cellXml(address, cell));
  }
  const body = [...rows].map(([row, content]) => `<row r="${row}">${content}</row>`).join("");
  const merged = merges.map((reference) => `<mergeCell ref="${reference}"/>`).join("");
  return `${XML}<worksheet><sheetData>${body}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
}

function cellXml(address: string, cell: string | CellFixture): string {
  if (typeof cell === "string") return `<c r="${address}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  const { t, s, v, f } = cell;
  const attributes = `${t === undefined ? "" : ` t="${t}"`}${s === undefined ? "" : ` s="${s}"`}`;
  const formula = f === undefined ? "" : `<f>${escaped(f)}</f>`;
  return `<c r="${address}"${attributes}>${formula}${v === undefined ? "" : `<v>${escaped(v)}</v>`}</c>`;
}

function relations(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const elements = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="urn:x/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships>${elements.join("")}</Relationships>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
