import { memoByFirst, sameItems } from "./base/memo.ts";
import type { Span } from "./base/span.ts";
import type { PacketDocument } from "./packet/packet-document.ts";
import type { RuleProblem } from "./rules/rule.ts";
import type { Settled } from "./rules/settle.ts";
import type { FileProblems, Problem } from "./snapshot.ts";

/** Puts a problem into its file as the file is now. */
export type PlaceProblem = (problem: RuleProblem) => Problem;

/**
 * The problems of one packet by file, again and again. Places are worked out for as many as are asked for, since in a long document all
 * that stand behind an edit move with it.
 */
export function createFileProblems(): (
  settled: Settled,
  files: Iterable<string>,
  place: PlaceProblem,
) => ReadonlyMap<string, FileProblems> {
  let last = new Map<string, Known>();
  return ({ inBlocks, inPacket }, files, place) => {
    const others = groupByFile(inPacket);
    const documents = new Map([...inBlocks].map(([document, each]) => [document.path, { document, each }]));
    const next = new Map<string, Known>();
    for (const file of new Set([...files, ...others.keys()])) {
      const own = others.get(file) ?? [];
      const { document, each } = documents.get(file) ?? { document: undefined, each: NO_BLOCKS };
      const before = last.get(file);
      const isSame = before?.document === document && before?.each === each && sameItems(before.own, own);
      const version = before !== undefined && isSame && !pointsElsewhere(each, own) ? before.version : {};
      next.set(file, { document, each, own, version });
    }
    last = next;
    return new Map(
      [...next].map(([file, { document, each, own, version }]) => [
        file,
        { version, ...problemsIn(document, each, own, place) },
      ]),
    );
  };
}

type Known = {
  readonly document: PacketDocument | undefined;
  readonly each: EachBlock;
  readonly own: readonly RuleProblem[];
  readonly version: object;
};

const NO_BLOCKS: EachBlock = [];

type EachBlock = readonly (readonly RuleProblem[])[];

/** True where a problem leads to places, which may be in files that changed. */
function pointsElsewhere(each: EachBlock, own: readonly RuleProblem[]): boolean {
  return own.some(({ related }) => related.length > 0) || blocksPointElsewhere(each);
}

const blocksPointElsewhere = memoByFirst((each: EachBlock): boolean =>
  each.some((problems) => problems.some(({ related }) => related.length > 0)),
);

function groupByFile(problems: readonly RuleProblem[]): ReadonlyMap<string, readonly RuleProblem[]> {
  const groups = new Map<string, RuleProblem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.place.file);
    if (group === undefined) groups.set(problem.place.file, [problem]);
    else group.push(problem);
  }
  return groups;
}

/** The problems of blocks are in order already, so that they are looked at no farther than they are needed. */
function problemsIn(
  document: PacketDocument | undefined,
  each: EachBlock,
  others: readonly RuleProblem[],
  place: PlaceProblem,
): Omit<FileProblems, "version"> {
  const { starts = [], blocks = [] } = document?.markdown ?? {};
  const count = each.reduce((sum, { length }) => sum + length, others.length);
  return {
    count,
    first: (most) => {
      const taken: RuleProblem[] = [];
      let end = 0;
      for (const [index, problems] of each.entries()) {
        const start = starts[index] ?? 0;
        if (taken.length >= most && start >= end) break;
        if (problems.length === 0) continue;
        taken.push(...problems);
        end = Math.max(end, start + (blocks[index]?.text.length ?? 0));
      }
      return [...taken, ...others].map(place).toSorted(byPlace).slice(0, most);
    },
  };
}

export function byPlace(left: Problem, right: Problem): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return compareSpans(left.span, right.span) || (left.rule < right.rule ? -1 : 1);
}

function compareSpans(left: Span, right: Span): number {
  return left.start - right.start || left.end - right.end;
}
