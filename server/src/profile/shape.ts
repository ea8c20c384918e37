import type { DataFault, DataProblem } from "./data-problem.ts";
import type { JsonSchema } from "./json-schema.ts";
import { type Placed, readYaml, type YamlEntry, type YamlMap, type YamlNode } from "./yaml-document.ts";

/** What a YAML value must look like, how it is read and how it is told to other tools: one description for all three. */
export type Shape<Value> = {
  /** What messages say is expected: `a whole number`. */
  readonly expected: string;
  /** Undefined where nothing can be made of the value; what is wrong has then been reported. */
  readonly read: (node: YamlNode, reading: Reading) => Value | undefined;
  readonly schema: (form: SchemaForm) => JsonSchema;
  /** For the person who writes the value; one sentence. */
  readonly description?: string;
  /** The keys that a map of this shape may have. */
  readonly keys?: readonly string[];
  /** The shape below a key, or of a list's items. */
  readonly below?: (key: string) => Shape<unknown> | undefined;
  /** True where the value says that there is none, so that its key counts as absent. */
  readonly isNone?: (node: YamlNode) => boolean;
  /** Set for a list: the shape of what `+key` adds to it. */
  readonly additions?: Shape<unknown>;
};

export type Reading = {
  readonly report: (problem: DataProblem) => void;
  /** Where a missing key is told of: the key that the value belongs to, or what opens it. */
  readonly place: Placed;
  /** See `ReadOptions.layer`. */
  readonly layer: boolean;
};

export type ReadOptions = {
  /** What problems call the text. */
  readonly file?: string;
  /**
   * The text is one of several layers: keys may be missing outside lists, and `+key` and `-key` add to and take from the list of the
   * layer below. What is added may lack keys as well, since an item with a known `id` goes on with that item.
   */
  readonly layer?: boolean;
};

/** How a schema is asked for: as a whole, or as one layer. */
export type SchemaForm = { readonly layer: boolean };

/** Reads a YAML text. There is a value whenever all that the shape requires could be read; the rest is left out and reported. */
export function readShape<Value>(
  text: string,
  shape: Shape<Value>,
  options: ReadOptions = {},
): { readonly value?: Value; readonly problems: readonly DataProblem[] } {
  const document = readYaml(text, options.file ?? "");
  const problems = [...document.problems];
  const root = document.root ?? emptyMap(options.file ?? "");
  const value = readNode(root, shape, (problem) => problems.push(problem), options.layer ?? false);
  return value === undefined ? { problems } : { value, problems };
}

/** Reads a value that is already parsed, such as the layers of a profile laid over each other. */
export function readNode<Value>(
  root: YamlNode,
  shape: Shape<Value>,
  report: (problem: DataProblem) => void,
  layer: boolean,
): Value | undefined {
  const map = isNull(root) ? emptyMap(root.file) : root;
  return shape.read(map, { report, place: openingOf(map), layer });
}

export function report(reading: Reading, place: Placed, fault: DataFault): undefined {
  reading.report({ ...fault, file: place.file, span: place.span });
}

export function reportType(reading: Reading, node: YamlNode, expected: string): undefined {
  return report(reading, node, { code: "wrong-type", expected, found: typeInWords(node) });
}

/** The same shape with words for the person who writes the value. */
export function described<Value>(description: string, shape: Shape<Value>): Shape<Value> {
  return { ...shape, description, schema: (form) => ({ description, ...shape.schema(form) }) };
}

/** Where a value that no key names is told of: its first key, or its start. */
export function openingOf({ file, span, ...node }: YamlNode): Placed {
  const first = node.kind === "map" ? node.entries[0] : undefined;
  return first?.keyPlace ?? { file, span: { start: span.start, end: span.start } };
}

export function emptyMap(file: string): YamlMap {
  return { kind: "map", file, span: { start: 0, end: 0 }, entries: [] };
}

export function entryAt(map: YamlMap, key: string): YamlEntry | undefined {
  return map.entries.find((entry) => entry.key === key);
}

export function isNull(node: YamlNode): boolean {
  return node.kind === "scalar" && node.value === null;
}

function typeInWords(node: YamlNode): string {
  if (node.kind === "map") return "a group of keys";
  if (node.kind === "list") return "a list";
  if (node.value === null) return "empty";
  return typeof node.value === "string" ? "text" : `\`${node.text}\``;
}
