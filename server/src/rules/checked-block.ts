import { memoByFirst, memoLast } from "../base/memo.ts";
import type { Block } from "../markdown/block.ts";
import { checkCitation, type Reachable } from "../packet/check-citation.ts";
import { type CheckedCitation, sameLeads } from "../packet/checked-citation.ts";
import { citationsOf, type Definitions } from "../packet/citation.ts";
import type { Packet } from "../packet/packet.ts";
import { vocabularyOf } from "../packet/vocabulary.ts";

import { createReconciler, type ReconcileInput } from "../reconcile/reconcile.ts";
import { sameFigures } from "../reconcile/same-figures.ts";

import type { CheckedFigure } from "../reconcile/verdict.ts";
import type { BlockContext } from "./block-context.ts";

/** A block with its citations followed and its figures checked: one value while it reads the same and the evidence is the same. */
export type CheckedBlock = BlockContext & {
  readonly block: Block;
  readonly file: string;
  readonly citations: readonly CheckedCitation[];
  readonly figures: readonly CheckedFigure[];
};

/** What all blocks of a packet are checked against. */
export type Against = {
  readonly reachable: Reachable;
  readonly reconciling: Reconciling;
};

export type Reconciling = Pick<ReconcileInput, "corpus" | "profile" | "vocabulary">;

export type CheckBlock = (
  block: Block,
  path: string,
  context: BlockContext,
  definitions: Definitions,
  against: Against,
) => CheckedBlock;

/** Checks the blocks of one packet. What a block's citations and figures came from decides whether it is checked again. */
export function createBlockChecker(): CheckBlock {
  const reconcile = createReconciler();
  const followed = new WeakMap<Block, readonly CheckedCitation[]>();
  const follow = memoByFirst(
    (block: Block, path: string, context: BlockContext, definitions: Definitions, reachable: Reachable) => {
      const from = { path, sections: context.slugs };
      const next = citationsOf(block, path, definitions).map((citation) => checkCitation(citation, from, reachable));
      const before = followed.get(block);
      const citations = before !== undefined && sameLeads(before, next) ? before : next;
      followed.set(block, citations);
      return citations;
    },
  );
  const reconciled = new WeakMap<Block, readonly CheckedFigure[]>();
  /** The titles farther out, and the role, do not touch a figure. */
  const figuresOf = memoByFirst(
    (block: Block, path: string, citations: readonly CheckedCitation[], above: string, reconciling: Reconciling) => {
      const next = reconcile({ block, path, citations, above, ...reconciling });
      const before = reconciled.get(block);
      const figures = before !== undefined && sameFigures(before, next) ? before : next;
      reconciled.set(block, figures);
      return figures;
    },
  );
  const check = memoByFirst(
    (
      block: Block,
      file: string,
      citations: readonly CheckedCitation[],
      context: BlockContext,
      figures: readonly CheckedFigure[],
    ): CheckedBlock => ({ ...context, block, file, citations, figures }),
  );
  return (block, path, context, definitions, { reachable, reconciling }) => {
    const citations = follow(block, path, context, definitions, reachable);
    const figures = figuresOf(block, path, citations, context.titles.at(-1) ?? "", reconciling);
    return check(block, path, citations, context, figures);
  };
}

export function createReconciling(): (packet: Packet) => Reconciling {
  const from = memoLast(
    (corpus: Packet["corpus"], profile: Packet["profile"]): Reconciling => ({
      corpus,
      profile,
      vocabulary: vocabularyOf(profile),
    }),
  );
  return ({ corpus, profile }) => from(corpus, profile);
}
