import { memoLast } from "../base/memo.ts";
import { memoEach } from "../base/memo-each.ts";
import type { Block } from "../markdown/block.ts";
import type { Section } from "../markdown/section.ts";
import type { Reachable } from "../packet/check-citation.ts";
import type { Packet } from "../packet/packet.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import { type Against, type CheckedBlock, createBlockChecker, createReconciling } from "./checked-block.ts";
import { type CheckedDocument, createDocumentChecker } from "./checked-document.ts";

/** All blocks of a packet, checked. */
export type CheckedPacket = {
  /** Every block that plays a role, once, in the order of the documents and of their blocks. */
  readonly blocks: readonly CheckedBlock[];
  readonly documents: ReadonlyMap<PacketDocument, CheckedDocument>;
  readonly blockOf: (document: PacketDocument, block: Block) => CheckedBlock;
};

/** Checks one packet again and again. */
export function createPacketChecker(): (packet: Packet) => CheckedPacket {
  const checkBlock = createBlockChecker();
  const reconcilingOf = createReconciling();
  const reachableFrom = memoLast(reachable);
  const againstOf = memoLast(
    (reaching: Reachable, reconciling: Against["reconciling"]): Against => ({
      reachable: reaching,
      reconciling,
    }),
  );
  const documents = new Map<string, DocumentState>();

  function stateAt(path: string): DocumentState {
    const state = documents.get(path) ?? { check: createDocumentChecker(checkBlock), slugs: createSlugReader() };
    documents.set(path, state);
    return state;
  }

  return (packet) => {
    const reaching = reachableFrom(
      packet.corpus,
      packet.documents.map(({ path }) => path),
      packet.documents.map(({ path, sections }) => stateAt(path).slugs(sections)),
      packet.files,
      packet.unreadable.map(({ path }) => path),
    );
    const against = againstOf(reaching, reconcilingOf(packet));
    const checked = new Map(
      packet.documents.map((document) => {
        const parts = packet.parts.filter((part) => part.document === document);
        return [document, stateAt(document.path).check(document, parts, against)];
      }),
    );
    const paths = new Set(packet.documents.map(({ path }) => path));
    for (const path of documents.keys()) if (!paths.has(path)) documents.delete(path);
    const playing = [...checked].map(([{ markdown }, { blocks }]) => withRole(markdown.origin, blocks).all);
    return {
      blocks: joined(packet.origin, playing).all,
      documents: checked,
      blockOf: (document, block) =>
        checked.get(document)?.blockOf(block) ?? stateAt(document.path).check(document, [], against).blockOf(block),
    };
  };
}

type DocumentState = {
  readonly check: ReturnType<typeof createDocumentChecker>;
  readonly slugs: (sections: readonly Section[]) => ReadonlySet<string>;
};

const withRole = memoEach((checked: CheckedBlock | undefined) => (checked === undefined ? [] : [checked]));

const joined = memoEach((blocks: readonly CheckedBlock[]) => blocks);

/** The slugs of a document's sections: the same set while they are the same, wherever the sections stand. */
function createSlugReader(): (sections: readonly Section[]) => ReadonlySet<string> {
  const setOf = memoLast((slugs: readonly string[]) => new Set(slugs));
  const slugsOf = memoLast((sections: readonly Section[]) => sections.map(({ slug }) => slug));
  return (sections) => setOf(slugsOf(sections));
}

function reachable(
  corpus: Packet["corpus"],
  paths: readonly string[],
  slugs: readonly ReadonlySet<string>[],
  files: Packet["files"],
  unreadable: readonly string[],
): Reachable {
  const documents = new Map(paths.map((path, index) => [path, slugs[index] ?? new Set<string>()]));
  return { corpus, documents, files, unreadable: new Set(unreadable) };
}
