import { contains, type Span } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { visibleText } from "../markdown/plain-text.ts";
import type { CheckedFigure } from "../reconcile/verdict.ts";
import { type Stamp, stampOf } from "./stamp.ts";

/** What a reader sees of a part of a packet, in pieces: a figure is one of its own. */
export type FiguredText = readonly TextPiece[];

export type TextPiece = { readonly text: string; readonly figure?: CheckedFigure; readonly stamp?: Stamp };

export function figuredText(block: Block, range: Span, figures: readonly CheckedFigure[]): FiguredText {
  return trimmed(figurePieces(block, range, figures));
}

/** The same with the spaces at its ends, for a part of a sentence. */
export function figurePieces(block: Block, range: Span, figures: readonly CheckedFigure[]): FiguredText {
  const pieces: TextPiece[] = [];
  let end = range.start;
  for (const figure of inOrder(figures)) {
    const { span } = figure.figure;
    if (!contains(range, span) || span.start < end) continue;
    const stamp = stampOf(figure);
    pieces.push({ text: visibleText(block, { start: end, end: span.start }) });
    pieces.push({ text: visibleText(block, span), figure, ...(stamp !== undefined && { stamp }) });
    end = span.end;
  }
  pieces.push({ text: visibleText(block, { start: end, end: range.end }) });
  return pieces.filter(({ text }) => text !== "");
}

export function plainPieces(text: string): FiguredText {
  return text === "" ? [] : [{ text }];
}

export function textOfPieces(pieces: FiguredText): string {
  return pieces.map(({ text }) => text).join("");
}

function inOrder(figures: readonly CheckedFigure[]): readonly CheckedFigure[] {
  return figures.toSorted((left, right) => left.figure.span.start - right.figure.span.start);
}

/** No space at either end, and one between two pieces. */
function trimmed(pieces: readonly TextPiece[]): FiguredText {
  const kept: TextPiece[] = [];
  for (const piece of pieces) {
    const before = kept.at(-1)?.text ?? " ";
    const text = before.endsWith(" ") ? piece.text.trimStart() : piece.text;
    if (text !== "") kept.push({ ...piece, text });
  }
  const last = kept.pop();
  return last === undefined ? [] : [...kept, { ...last, text: last.text.trimEnd() }];
}
