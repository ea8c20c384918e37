import { Parser } from "saxen";

/** What is told of a document, in its order. Names come without their namespace prefix, text with its entities decoded. */
export type XmlListener = {
  readonly open?: (name: string, attributes: XmlAttributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

/** The decoded value of an attribute by its local name, or undefined. */
export type XmlAttributes = (name: string) => string | undefined;

/**
 * Reads a document up to its end, or until `wantsMore` is false. False where it is not well-formed. Document types are passed over, so
 * that no entity but XML's own five and those by number is ever expanded.
 */
export function readXml(xml: string, listener: XmlListener, wantsMore: () => boolean = () => true): boolean {
  let failed = false;
  const parser = new Parser();
  parser.on("error", () => {
    failed = true;
    parser.stop();
  });
  parser.on("openTag", (name, attributes) => {
    listener.open?.(localName(name), (wanted) => attributeOf(attributes(), wanted));
    if (!wantsMore()) parser.stop();
  });
  parser.on("closeTag", (name) => listener.close?.(localName(name)));
  parser.on("text", (text) => listener.text?.(withoutEntities(text)));
  parser.on("cdata", (text) => listener.text?.(text));
  parser.parse(xml);
  return !failed;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

function attributeOf(attributes: Readonly<Record<string, string>> | false, wanted: string): string | undefined {
  if (attributes === false) return undefined;
  for (const name in attributes) {
    if (localName(name) === wanted) return withoutEntities(attributes[name] ?? "");
  }
  return undefined;
}

function withoutEntities(text: string): string {
  return text.includes("&") ? text.replace(ENTITY, decodedEntity) : text;
}

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi;

function decodedEntity(entity: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return NAMED.get(name) ?? entity;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : entity;
}

const LAST_CODE_POINT = 0x10ffff;
const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);
