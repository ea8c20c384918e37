import { memoByFirst, memoLast, sameItems } from "../base/memo.ts";
import { extensionOf } from "../base/path.ts";
import type { Block } from "../markdown/block.ts";
import { parseDocument } from "../markdown/document.ts";
import { type LoadedProfile, loadProfile } from "../profile/load.ts";
import type { Profile } from "../profile/profile.ts";
import { readCsv } from "../sources/csv.ts";
import type { Limits } from "../sources/limits.ts";
import type { SourceRead } from "../sources/table.ts";
import { corpusOf, readTables } from "./corpus.ts";
import { documentFiles, readableDocuments, unreadableDocuments } from "./document-files.ts";
import { packetFacts } from "./facts.ts";
import { findStoryline } from "./find-storyline.ts";
import type { FrontMatter } from "./front-matter.ts";
import { findImpactTable, type ImpactTable, readImpactTable } from "./impact-table.ts";
import type { PacketLimits } from "./limits.ts";
import { EMPTY_MANIFEST, type Manifest, readManifest, readManifestKeys } from "./manifest.ts";
import type { FrontPage, Packet, UnreadableDocument } from "./packet.ts";
import { type PacketDocument, packetDocument } from "./packet-document.ts";
import type { PacketFile, PacketInput } from "./packet-input.ts";
import type { PacketSource } from "./packet-source.ts";
import { type Part, partsOf } from "./part.ts";
import { createPartLookup } from "./part-lookup.ts";
import { readStoryline, type Storyline } from "./storyline.ts";

/** Reads one packet again and again, within the limits. Whatever is as it was the time before is the same value. */
export function createPacketReader(limits: PacketLimits): (input: PacketInput) => Packet {
  const documents = new Map<string, PacketDocument>();
  const sources = new Map<string, { readonly file: PacketFile; readonly source: PacketSource }>();
  const profileFor = memoLast(loadFrom);
  const corpusFrom = memoLast(corpusOf);
  const factsFrom = memoLast(packetFacts);
  const frontPagesFrom = memoLast((pages: readonly FrontPage[]) => pages);
  const sourcesFrom = memoLast((all: readonly PacketSource[]) => all);
  const unreadableFrom = memoLast((all: readonly UnreadableDocument[]) => all);
  const storylineFrom = memoLast(readStoryline);
  const impactTableFrom = memoLast(readImpactTable);
  const lookUpParts = createPartLookup();
  const origin = {};
  const readManifestAt = memoLast(readManifest);
  let paths: ReadonlySet<string> = new Set();

  function documentAt(path: string, text: string): PacketDocument {
    const before = documents.get(path);
    const markdown = parseDocument(text, before?.markdown);
    const document = before?.markdown === markdown ? before : packetDocument(path, markdown, before);
    documents.set(path, document);
    return document;
  }

  function storylineIn(narrative: readonly Part[], profile: Profile, { flagship }: Manifest): Storyline | undefined {
    const found = findStoryline(narrative, profile);
    if (found === undefined || profile.storyline === undefined) return undefined;
    return storylineFrom(found.path, found.heading, found.blocks, found.values, profile.storyline, flagship);
  }

  function impactTableIn(own: readonly Part[], others: readonly Part[], profile: Profile): ImpactTable | undefined {
    const found = findImpactTable(own, others, profile);
    return found && impactTableFrom(found.document, found.block, found.table, found.columns, profile);
  }

  function sourceAt(path: string, file: PacketFile): PacketSource {
    const before = sources.get(path);
    if (before !== undefined && sameFile(before.file, file)) return before.source;
    const source = { path, read: readSource(file, limits) };
    sources.set(path, { file, source });
    return source;
  }

  return ({ files, only, ruleNames }) => {
    const found = documentFiles(files, only, limits.documents);
    const texts = readableDocuments(found.within, limits);
    const read = texts.map(({ path, text }) => documentAt(path, text));
    const tables = sourcesFrom(
      [...files].filter(([path]) => SOURCES.has(extensionOf(path))).map(([path, file]) => sourceAt(path, file)),
    );
    forget(documents, files);
    forget(sources, files);
    if (!sameItems([...paths], [...files.keys()])) paths = new Set(files.keys());

    const manifest = manifestOf(files, only === undefined ? undefined : documents.get(only), read, readManifestAt);
    const yaml = [...files].flatMap(([path, file]) =>
      YAML.has(extensionOf(path)) && file.kind === "text" ? [path, file.text] : [],
    );
    const { profile, problems } = profileFor(manifest.profile?.value ?? DEFAULT_PROFILE, yaml, ruleNames);
    const roles = new Map(manifest.documents.map(({ path, role }) => [path, role]));
    const parts = partsOf(read, profile, roles);
    const lookup = lookUpParts(parts);
    const storyline = storylineIn(lookup.partsOf("narrative"), profile, manifest);
    const impactTable = impactTableIn(
      lookup.partsOf("impact"),
      parts.filter(({ role }) => role !== "timeline"),
      profile,
    );
    const frontPages = frontPagesFrom(read.flatMap(frontPageOf));
    return {
      origin,
      manifest,
      profile,
      profileProblems: problems,
      documents: read,
      sources: tables,
      files: paths,
      unreadable: unreadableFrom(unreadableDocuments(found, limits)),
      parts,
      ...lookup,
      frontPages,
      facts: factsFrom(manifest, frontPages, profile),
      corpus: corpusFrom(readTables(read, tables, impactTable, profile), tables),
      ...(storyline !== undefined && { storyline }),
      ...(impactTable !== undefined && { impactTable }),
    };
  };
}

