import { Document, Packer } from "docx";
import type { Exportable, Exported } from "./exportable.ts";
import { numbering, type PackageEdit, withoutClock } from "./office-package.ts";
import { packetContents } from "./packet-contents.ts";
import { packetTitle } from "./packet-title.ts";
import { printable } from "./printable.ts";
import { type Stamp, stampOf, stampWarnings } from "./stamp.ts";
import { DEEPEST_LIST } from "./word-blocks.ts";
import { writeFootnotes } from "./word-footnotes.ts";
import { wordSections } from "./word-sections.ts";
import { DEFAULTS, listIndent, NUMBERED, STYLES } from "./word-style.ts";

/** The packet for a review meeting, in Word: narrative with its footnotes, impact table, stories, endorsements, timeline, sources. */
export async function exportDocument(exportable: Exportable): Promise<Exported> {
  const { packet } = exportable.checked;
  const contents = packetContents(packet);
  const stamps = stampsIn(exportable, contents);
  const footnotes = writeFootnotes();
  const sections = wordSections(exportable, contents, footnotes, stamps);
  const document = new Document({
    title: printable(packetTitle(packet)),
    creator: printable(packet.facts.candidate ?? ""),
    lastModifiedBy: printable(packet.facts.candidate ?? ""),
    styles: { default: DEFAULTS, paragraphStyles: STYLES },
    numbering: { config: [{ reference: NUMBERED, levels: numberedLevels() }] },
    footnotes: footnotes.all(),
    sections,
  });
  const bytes = await Packer.pack(document, "uint8array");
  return { kind: "file", bytes: withoutClock(bytes, renumbered()), warnings: stampWarnings(stamps) };
}

function stampsIn({ checked }: Exportable, contents: ReturnType<typeof packetContents>): readonly Stamp[] {
  return [...contents.values()]
    .flat()
    .flatMap(({ document, block }) => checked.figuresOf(document, block).flatMap((figure) => stampOf(figure) ?? []));
}

function numberedLevels() {
  return Array.from({ length: DEEPEST_LIST + 1 }, (_, level) => ({
    level,
    format: "decimal" as const,
    text: `%${level + 1}.`,
    alignment: "left" as const,
    style: { paragraph: listIndent(level) },
  }));
}

/** The library numbers bookmarks on through all documents, and names what a link leads to by chance. */
function renumbered(): PackageEdit {
  const links = numbering();
  const bookmarks = numbering();
  return {
    text: (xml) =>
      xml
        .replace(/rId[a-z][a-z0-9_-]{9,}/g, (name) => `rIdLink${links(name)}`)
        .replace(BOOKMARK_ID, (_, open: string, id: string) => `${open}${bookmarks(id)}"`),
  };
}

const BOOKMARK_ID = /(<w:bookmark(?:Start|End)\b[^>]*w:id=")(\d+)"/g;
