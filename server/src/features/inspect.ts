import { nameOf } from "../base/path.ts";
import { textOf } from "../base/span.ts";
import { absoluteSpan, parseDocument } from "../markdown/document.ts";
import { plainText } from "../markdown/plain-text.ts";
import { citationsOf, definitionsOf } from "../packet/citation.ts";
import { packetDocument } from "../packet/packet-document.ts";
import { partsOf } from "../packet/part.ts";
import { vocabularyOf } from "../packet/vocabulary.ts";
import { loadProfile } from "../profile/load.ts";
import { decimalText } from "../quantity/decimal.ts";
import type { Figure } from "../quantity/figure.ts";
import { createScanner, figuresOf, inBlock } from "../reconcile/sentence-figures.ts";

/** What is read of one file by itself, for reports of what was read wrongly. Offsets count UTF-16 units of the file. */
export type Inspection = {
  readonly sections: readonly (Range & { readonly role: string; readonly heading: string })[];
  readonly sentences: readonly (Range & { readonly text: string })[];
  readonly figures: readonly (Range & InspectedFigure)[];
  readonly citations: readonly (Range & { readonly target: string })[];
};

type Range = { readonly start: number; readonly end: number };

export type InspectedFigure = {
  readonly text: string;
  readonly kind: string;
  readonly value: string;
  /** The upper end of a range. */
  readonly upper?: string;
  readonly unit: string;
  readonly hedge?: string;
  readonly direction?: string;
  readonly per?: string;
  readonly weak?: true;
};

export function inspectDocument(text: string, path: string): Inspection {
  const markdown = parseDocument(text);
  const document = packetDocument(nameOf(path), markdown);
  const { profile } = loadProfile("amazon-l7", { resolve: () => undefined });
  const parts = partsOf([document], profile, new Map());
  const definitions = definitionsOf(markdown.blocks);
  const { blocks } = markdown;
  const scanOf = createScanner()(vocabularyOf(profile));
  return {
    sections: document.sections.map(({ title, heading, from, to }) => {
      const last = blocks[to - 1] ?? heading;
      const role =
        parts.find((part) => part.section?.from === from)?.role ??
        parts.find((part) => part.blocks.includes(heading))?.role;
      return {
        role: role ?? "",
        heading: title,
        start: absoluteSpan(markdown, heading, { start: 0, end: 0 }).start,
        end: absoluteSpan(markdown, last, { start: 0, end: last.text.length }).end,
      };
    }),
    sentences: blocks.flatMap((block) =>
      block.sentences.map(({ span }) => ({ ...absoluteSpan(markdown, block, span), text: plainText(block, span) })),
    ),
    figures: blocks.flatMap((block) =>
      figuresOf(block, scanOf).flatMap(({ figures, text, at }) =>
        figures.map((figure) => ({
          ...absoluteSpan(markdown, block, inBlock(figure, at).span),
          text: textOf(text, figure.span),
          ...inspected(figure),
        })),
      ),
    ),
    citations: blocks.flatMap((block) =>
      citationsOf(block, document.path, definitions).flatMap(({ link, targets }) =>
        targets.map((target) => ({
          ...absoluteSpan(markdown, block, link.span),
          target:
            target.kind === "inside"
              ? `${target.path}${target.fragment === "" ? "" : `#${target.fragment}`}`
              : target.address,
        })),
      ),
    ),
  };
}

function inspected({ kind, amount, upper, unit, hedge, direction, per, weak }: Figure): Omit<InspectedFigure, "text"> {
  return {
    kind,
    value: decimalText(amount.value),
    ...(upper !== undefined && { upper: decimalText(upper.value) }),
    unit,
    ...(hedge !== undefined && { hedge }),
    ...(direction !== undefined && { direction }),
    ...(per !== undefined && { per }),
    ...(weak !== undefined && { weak }),
  };
}