function frontPageOf({ path, frontMatter }: PacketDocument): readonly FrontPage[] {
  return frontMatter.block === undefined ? [] : [frontPageAt(frontMatter, path)];
}

/** The part of a document that facts are read from, the same value while the front matter is. */
const frontPageAt = memoByFirst((frontMatter: FrontMatter, path: string): FrontPage => ({ path, frontMatter }));

const DEFAULT_PROFILE = "amazon-l7";

const SOURCES: ReadonlySet<string> = new Set(["csv", "tsv", "xlsx"]);
const YAML: ReadonlySet<string> = new Set(["yaml", "yml"]);

function forget(known: Map<string, unknown>, files: ReadonlyMap<string, PacketFile>): void {
  for (const path of known.keys()) if (!files.has(path)) known.delete(path);
}

function sameFile(left: PacketFile, right: PacketFile): boolean {
  if (left.kind === "text" && right.kind === "text") return left.text === right.text;
  if (left.kind === "workbook" && right.kind === "workbook") return left.read === right.read;
  return left.kind === "unreadable" && right.kind === "unreadable" && left.reason === right.reason;
}

function readSource(file: PacketFile, limits: Limits): SourceRead {
  switch (file.kind) {
    case "text":
      return file.problem === undefined
        ? readCsv(file.text, limits)
        : unreadSource(file.problem.reason, file.problem.offset);
    case "workbook":
      return file.read;
    case "unreadable":
      return unreadSource(file.reason);
  }
}

function unreadSource(reason: string, offset = 0): SourceRead {
  return { tables: [], problems: [{ kind: "unreadable", detail: reason, span: { start: offset, end: offset } }] };
}

function manifestOf(
  files: ReadonlyMap<string, PacketFile>,
  only: PacketDocument | undefined,
  documents: readonly PacketDocument[],
  readManifestAt: typeof readManifest,
): Manifest {
  if (only !== undefined) return manifestInFront(only);
  for (const path of ["packet.yaml", "packet.yml"]) {
    const file = files.get(path);
    if (file?.kind === "text") return readManifestAt(file.text, path);
  }
  const [declaring, another] = documents.filter(({ frontMatter }) =>
    frontMatter.entries.some(({ key }) => key === "packet"),
  );
  return declaring === undefined || another !== undefined ? EMPTY_MANIFEST : manifestInFront(declaring);
}

function manifestInFront({ frontMatter: { block } }: PacketDocument): Manifest {
  return block === undefined ? EMPTY_MANIFEST : frontMatterManifest(block);
}

const frontMatterManifest = memoByFirst(
  (block: Block): Manifest => readManifestKeys(block.text.replace(/^---[^\n]*\n/, "").replace(/---\s*$/, ""), ""),
);

function loadFrom(name: string, yaml: readonly string[], ruleNames: readonly string[]): LoadedProfile {
  const resolve = (path: string) => {
    const at = yaml.indexOf(path);
    const text = at >= 0 && at % 2 === 0 ? yaml[at + 1] : undefined;
    return text === undefined ? undefined : { text };
  };
  return loadProfile(name, { resolve, ruleNames });
}
