import { strFromU8, unzipSync } from "fflate";
import { readXml } from "../../server/src/sources/xml.ts";

/** The parts of an Office file by their names; throws where one is not well-formed. */
export function officeParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const xml = strFromU8(part);
    if (!readXml(xml, {})) throw new Error(`${name} is not well-formed`);
    parts.set(name, xml);
  }
  return parts;
}

export function partNamed(parts: ReadonlyMap<string, string>, name: string): string {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`There is no ${name} among ${[...parts.keys()].join(", ")}`);
  return part;
}

/** The text of each paragraph of a kind of markup, its runs joined: `a:p` with `a:t` in slides, `w:p` with `w:t` in documents. */
export function paragraphs(xml: string, namespace: "a" | "w"): readonly string[] {
  const found = xml.matchAll(new RegExp(`<${namespace}:p>(.*?)</${namespace}:p>`, "gs"));
  return [...found].map(([, paragraph = ""]) => textIn(paragraph, namespace)).filter((text) => text !== "");
}

/** The rows of every table, a text for each cell. */
export function tableRows(xml: string, namespace: "a" | "w"): readonly (readonly string[])[] {
  const rows = xml.matchAll(new RegExp(`<${namespace}:tr\\b.*?</${namespace}:tr>`, "gs"));
  return [...rows].map(([row]) =>
    [...row.matchAll(new RegExp(`<${namespace}:tc\\b.*?</${namespace}:tc>`, "gs"))].map(([cell]) =>
      textIn(cell, namespace),
    ),
  );
}

function textIn(xml: string, namespace: string): string {
  return [...xml.matchAll(new RegExp(`<${namespace}:t(?: [^>]*)?>([^<]*)</${namespace}:t>`, "g"))]
    .map(([, text = ""]) => decoded(text))
    .join("");
}

function decoded(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp|#39);/g, (_, name: string) => CHARACTERS[name] ?? "");
}

const CHARACTERS: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'", amp: "&" };
