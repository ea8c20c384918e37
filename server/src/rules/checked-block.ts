import { memoByFirst, memoLast, sameItems } from "../base/memo.ts";
import type { Block } from "../markdown/block.ts";
import { checkCitation, type Reachable } from "../packet/check-citation.ts";
import type { CheckedCitation } from "../packet/checked-citation.ts";
import { citationsOf, type Definitions, definitionsOf } from "../packet/citation.ts";
import type { Packet } from "../packet/packet.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import { vocabularyOf } from "../packet/vocabulary.ts";
import { reconcileBlock } from "../reconcile/reconcile.ts";
import type { CheckedFigure } from "../reconcile/verdict.ts";

/** A block with its citations followed and its figures checked. */
export type CheckedBlock = {
  readonly block: Block;
  readonly file: string;
  readonly citations: readonly CheckedCitation[];
  readonly figures: readonly CheckedFigure[];
};

/** Checks the blocks of one packet. What a block's citations and figures came from decides whether it is checked again. */
export function createBlockChecker(): (packet: Packet) => (document: PacketDocument, block: Block) => CheckedBlock {
  const definitionsByPath = new Map<string, { readonly blocks: readonly Block[]; readonly definitions: Definitions }>();
  const reachableFrom = memoLast(reachable);
  const follow = memoByFirst(
    (
      block: Block,
      path: string,
      around: string,
      definitions: Definitions,
      reach: Reachable,
    ): readonly CheckedCitation[] => {
      const from = { path, sections: around.split("\n") };
      return citationsOf(block, path, definitions).map((citation) => checkCitation(citation, from, reach));
    },
  );
  const check = memoByFirst(
    (
      block: Block,
      file: string,
      citations: readonly CheckedCitation[],
      above: string,
      packet: Reconciling,
    ): CheckedBlock => ({
      block,
      file,
      citations,
      figures: reconcileBlock({ block, path: file, citations, above, ...packet }),
    }),
  );
  const reconcilingFor = memoLast(
    (corpus: Packet["corpus"], profile: Packet["profile"]): Reconciling => ({
      corpus,
      profile,
      vocabulary: vocabularyOf(profile),
    }),
  );

  function definitionsIn(document: PacketDocument): Definitions {
    const blocks = document.markdown.blocks.filter((block) => block.definition !== undefined);
    const before = definitionsByPath.get(document.path);
    if (before !== undefined && sameItems(before.blocks, blocks)) return before.definitions;
    const definitions = definitionsOf(document.markdown);
    definitionsByPath.set(document.path, { blocks, definitions });
    return definitions;
  }

  return (packet) => {
    const slugs = packet.documents.map(
      ({ path, sections }) => `${path}\n${sections.map(({ slug }) => slug).join("\n")}`,
    );
    const reach = reachableFrom(
      packet.corpus,
      slugs,
      packet.files,
      packet.unreadable.map(({ path }) => path),
    );
    const definitions = new Map(packet.documents.map((document) => [document, definitionsIn(document)]));
    const above = new Map(packet.documents.map((document) => [document, sectionsAbove(document)]));
    const reconciling = reconcilingFor(packet.corpus, packet.profile);
    return (document, block) => {
      const around = above.get(document)?.get(block);
      const citations = follow(
        block,
        document.path,
        around?.slugs ?? "",
        definitions.get(document) ?? NO_DEFINITIONS,
        reach,
      );
      return check(block, document.path, citations, around?.title ?? "", reconciling);
    };
  };
}

type Reconciling = Pick<Parameters<typeof reconcileBlock>[0], "corpus" | "profile" | "vocabulary">;

const NO_DEFINITIONS: Definitions = { footnotes: new Map(), links: new Map() };

function reachable(
  corpus: Packet["corpus"],
  slugs: readonly string[],
  files: Packet["files"],
  unreadable: readonly string[],
): Reachable {
  const documents = new Map(
    slugs.map((lines) => {
      const [path = "", ...sections] = lines.split("\n");
      return [path, new Set(sections)];
    }),
  );
  return { corpus, documents, files, unreadable: new Set(unreadable) };
}

type Above = {
  /** The title of the innermost section. */
  readonly title: string;
  /** The slugs of all sections around, one a line, so that they compare by value. */
  readonly slugs: string;
};

/** For each block the sections that it stands in. */
function sectionsAbove({ markdown, sections }: PacketDocument): ReadonlyMap<Block, Above> {
  const above = new Map<Block, Above>();
  for (const { title, slug, from, to } of sections) {
    for (const block of markdown.blocks.slice(from, to)) {
      const outer = above.get(block)?.slugs;
      above.set(block, { title, slugs: outer === undefined ? slug : `${outer}\n${slug}` });
    }
  }
  return above;
}
