import { MARKUP } from "../base/mask.ts";
import { contains } from "../base/span.ts";
import type { SlideNeed } from "../profile/bar.ts";
import type { Profile } from "../profile/profile.ts";
import { compileWords, findWords } from "../profile/words.ts";
import type { Figure, FigureKind } from "../quantity/figure.ts";
import type { Slide, SlidePiece } from "./deck.ts";
import { impactColumns, rowTexts } from "./impact-table.ts";
import { scanCell } from "./scan-cell.ts";

/** What the slide should show and does not. A picture may show anything. */
export function missingNeeds(slide: Slide, profile: Profile): readonly SlideNeed[] {
  if (slide.pieces.some(({ block }) => block.links.some(({ kind }) => kind === "image"))) return [];
  return (slide.wanted?.needs ?? []).filter((need) => !isMet(need, slide.pieces, profile));
}

function isMet(need: SlideNeed, pieces: readonly SlidePiece[], profile: Profile): boolean {
  switch (need) {
    case "size":
      return figuresOn(pieces, profile).some(({ kind }) => SIZES.has(kind));
    case "money":
      return figuresOn(pieces, profile).some(({ kind }) => kind === "money");
    case "change":
      return pieces.some((piece) => showsChange(piece, profile));
    default: {
      const cues = compileWords([
        ...(profile.storyline?.slots.find(({ id }) => id === need)?.cues ?? []),
        ...(need === "capability" ? profile.words.opening : []),
      ]);
      return cues.bases.size === 0 || pieces.some((piece) => findWords(cues, textOf(piece)).length > 0);
    }
  }
}

const SIZES: ReadonlySet<FigureKind> = new Set<FigureKind>(["money", "count", "measure"]);

function figuresOn(pieces: readonly SlidePiece[], profile: Profile): readonly Figure[] {
  return pieces.flatMap((piece) => scanCell(textOf(piece), profile));
}

/** A figure that moves, or two of one unit close to each other in a sentence, or a table with both ends. */
function showsChange(piece: SlidePiece, profile: Profile): boolean {
  const text = textOf(piece);
  const figures = scanCell(text, profile);
  return (
    figures.some(
      ({ kind, direction, span }) =>
        direction !== undefined || MOVES.has(kind) || /^[+\u2212-]/.test(text.slice(span.start)),
    ) ||
    figures.some((figure, index) => {
      const next = figures[index + 1];
      return (
        next?.kind === figure.kind &&
        next.unit === figure.unit &&
        NEAR.test(text.slice(figure.span.end, next.span.start))
      );
    }) ||
    piece.block.tables.some((table) => {
      const columns = impactColumns(rowTexts(piece.block, table, 0), profile);
      return contains(piece.span, table.span) && columns.has("baseline") && columns.has("post");
    })
  );
}

const MOVES: ReadonlySet<FigureKind> = new Set<FigureKind>(["points", "bps", "ratio"]);
const NEAR = /^[^.;\r\n]{0,40}$/;

/** The text of all leaves, parted where only markup stands between them. */
function textOf({ block, span }: SlidePiece): string {
  return block.masked.slice(span.start, span.end).replaceAll(MARKUP, " ");
}
