import { memoLast } from "../base/memo.ts";
import { memoEach, sameEnds } from "../base/memo-each.ts";
import type { Block } from "../markdown/block.ts";
import { blockIndex } from "../markdown/document.ts";
import { type Definitions, definitionsOf } from "../packet/citation.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import type { Part } from "../packet/part.ts";
import { type BlockContext, createContextReader } from "./block-context.ts";
import type { Against, CheckBlock, CheckedBlock } from "./checked-block.ts";

/** The blocks of one document, checked. */
export type CheckedDocument = {
  /** In the order of the document's blocks; `undefined` stands for one without a role, which nothing checks unless it is asked for. */
  readonly blocks: readonly (CheckedBlock | undefined)[];
  readonly blockOf: (block: Block) => CheckedBlock;
};

/** Checks one document again and again. The blocks before and behind a change are not looked at. */
export function createDocumentChecker(
  checkBlock: CheckBlock,
): (document: PacketDocument, parts: readonly Part[], against: Against) => CheckedDocument {
  const contextsOf = createContextReader();
  const definitionsFrom = memoLast(definitionsOf);
  let last: Last | undefined;
  return (document, parts, against) => {
    const { markdown, path } = document;
    const contexts = contextsOf(document, parts);
    const definitions = definitionsFrom(definingBlocks(markdown.origin, markdown.blocks).all);
    const next = { blocks: markdown.blocks, contexts, definitions, against };
    const checkAt = (block: Block, index: number): CheckedBlock =>
      checkBlock(block, path, contexts[index] ?? NOWHERE, definitions, against);
    const { head, tail } = sameAround(last, next);
    const changed = markdown.blocks.slice(head, markdown.blocks.length - tail).map((block, offset) => {
      const role = contexts[head + offset]?.role;
      return role === undefined ? undefined : checkAt(block, head + offset);
    });
    const before = last?.checked ?? [];
    const checked = [...before.slice(0, head), ...changed, ...before.slice(before.length - tail)];
    last = { ...next, checked };
    return {
      blocks: checked,
      blockOf: (block) => {
        const index = blockIndex(markdown, block);
        return checked[index] ?? checkAt(block, index);
      },
    };
  };
}

const definingBlocks = memoEach((block: Block) => (block.definition === undefined ? [] : [block]));

const NOWHERE: BlockContext = { role: undefined, titles: [], slugs: [] };

type Checking = {
  readonly blocks: readonly Block[];
  readonly contexts: readonly BlockContext[];
  readonly definitions: Definitions;
  readonly against: Against;
};

type Last = Checking & { readonly checked: CheckedDocument["blocks"] };

/** How many blocks at the start and at the end are checked against the same as before. */
function sameAround(last: Last | undefined, next: Checking): { readonly head: number; readonly tail: number } {
  if (last?.definitions !== next.definitions || last.against !== next.against) return { head: 0, tail: 0 };
  const blocks = sameEnds(last.blocks, next.blocks);
  if (last.contexts === next.contexts) return blocks;
  const contexts = sameEnds(last.contexts, next.contexts);
  return { head: Math.min(blocks.head, contexts.head), tail: Math.min(blocks.tail, contexts.tail) };
}
