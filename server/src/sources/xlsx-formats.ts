import { format, getFormatDateInfo, getFormatFromId, getFormatInfo } from "numfmt";
import { readXml } from "./xml.ts";

/** How the cells of one style show their numbers. */
export type CellFormat = {
  /** The number as a reader sees it; undefined where the format adds nothing to its digits, or cannot be applied. */
  readonly show: (value: number) => string | undefined;
  /** True where the number is shown times a hundred. */
  readonly percent: boolean;
  /** What a number counted in days is shown as: a day, an hour of the day or a length of time, or both a day and its hour. */
  readonly moment?: "day" | "time" | "day-and-time";
};

/** The format of each cell style by its index. */
export function readFormats(xml: string): (style: number) => CellFormat {
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  let inCellStyles = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === "numFmt") codes.set(Number(attributes("numFmtId")), attributes("formatCode") ?? "");
      else if (name === "cellXfs") inCellStyles = true;
      else if (name === "xf" && inCellStyles) formatIds.push(Number(attributes("numFmtId") ?? 0));
    },
    close: (name) => {
      if (name === "cellXfs") inCellStyles = false;
    },
  });
  const formats = new Map<number, CellFormat>();
  return (style) => {
    const id = formatIds[style] ?? 0;
    const known = formats.get(id) ?? cellFormat(codes.get(id) ?? builtInCode(id));
    formats.set(id, known);
    return known;
  };
}

function cellFormat(code: string): CellFormat {
  if (code === "" || code.length > LONGEST_CODE) return PLAIN;
  const info = getFormatInfo(code);
  if (info.type === "general" || info.type === "text" || info.type === "error") return PLAIN;
  const moment = info.isDate ? momentOf(code) : undefined;
  return {
    show: (value) => shown(code, value),
    percent: info.isPercent,
    ...(moment !== undefined && { moment }),
  };
}

const PLAIN: CellFormat = { show: () => undefined, percent: false };

/** The longest that spreadsheet programs take. */
const LONGEST_CODE = 255;

function momentOf(code: string): CellFormat["moment"] {
  const { year, month, day, hours, seconds } = getFormatDateInfo(code);
  if (!year && !month && !day) return "time";
  return hours || seconds ? "day-and-time" : "day";
}

function shown(code: string, value: number): string | undefined {
  try {
    return format(code, value).trim();
  } catch {
    return undefined;
  }
}

function builtInCode(id: number): string {
  return getFormatFromId(id) ?? "";
}
