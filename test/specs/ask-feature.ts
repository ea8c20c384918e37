import { lineColumnAt, lineIndex } from "../../server/src/base/line-index.ts";
import type { Span } from "../../server/src/base/span.ts";
import { applyEdits } from "../../server/src/base/text-edit.ts";
import type { FileEdit, Location } from "../../server/src/snapshot.ts";
import { type FeatureCase, inPacket } from "./feature-case.ts";

/** What a feature answers in a case. */
export type FeatureAnswer = {
  /** One thing a line. */
  readonly lines: readonly string[];
  /** What changes in the packet's files where the answer is taken up. */
  readonly edits?: readonly FileEdit[];
};

/** Asks a feature, by the name of its specification. This is all that the specifications know of the engine's interface. */
export function askFeature(feature: string, asked: FeatureCase): FeatureAnswer {
  const ask = FEATURES[feature];
  if (ask === undefined) throw new Error(`There is no feature ${feature}.`);
  return ask(asked);
}

type Ask = (asked: FeatureCase) => FeatureAnswer;

const FEATURES: Readonly<Record<string, Ask>> = {
  definition: (one) => {
    const found = one.snapshot.definition(one.file, one.start);
    return { lines: found === undefined ? [] : found.targets.map((target) => placeLine(target, one)) };
  },
  references: (one) => ({
    lines: one.snapshot.references(one.file, one.start, true).map((place) => placeLine(place, one)),
  }),
  highlights: (one) => ({
    lines: one.snapshot.highlights(one.file, one.start).map((span) => spanLine(span, one.file, one)),
  }),
  rename: (one) => {
    const { snapshot, file, start, asked } = one;
    const renamable = snapshot.renamable(file, start);
    if (renamable === undefined) return { lines: ["nothing to rename"] };
    const renaming = snapshot.rename(file, start, asked);
    const lines = [`${textAt(renamable.span, file, one)} is ${renamable.name}`];
    if (renaming === undefined) return { lines };
    return renaming.kind === "refused" ? { lines: [...lines, renaming.reason] } : { lines, edits: renaming.edits };
  },
};

/** The texts of the files that the edits change. */
export function textsAfter(edits: readonly FileEdit[], { texts }: FeatureCase): ReadonlyMap<string, string> {
  return new Map(
    [...texts].flatMap(([path, text]) => {
      const own = edits.filter(({ file }) => inPacket(file) === path);
      return own.length === 0 ? [] : [[path, applyEdits(text, own)]];
    }),
  );
}

/** `impact.md:5 Return rate` */
function placeLine({ file, span }: Location, one: FeatureCase): string {
  return `${inPacket(file)}:${spanLine(span, file, one)}`;
}

/** `5 Return rate`; lines count from 1. */
function spanLine(span: Span, file: string, one: FeatureCase): string {
  const { line } = lineColumnAt(lineIndex(one.texts.get(inPacket(file)) ?? ""), span.start);
  return `${line + 1} ${textAt(span, file, one)}`.trimEnd();
}

function textAt({ start, end }: Span, file: string, { texts }: FeatureCase): string {
  return (texts.get(inPacket(file)) ?? "").slice(start, end).replace(/\s+/g, " ");
}
