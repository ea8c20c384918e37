import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type Scalar } from "yaml";
import type { Span } from "../base/span.ts";
import type { DataFault, DataProblem } from "./data-problem.ts";

export type YamlNode = YamlMap | YamlList | YamlScalar;

export type YamlMap = Placed & {
  readonly kind: "map";
  /** In the order of the text; no two have the same key. */
  readonly entries: readonly YamlEntry[];
};

export type YamlEntry = {
  readonly key: string;
  readonly keyPlace: Placed;
  readonly value: YamlNode;
};

export type YamlList = Placed & {
  readonly kind: "list";
  readonly items: readonly YamlNode[];
};

export type YamlScalar = Placed & {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** A string's content; anything else as it is written. */
  readonly text: string;
};

/** A span of a text that its reader calls `file`. */
export type Placed = {
  readonly file: string;
  readonly span: Span;
};

export type YamlDocument = {
  /** Absent where the text holds no value. What could be read of a broken text is there. */
  readonly root?: YamlNode;
  readonly problems: readonly DataProblem[];
};

/** Reads one YAML 1.2 document. Spans count UTF-16 units of `text`; an aliased value keeps the place where it is written. */
export function readYaml(text: string, file: string): YamlDocument {
  if (text.length > MOST_UNITS) {
    const fault = { code: "too-large", what: "text", limit: MOST_UNITS } as const;
    return { problems: [{ ...fault, file, span: { start: 0, end: text.length } }] };
  }
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: "silent" });
  const problems = [...document.errors, ...document.warnings].slice(0, MOST_SYNTAX_PROBLEMS).map(
    ({ message, pos: [start, end] }): DataProblem => ({
      code: "syntax",
      detail: message,
      file,
      span: { start: Math.min(start, text.length), end: Math.min(end, text.length) },
    }),
  );
  const reader: Reader = { file, length: text.length, problems, anchors: new Map(), values: 0 };
  const root = document.contents === null ? undefined : nodeOf(document.contents, reader, 0);
  return root === undefined ? { problems } : { root, problems };
}

/** The items of a list; of a text with commas, what stands between them. */
export function itemsOf(node: YamlNode): readonly YamlNode[] {
  if (node.kind === "list") return node.items;
  if (node.kind === "map") return [];
  const items = node.text.split(",").map((item) => item.trim());
  return items.filter((item) => item !== "").map((item) => ({ ...node, value: item, text: item }));
}

type Reader = {
  readonly file: string;
  readonly length: number;
  readonly problems: DataProblem[];
  /** By name; a value that is still being read is `open`. */
  readonly anchors: Map<string, Anchored | "open">;
  /** How many values there are with every alias written out. */
  values: number;
};

type Anchored = { readonly node: YamlNode; readonly values: number };

function nodeOf(node: Node | null, reader: Reader, depth: number): YamlNode {
  const place = placeOf(node, reader);
  if (depth > MOST_LEVELS) return refuse(reader, place, { code: "too-large", what: "nesting", limit: MOST_LEVELS });
  if (node === null) return nothing(place);
  if (isAlias(node)) return aliased(node.source, reader, place);
  const before = reader.values;
  const anchor = "anchor" in node && typeof node.anchor === "string" ? node.anchor : undefined;
  if (anchor !== undefined) reader.anchors.set(anchor, "open");
  reader.values += 1;
  const read = plainNode(node, reader, place, depth);
  if (anchor !== undefined) reader.anchors.set(anchor, { node: read, values: reader.values - before });
  return read;
}

function plainNode(node: Node, reader: Reader, place: Placed, depth: number): YamlNode {
  if (isScalar(node)) return scalarOf(node, place);
  if (isMap<Node | null, Node | null>(node)) {
    return { ...place, kind: "map", entries: entriesOf(node.items, reader, depth) };
  }
  if (isSeq<Node | null>(node)) {
    return { ...place, kind: "list", items: node.items.map((item) => nodeOf(item, reader, depth + 1)) };
  }
  return nothing(place);
}

function entriesOf(
  pairs: readonly Pair<Node | null, Node | null>[],
  reader: Reader,
  depth: number,
): readonly YamlEntry[] {
  const entries = new Map<string, YamlEntry>();
  for (const pair of pairs) {
    const keyPlace = placeOf(pair.key, reader);
    const key = isScalar(pair.key) && pair.key.value !== null ? scalarOf(pair.key, keyPlace).text : undefined;
    const value = pair.value === null ? nothing(endOf(keyPlace)) : nodeOf(pair.value, reader, depth + 1);
    if (key === undefined) refuse(reader, keyPlace, { code: "key-not-text" });
    else if (entries.has(key)) refuse(reader, keyPlace, { code: "duplicate-key", key });
    else entries.set(key, { key, keyPlace, value });
  }
  return [...entries.values()];
}

/** Every use of an anchor is the same value, so that a text of aliases to aliases costs what its length costs. */
function aliased(name: string, reader: Reader, place: Placed): YamlNode {
  const anchored = reader.anchors.get(name);
  if (anchored === undefined) return refuse(reader, place, { code: "unknown-alias", name });
  if (anchored === "open") return refuse(reader, place, { code: "circular-alias", name });
  if (reader.values + anchored.values > MOST_VALUES) {
    return refuse(reader, place, { code: "too-large", what: "aliases", limit: MOST_VALUES });
  }
  reader.values += anchored.values;
  return anchored.node;
}

function scalarOf(node: Scalar, place: Placed): YamlScalar {
  const { value, source } = node;
  if (typeof value === "string") return { ...place, kind: "scalar", value, text: value };
  if (typeof value === "number" || typeof value === "boolean") {
    return { ...place, kind: "scalar", value, text: source ?? String(value) };
  }
  return { ...place, kind: "scalar", value: null, text: source ?? "" };
}

function refuse(reader: Reader, place: Placed, fault: DataFault): YamlNode {
  reader.problems.push({ ...fault, ...place });
  return nothing(place);
}

function nothing(place: Placed): YamlScalar {
  return { ...place, kind: "scalar", value: null, text: "" };
}

function placeOf(node: Node | null, reader: Reader): Placed {
  const [start, end] = node?.range ?? [0, 0];
  return { file: reader.file, span: { start: Math.min(start, reader.length), end: Math.min(end, reader.length) } };
}

function endOf({ file, span }: Placed): Placed {
  return { file, span: { start: span.end, end: span.end } };
}

const MOST_UNITS = 262_144;
const MOST_LEVELS = 32;
const MOST_VALUES = 20_000;
const MOST_SYNTAX_PROBLEMS = 20;
