import type { DataProblem } from "../profile/data-problem.ts";
import { entriesOf, listOf, located, record } from "../profile/group-shapes.ts";
import { type JsonSchema, toJsonSchema } from "../profile/json-schema.ts";
import { ROLES, type Role } from "../profile/role.ts";
import { oneOf, parsedText, text, wholeNumber } from "../profile/scalar-shapes.ts";
import { described, readShape, type Shape } from "../profile/shape.ts";
import type { Placed, YamlNode } from "../profile/yaml-document.ts";
import type { DateReading } from "./date.ts";
import { readDate } from "./find-dates.ts";

/** What `packet.yaml` says. Everything may be missing. */
export type Manifest = {
  /** The manifest's path, or undefined where there is none. */
  readonly path?: string;
  readonly source?: string;
  readonly candidate?: string;
  readonly level?: { readonly from: string; readonly to: string };
  /** The day of the review, as it is written. */
  readonly review?: Located<string>;
  readonly flagship?: string;
  readonly profile?: Located<string>;
  readonly documents: readonly DocumentEntry[];
  readonly severities: readonly SeverityEntry[];
  readonly suppressions: readonly Suppression[];
  readonly problems: readonly DataProblem[];
};

export type Located<Value> = { readonly value: Value; readonly place: Placed };

export type DocumentEntry = { readonly role: Role; readonly path: string; readonly place: Placed };

export type SeverityEntry = {
  readonly rule: string;
  readonly place: Placed;
  readonly severity: "error" | "warning" | "info" | "off";
};

/** A finding that the writer has looked at and lets stand. */
export type Suppression = {
  readonly rule: string;
  readonly file?: string;
  /** Words that the finding's sentence holds. */
  readonly text?: string;
  readonly reason: string;
  readonly place: Placed;
};

export function isManifestName(name: string): boolean {
  return name === "packet.yaml" || name === "packet.yml";
}

/** Reads the manifest at a path, with every problem in it. */
export function readManifest(source: string, path: string): Manifest {
  const { value, problems } = readShape(source, manifestShape(), { file: path });
  const manifest = value === undefined ? readManifestKeys(source, path) : manifestOf(value);
  return { ...manifest, path, source, problems };
}

/** The keys of a manifest in a document's front matter. Other tools have keys there too, so that nothing in it is a problem. */
export function readManifestKeys(source: string, path: string): Manifest {
  const { value } = readShape(source, record({}, optionalShapes()), { file: path });
  return value === undefined ? EMPTY_MANIFEST : manifestOf(value);
}

export const EMPTY_MANIFEST: Manifest = { documents: [], severities: [], suppressions: [], problems: [] };

/** The JSON Schema that editors complete a manifest with. */
export function manifestJsonSchema(): JsonSchema {
  return toJsonSchema(manifestShape(), { id: "packet.schema.json", title: "Throughline packet manifest" });
}

/** What the manifest may say, for those who help to write it. */
export function manifestShape() {
  const version = described("The version of this format: 1.", wholeNumber({ least: 1, most: 1 }));
  return record({ packet: version }, optionalShapes());
}

function optionalShapes() {
  return {
    candidate: described("The person whom the packet is about.", text()),
    level: described("The levels before and after.", record({ from: text(), to: text() })),
    review: described("The day of the review.", located(reviewDate())),
    flagship: described("The one initiative that the packet stands on.", text()),
    profile: described("The bar: a built-in profile, or the path of one of your own.", located(text())),
    documents: described("Where each document is, where its name does not say.", documentsShape()),
    rules: described("A severity for each rule that is to differ.", entriesOf(severity())),
    suppress: described("Findings that are let stand, each with its reason.", listOf(located(suppressionShape()))),
  };
}

type ManifestKeys = Partial<ValuesOf<ReturnType<typeof optionalShapes>>>;

type ValuesOf<Shapes> = { readonly [Key in keyof Shapes]: Shapes[Key] extends Shape<infer Value> ? Value : never };

function manifestOf({ documents, rules, suppress, ...plain }: ManifestKeys): Manifest {
  return {
    ...plain,
    documents: (documents ?? []).flatMap(({ key, value: paths }) => documentEntries(key, paths)),
    severities: (rules ?? []).map(({ key, keyPlace, value }) => ({ rule: key, place: keyPlace, severity: value })),
    suppressions: (suppress ?? []).map(({ value, place }) => ({ ...value, place })),
    problems: [],
  };
}

/** Any date that a calendar has. One whose day and month may be either way round is read too, and asked about elsewhere. */
function reviewDate(): Shape<string> {
  const isRead = (written: string): boolean => READ_DATES.has(readDate(written).kind);
  return parsedText("a date such as 2027-03-15", (written) => (isRead(written) ? written : undefined), {
    type: "string",
  });
}

const READ_DATES: ReadonlySet<DateReading["kind"]> = new Set<DateReading["kind"]>(["day", "ambiguous"]);

function severity() {
  return oneOf(["off", "info", "warning", "error"]);
}

function suppressionShape() {
  return record({ rule: text(), reason: text() }, { file: text(), text: text() });
}

/** Each role has one path or a list of them. */
function documentsShape(): Shape<readonly { readonly key: string; readonly value: readonly Located<string>[] }[]> {
  const one = located(text());
  const several = listOf(one);
  const paths: Shape<readonly Located<string>[]> = {
    ...several,
    expected: "a path or a list of paths",
    read: (node: YamlNode, reading) => {
      if (node.kind === "list") return several.read(node, reading);
      const path = one.read(node, reading);
      return path === undefined ? undefined : [path];
    },
    schema: (form) => ({ anyOf: [one.schema(form), several.schema(form)] }),
  };
  const known = record({}, Object.fromEntries(ROLES.map((role) => [role, paths])));
  const entries = entriesOf(paths);
  return {
    ...known,
    read: (node, reading) => {
      known.read(node, reading);
      return entries.read(node, { ...reading, report: () => undefined });
    },
  };
}

function documentEntries(key: string, paths: readonly Located<string>[]): readonly DocumentEntry[] {
  const role = ROLES.find((name) => name === key);
  return role === undefined ? [] : paths.map(({ value, place }) => ({ role, path: value, place }));
}
