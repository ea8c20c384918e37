import type { Change, Figure } from "./figure.ts";
import { isFigure } from "./scan/accept.ts";
import { withLedgerSign } from "./scan/accounting.ts";
import { type Paired, pairChanges } from "./scan/change-pair.ts";
import { joinCompound } from "./scan/compound.ts";
import type { Draft } from "./scan/draft.ts";
import { lexSegment } from "./scan/lex.ts";
import { type Lexicon, lexiconOf } from "./scan/lexicon.ts";
import { shareUnitsInLists } from "./scan/list.ts";
import { joinRange } from "./scan/range.ts";
import { readDrafts } from "./scan/read-drafts.ts";
import { joinShare } from "./scan/share.ts";
import { toFigure } from "./scan/to-figure.ts";
import type { Prose } from "./scan/token.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The figures of a text in their order, without overlaps, and the changes between them. */
export type Scan = {
  readonly figures: readonly Figure[];
  readonly changes: readonly Change[];
};

/** Reads every figure of a masked text (see `base/mask.ts`) in linear time. Never fails; text without figures gives empty lists. */
export function scanFigures(text: string, vocabulary: Vocabulary): Scan {
  const lexicon = lexiconOf(vocabulary);
  const figures: Figure[] = [];
  const changes: Change[] = [];
  for (let start = 0; start < text.length; ) {
    const { tokens, end } = lexSegment(text, start, lexicon);
    const scan = scanProse({ text, tokens }, lexicon);
    for (const change of scan.changes) changes.push(moved(change, figures.length));
    for (const figure of scan.figures) figures.push(figure);
    start = end;
  }
  return { figures, changes };
}

/** The scan of one segment that is already cut into tokens. */
export function scanProse(prose: Prose, lexicon: Lexicon): Scan {
  const read = readDrafts(prose, lexicon);
  if (read.length === 0) return NOTHING;
  const signed = read.map((draft) => withLedgerSign(prose, lexicon, draft));
  const compounds = joined(signed, (left, right) => joinCompound(prose, left, right));
  const shares = joined(compounds, (left, right) => joinShare(prose, left, right));
  const ranges = joined(shares, (left, right) => joinRange(prose, left, right));
  return accepted(prose, pairChanges(prose, shareUnitsInLists(prose, ranges)));
}

function moved(change: Change, by: number): Change {
  return { ...change, from: change.from + by, to: change.to + by };
}

/** Joins neighbours from left to right, a joined one with its next neighbour again. */
function joined(drafts: readonly Draft[], join: (left: Draft, right: Draft) => Draft | undefined): readonly Draft[] {
  const result: Draft[] = [];
  for (const draft of drafts) {
    const left = result.at(-1);
    const both = left && join(left, draft);
    if (both === undefined) result.push(draft);
    else result[result.length - 1] = both;
  }
  return result;
}

/** Leaves out what is no figure, and the changes that lose an end with it. */
function accepted(prose: Prose, { drafts, changes }: Paired): Scan {
  const figures: Figure[] = [];
  const ends = new Set(changes.flatMap(({ from, to }) => [from, to]));
  const places = drafts.map((draft, index) => {
    if (!isFigure(prose, draft)) return undefined;
    return figures.push(toFigure(prose, draft, ends.has(index))) - 1;
  });
  const kept = changes.flatMap((change) => {
    const from = places[change.from];
    const to = places[change.to];
    return from === undefined || to === undefined ? [] : [{ ...change, from, to }];
  });
  return { figures, changes: kept };
}

const NOTHING: Scan = { figures: [], changes: [] };
