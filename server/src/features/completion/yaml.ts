import { memoByFirst } from "../../base/memo.ts";
import { extensionOf } from "../../base/path.ts";
import type { Packet } from "../../packet/packet.ts";
import { BUILT_IN_PROFILES } from "../../profile/built-in.ts";
import type { JsonSchema } from "../../profile/json-schema.ts";
import type { Shape } from "../../profile/shape.ts";
import { type YamlCursor, yamlCursorAt } from "../../profile/yaml-cursor.ts";
import { shapeAt } from "../../profile/yaml-path.ts";
import type { Checked } from "../../rules/checker.ts";
import { type YamlForm, yamlFormOf } from "../yaml-form.ts";
import { type Completion, type CompletionKind, rankOf } from "./completion-item.ts";

/** The keys and values that may stand at the cursor in the manifest or in a profile of the packet's own. Keys that must be there come first. */
export function yamlCompletions(checked: Checked, path: string, text: string, offset: number): readonly Completion[] {
  const form = yamlFormOf(path, text, checked.packet);
  return form === undefined ? [] : completionsIn(form, checked, text, offset);
}

export function completionsIn(form: YamlForm, checked: Checked, text: string, offset: number): readonly Completion[] {
  const cursor = yamlCursorAt(text, offset);
  if (cursor === undefined) return [];
  const shape = shapeAt(form.shape, cursor.path);
  const items =
    cursor.on === "value"
      ? valueItems(form, cursor, shape, checked)
      : [...keyItems(form, cursor, shape, checked), ...valueItems(form, cursor, shape, checked)];
  const lead = text.charAt(offset - 1) === ":" ? " " : "";
  return items.map(({ rank, ...item }, index) => ({
    detail: "",
    documentation: "",
    ...item,
    text: lead + item.text,
    replace: { start: cursor.start, end: offset },
    rank: rankOf(rank ?? 1, index),
  }));
}

type Item = Pick<Completion, "label" | "text"> & {
  readonly kind: CompletionKind;
  readonly detail?: string;
  readonly documentation?: string;
  readonly rank?: number;
};

function keyItems(
  { kind }: YamlForm,
  { path, siblings, column }: YamlCursor,
  shape: Shape<unknown> | undefined,
  checked: Checked,
): readonly Item[] {
  const written = new Set(siblings);
  if (isMapOfRules(kind, path)) {
    return ruleItems(checked)
      .filter(({ label }) => !written.has(label))
      .map((item) => ({ ...item, text: `${item.text}: ` }));
  }
  const required = requiredKeys(shape);
  return (shape?.keys ?? [])
    .filter((key) => !written.has(key))
    .map((key) => {
      const below = shape?.below?.(key);
      return {
        label: key,
        text: `${key}:${openingOf(below, column)}`,
        kind: "key",
        detail: below?.description ?? below?.expected ?? "",
        rank: required.has(key) ? 0 : 1,
      };
    });
}

/** What comes behind a key's colon: a space for a plain value, a line of its own for a group or a list. */
function openingOf(shape: Shape<unknown> | undefined, column: number): string {
  const indent = `\n${" ".repeat(column + 2)}`;
  const { type } = schemaOf(shape);
  switch (type) {
    case "object":
      return indent;
    case "array":
      return `${indent}- `;
    default:
      return " ";
  }
}

function valueItems(
  form: YamlForm,
  { path }: YamlCursor,
  shape: Shape<unknown> | undefined,
  checked: Checked,
): readonly Item[] {
  const named = namedValues(form, path, checked);
  if (named !== undefined) return named;
  return allowedValues(shape).map((value) => ({ label: value, text: value, kind: "value" }));
}

/** Values that are names of something of the packet: rules, documents, profiles. */
function namedValues(form: YamlForm, path: readonly string[], checked: Checked): readonly Item[] | undefined {
  const [first, second, third] = path;
  if (form.kind === "profile") {
    if (first === "extends" && path.length === 1) return profileItems(form, checked.packet);
    return first === "gates" && third === "rules" ? ruleItems(checked) : undefined;
  }
  if (first === "profile" && path.length === 1) return profileItems(form, checked.packet);
  if (first === "documents" && second !== undefined) return documentItems(checked.packet);
  if (first === "suppress" && third === "rule") return ruleItems(checked);
  return first === "suppress" && third === "file" ? documentItems(checked.packet) : undefined;
}

function isMapOfRules(kind: YamlForm["kind"], path: readonly string[]): boolean {
  return path.length === 1 && path[0] === (kind === "manifest" ? "rules" : "severities");
}

/** First the rules that find something. */
function ruleItems({ ruleNames, problems }: Checked): readonly Item[] {
  const found = new Set(problems.map(({ rule }) => rule));
  return ruleNames.map((name) => ({
    label: name,
    text: name,
    kind: "rule",
    detail: found.has(name) ? "Finds something in this packet" : "",
    rank: found.has(name) ? 0 : 1,
  }));
}

/** First the documents that the manifest does not name yet. */
function documentItems({ documents, manifest }: Packet): readonly Item[] {
  const named = new Set(manifest.documents.map(({ path }) => path));
  return documents.map(({ path }) => ({ label: path, text: path, kind: "file", rank: named.has(path) ? 1 : 0 }));
}

function profileItems({ path }: YamlForm, { files, manifest }: Packet): readonly Item[] {
  const own = [...files].filter(
    (file) => file !== path && file !== manifest.path && ["yaml", "yml"].includes(extensionOf(file)),
  );
  return [
    ...BUILT_IN_PROFILES.map((name): Item => ({ label: name, text: name, kind: "value", detail: "Built in" })),
    ...own.map((file): Item => ({ label: `./${file}`, text: `./${file}`, kind: "file", detail: "Of this packet" })),
  ];
}

function schemaOf(shape: Shape<unknown> | undefined): JsonSchema {
  return shape === undefined ? {} : readSchema(shape);
}

const readSchema = memoByFirst((shape: Shape<unknown>): JsonSchema => shape.schema({ layer: false }));

function requiredKeys(shape: Shape<unknown> | undefined): ReadonlySet<string> {
  const { required } = schemaOf(shape);
  return new Set(Array.isArray(required) ? required.filter((key): key is string => typeof key === "string") : []);
}

/** What a schema names one by one. */
function allowedValues(shape: Shape<unknown> | undefined): readonly string[] {
  const { type, enum: allowed } = schemaOf(shape);
  if (type === "boolean") return ["true", "false"];
  return Array.isArray(allowed) ? allowed.filter((value): value is string => typeof value === "string") : [];
}
