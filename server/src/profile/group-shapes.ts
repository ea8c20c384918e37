import type { JsonSchema } from "./json-schema.ts";
import { nearestName } from "./nearest-name.ts";
import { text } from "./scalar-shapes.ts";
import { entryAt, isNull, openingOf, type Reading, report, reportType, type SchemaForm, type Shape } from "./shape.ts";
import { itemsOf, type Placed, type YamlMap } from "./yaml-document.ts";

/** A shape for each key. */
export type Shapes<Fields> = { readonly [Key in keyof Fields]-?: Shape<Fields[Key]> };

/** A map with keys that must be there and keys that may. Any other key is a problem. */
export function record<Required extends object>(required: Shapes<Required>): Shape<NoInfer<Required>>;
export function record<Required extends object, Optional extends object>(
  required: Shapes<Required>,
  optional: Shapes<Optional>,
): Shape<NoInfer<Required & Partial<Optional>>>;
export function record<Required extends object, Optional extends object>(
  required: Shapes<Required>,
  optional?: Shapes<Optional>,
): Shape<Required & Partial<Optional>> {
  const shapes: ShapeMap = new Map([
    ...shapesByKey(required),
    ...(optional === undefined ? [] : shapesByKey(optional)),
  ]);
  return {
    expected: A_MAP,
    keys: [...shapes.keys()],
    below: (key) => shapeBelow(key, shapes),
    read: (node, reading) => {
      if (node.kind !== "map") return reportType(reading, node, A_MAP);
      reportUnknownKeys(node, shapes, reading);
      if (reading.layer) checkListEdits(node, shapes, reading);
      const needed = readFields(required, node, reading);
      const rest: Partial<Optional> = optional === undefined ? {} : readFields(optional, node, reading);
      return hasAll(needed, required, node, reading) ? { ...needed, ...rest } : undefined;
    },
    schema: (form) => ({
      type: "object",
      properties: Object.fromEntries([...shapes].flatMap(([key, shape]) => propertiesOf(key, shape, form))),
      additionalProperties: false,
      ...(form.layer ? {} : { required: Object.keys(required) }),
    }),
  };
}

/** A map from any keys. */
export function mapOf<Value>(shape: Shape<Value>): Shape<ReadonlyMap<string, Value>> {
  const entries = entriesOf(shape);
  return {
    ...entries,
    read: (node, reading) => {
      const read = entries.read(node, reading);
      return read && new Map(read.map(({ key, value }) => [key, value]));
    },
  };
}

export type LocatedEntry<Value> = {
  readonly key: string;
  readonly keyPlace: Placed;
  readonly value: Value;
};

/** A map from any keys, as its entries in order with the places of their keys. */
export function entriesOf<Value>(shape: Shape<Value>): Shape<readonly LocatedEntry<Value>[]> {
  return {
    expected: A_MAP,
    below: () => shape,
    read: (node, reading) => {
      if (node.kind !== "map") return reportType(reading, node, A_MAP);
      return node.entries.flatMap(({ key, keyPlace, value: valueNode }) => {
        const value = shape.read(valueNode, { ...reading, place: keyPlace });
        return value === undefined ? [] : [{ key, keyPlace, value }];
      });
    },
    schema: (form) => ({ type: "object", additionalProperties: shape.schema(form) }),
  };
}

/** A list. Items that cannot be read are left out. */
export function listOf<Value>(item: Shape<Value>): Shape<readonly Value[]> {
  return { ...listWith(item, false), additions: listWith(item, true) };
}

/** Words and phrases, as a list or as one text with commas between them. A phrase with a comma needs the list. */
export function words(): Shape<readonly string[]> {
  const list = listWith(text(), false);
  const shape: Shape<readonly string[]> = {
    ...list,
    expected: "words with commas between them, or a list",
    read: (node, reading) =>
      node.kind === "map" || isNull(node)
        ? reportType(reading, node, shape.expected)
        : list.read({ ...node, kind: "list", items: itemsOf(node) }, reading),
    schema: (form) => ({ anyOf: [list.schema(form), text().schema(form)] }),
  };
  return { ...shape, additions: shape };
}

