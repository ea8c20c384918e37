import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type ParagraphChild,
  type RunOptions,
  TextRun,
} from "docx";
import type { Block } from "../markdown/block.ts";
import type { Inline } from "../markdown/content.ts";
import type { CheckedFigure } from "../reconcile/verdict.ts";
import { figurePieces, type TextPiece } from "./figured-text.ts";
import { printable } from "./printable.ts";
import { ACCENT, ALARM } from "./slide-style.ts";

/** What the runs of a block are written with. */
export type WordContext = {
  readonly block: Block;
  readonly figures: readonly CheckedFigure[];
  /** The number of the Word footnote that says what the label's does; undefined where nothing does. */
  readonly footnote: (label: string) => number | undefined;
  /** Where a link of the document leads from the file. */
  readonly target: (address: string) => WordTarget | undefined;
};

export type WordTarget =
  | { readonly kind: "bookmark"; readonly anchor: string }
  | { readonly kind: "web"; readonly address: string };

/** Text as runs: its emphasis, its links, its footnotes, and the stamps of its figures. */
export function wordRuns(inlines: readonly Inline[], context: WordContext): readonly ParagraphChild[] {
  return inlines.flatMap((inline, index): readonly ParagraphChild[] => {
    if (inline.kind === "text") return textRuns(inline, context);
    if (inline.kind === "break") return [new TextRun({ break: 1 })];
    const number = context.footnote(inline.label);
    if (number === undefined) return [new TextRun({ text: `[${inline.label}]` })];
    const mark = new FootnoteReferenceRun(number);
    return inlines[index - 1]?.kind === "footnote" ? [new TextRun({ text: ",", superScript: true }), mark] : [mark];
  });
}

function textRuns(inline: Extract<Inline, { kind: "text" }>, context: WordContext): readonly ParagraphChild[] {
  const target = inline.link === undefined ? undefined : context.target(inline.link);
  const style: RunOptions = {
    ...(inline.strong && { bold: true }),
    ...(inline.emphasis && { italics: true }),
    ...(inline.deleted && { strike: true }),
    ...(inline.code && { font: "Courier New" }),
    ...(target !== undefined && { color: ACCENT }),
  };
  const pieces: readonly TextPiece[] =
    inline.span === undefined ? [{ text: inline.text }] : figurePieces(context.block, inline.span, context.figures);
  const runs = pieces.map(({ text, stamp }) =>
    stamp === undefined
      ? new TextRun({ text: printable(text), ...style })
      : new TextRun({ text: `${printable(text)} ${stamp.mark}`, ...style, color: ALARM, bold: true }),
  );
  if (target === undefined || runs.length === 0) return runs;
  return target.kind === "web"
    ? [new ExternalHyperlink({ link: target.address, children: runs })]
    : [new InternalHyperlink({ anchor: target.anchor, children: runs })];
}
