import { folderOf, resolveInside } from "../base/path.ts";
import { readXml } from "./xml.ts";

/** What a workbook says of itself: its sheets in their order, and the part that each is stored in. */
export type Workbook = {
  readonly sheets: readonly SheetEntry[];
  /** True where days count from 1904 and not from 1900. */
  readonly countsFrom1904: boolean;
  readonly sharedStrings?: string;
  readonly styles?: string;
};

export type SheetEntry = { readonly name: string; readonly hidden: boolean; readonly part: string };

/** A part of the package as text; undefined where there is none. */
export type PartReader = (part: string) => string | undefined;

/** Undefined where the package holds no workbook whose parts can be told. */
export function readWorkbook(read: PartReader): Workbook | undefined {
  const part =
    readRelations(read, "").find((relation) => relation.type === "officeDocument")?.part ?? "xl/workbook.xml";
  const xml = read(part);
  if (xml === undefined) return undefined;
  const relations = readRelations(read, part);
  const parts = new Map(
    relations.filter((relation) => relation.type === "worksheet").map(({ id, part }) => [id, part]),
  );
  const sheets: SheetEntry[] = [];
  let countsFrom1904 = false;
  const wellFormed = readXml(xml, {
    open: (name, attributes) => {
      if (name === "workbookPr") countsFrom1904 = isTrue(attributes("date1904"));
      const sheet = name === "sheet" ? parts.get(attributes("id") ?? "") : undefined;
      if (sheet === undefined) return;
      sheets.push({ name: attributes("name") ?? "", hidden: HIDDEN.has(attributes("state") ?? ""), part: sheet });
    },
  });
  if (!wellFormed) return undefined;
  const sharedStrings = relations.find((relation) => relation.type === "sharedStrings")?.part;
  const styles = relations.find((relation) => relation.type === "styles")?.part;
  return {
    sheets,
    countsFrom1904,
    ...(sharedStrings !== undefined && { sharedStrings }),
    ...(styles !== undefined && { styles }),
  };
}

const HIDDEN: ReadonlySet<string> = new Set(["hidden", "veryHidden"]);

type Relation = { readonly id: string; readonly type: string; readonly part: string };

/** The relations of a part, or of the package for an empty name. Those that lead out of the package are left out. */
function readRelations(read: PartReader, part: string): readonly Relation[] {
  const folder = folderOf(part);
  const name = part.slice(folder === "" ? 0 : folder.length + 1);
  const xml = read(`${folder === "" ? "" : `${folder}/`}_rels/${name}.rels`);
  const relations: Relation[] = [];
  readXml(xml ?? "", {
    open: (element, attributes) => {
      const target = attributes("Target");
      if (element !== "Relationship" || target === undefined || attributes("TargetMode") === "External") return;
      const inside = target.startsWith("/") ? resolveInside("", target.slice(1)) : resolveInside(folder, target);
      if (inside === undefined) return;
      relations.push({ id: attributes("Id") ?? "", type: lastSegment(attributes("Type") ?? ""), part: inside });
    },
  });
  return relations;
}

/** The types of relations are addresses that two editions of the standard spell differently, but for their ends. */
function lastSegment(address: string): string {
  return address.slice(address.lastIndexOf("/") + 1);
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