/** A value with its place. */
export function located<Value>(shape: Shape<Value>): Shape<{ readonly value: Value; readonly place: Placed }> {
  return {
    ...shape,
    read: (node, reading) => {
      const value = shape.read(node, reading);
      return value === undefined ? undefined : { value, place: { file: node.file, span: node.span } };
    },
  };
}

/** The word `none` in place of the value takes away what a layer below has. */
export function orNone<Value>(shape: Shape<Value>): Shape<Value> {
  return {
    ...shape,
    expected: `${shape.expected} or \`none\``,
    isNone: (node) => node.kind === "scalar" && node.text === NONE,
    schema: (form) => ({ anyOf: [shape.schema(form), { const: NONE }] }),
  };
}

function listWith<Value>(item: Shape<Value>, layer: boolean): Shape<readonly Value[]> {
  return {
    expected: A_LIST,
    below: () => item,
    read: (node, reading) => {
      if (node.kind !== "list") return reportType(reading, node, A_LIST);
      return node.items.flatMap((itemNode) => {
        const value = item.read(itemNode, { ...reading, place: openingOf(itemNode), layer });
        return value === undefined ? [] : [value];
      });
    },
    schema: () => ({ type: "array", items: item.schema({ layer }) }),
  };
}

type ShapeMap = ReadonlyMap<string, Shape<unknown>>;

function shapesByKey<Fields extends object>(shapes: Shapes<Fields>): readonly (readonly [string, Shape<unknown>])[] {
  return Object.entries<Shape<unknown>>(shapes);
}

function readFields<Fields extends object>(shapes: Shapes<Fields>, node: YamlMap, reading: Reading): Partial<Fields> {
  const fields: Partial<Fields> = {};
  for (const key in shapes) {
    const entry = entryAt(node, key);
    const shape = shapes[key];
    if (entry === undefined || shape.isNone?.(entry.value)) continue;
    const value = shape.read(entry.value, { ...reading, place: entry.keyPlace });
    if (value !== undefined) fields[key] = value;
  }
  return fields;
}

function hasAll<Fields extends object>(
  fields: Partial<Fields>,
  shapes: Shapes<Fields>,
  node: YamlMap,
  reading: Reading,
): fields is Fields {
  let complete = true;
  for (const key in shapes) {
    if (Object.hasOwn(fields, key)) continue;
    complete = false;
    if (!reading.layer && entryAt(node, key) === undefined)
      report(reading, reading.place, { code: "missing-key", key });
  }
  return complete;
}

function reportUnknownKeys(node: YamlMap, shapes: ShapeMap, reading: Reading): void {
  for (const { key, keyPlace } of node.entries) {
    if (shapes.has(key) || (reading.layer && shapeBelow(key, shapes) !== undefined)) continue;
    const known = [...shapes.keys()];
    const nearest = nearestName(key, known);
    report(reading, keyPlace, { code: "unknown-key", key, known, ...(nearest === undefined ? {} : { nearest }) });
  }
}

/** Reads `+key` and `-key` for what may be wrong with them. */
function checkListEdits(node: YamlMap, shapes: ShapeMap, reading: Reading): void {
  for (const { key, keyPlace, value } of node.entries) {
    if (!shapes.has(key)) shapeBelow(key, shapes)?.read(value, { ...reading, place: keyPlace });
  }
}

function shapeBelow(key: string, shapes: ShapeMap): Shape<unknown> | undefined {
  const additions = shapes.get(key.slice(1))?.additions;
  if (additions === undefined || shapes.has(key)) return shapes.get(key);
  if (key.startsWith(ADD)) return additions;
  return key.startsWith(TAKE) ? NAMES : undefined;
}

function propertiesOf(
  key: string,
  shape: Shape<unknown>,
  form: SchemaForm,
): readonly (readonly [string, JsonSchema])[] {
  const schema = shape.schema(form);
  if (!form.layer || shape.additions === undefined) return [[key, schema]];
  return [
    [key, schema],
    [ADD + key, shape.additions.schema(form)],
    [TAKE + key, NAMES.schema(form)],
  ];
}

export const ADD = "+";
export const TAKE = "-";
const NONE = "none";
const A_MAP = "a group of keys";
const A_LIST = "a list";
const NAMES = words();
