import { folderOf, isAbsolute, resolveInside } from "../base/path.ts";
import type { Span } from "../base/span.ts";
import type { Block, Link } from "../markdown/block.ts";

/** A link or footnote mark in prose, with everything that it leads to. */
export type Citation = {
  readonly link: Link;
  /** None for a mark whose definition has no link, several for one whose definition has several. */
  readonly targets: readonly CitationTarget[];
  /** Set where a mark or a reference has no definition. */
  readonly undefinedLabel?: string;
};

export type CitationTarget =
  | {
      readonly kind: "inside";
      readonly path: string;
      readonly fragment: string;
      readonly at: LinkPlace;
      /** The path where it is read from the packet's root instead, as in a document of a folder that writes `sources/close.csv`. */
      readonly fromRoot?: string;
    }
  /** A path that leaves the packet's folder; it is never opened. */
  | { readonly kind: "outside"; readonly address: string; readonly at: LinkPlace }
  /** A web address, which is not opened either, or a mail address. */
  | { readonly kind: "remote"; readonly address: string; readonly at: LinkPlace };

/** Where the address itself is written. */
export type LinkPlace = { readonly block: Block; readonly span: Span };

/** The labels that a document defines, with the blocks that define them. */
export type Definitions = {
  readonly footnotes: ReadonlyMap<string, Block>;
  readonly links: ReadonlyMap<string, Block>;
};

/** The first definition of a label is the one that holds, as in CommonMark. */
export function definitionsOf(blocks: readonly Block[]): Definitions {
  const footnotes = new Map<string, Block>();
  const links = new Map<string, Block>();
  for (const block of blocks) {
    if (block.definition === undefined) continue;
    const map = block.definition.kind === "footnote" ? footnotes : links;
    if (!map.has(block.definition.label)) map.set(block.definition.label, block);
  }
  return { footnotes, links };
}

/** The citations of a block in the order of the text. `path` is the document's own, relative to the packet's root. */
export function citationsOf(block: Block, path: string, definitions: Definitions): readonly Citation[] {
  return block.links
    .filter((link) => link.kind !== "image")
    .map((link) => readCitation(link, block, path, definitions));
}

function readCitation(link: Link, block: Block, path: string, definitions: Definitions): Citation {
  const { target } = link;
  if (target.kind === "address")
    return { link, targets: [readTarget(target.address, path, { block, span: target.span })] };
  if (link.kind !== "footnote") {
    const definition = definitions.links.get(target.label);
    return definition === undefined
      ? { link, targets: [], undefinedLabel: target.label }
      : { link, targets: definitionTargets(definition, path) };
  }
  const definition = definitions.footnotes.get(target.label);
  if (definition === undefined) return { link, targets: [], undefinedLabel: target.label };
  const inside = definition.links.flatMap((inner): readonly CitationTarget[] => {
    if (inner.kind === "image" || inner.kind === "footnote") return [];
    if (inner.target.kind === "address") {
      return [readTarget(inner.target.address, path, { block: definition, span: inner.target.span })];
    }
    const reference = definitions.links.get(inner.target.label);
    return reference === undefined ? [] : definitionTargets(reference, path);
  });
  return { link, targets: inside };
}

function definitionTargets(block: Block, path: string): readonly CitationTarget[] {
  const target = block.definition?.target;
  return target?.kind === "address" ? [readTarget(target.address, path, { block, span: target.span })] : [];
}

function readTarget(address: string, path: string, at: LinkPlace): CitationTarget {
  if (/^[a-z][a-z0-9+.-]+:/i.test(address) && !/^file:/i.test(address)) return { kind: "remote", address, at };
  const hash = address.indexOf("#");
  const file = decoded(hash < 0 ? address : address.slice(0, hash));
  const fragment = decoded(hash < 0 ? "" : address.slice(hash + 1));
  if (file === "") return { kind: "inside", path, fragment, at };
  const folder = folderOf(path);
  const inside = isAbsolute(file) ? undefined : resolveInside(folder, file);
  if (inside === undefined) return { kind: "outside", address, at };
  const fromRoot = folder === "" ? undefined : resolveInside("", file);
  return { kind: "inside", path: inside, fragment, at, ...(fromRoot !== undefined && { fromRoot }) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
