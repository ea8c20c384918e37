import { lineColumnAt, lineIndex } from "../../server/src/base/line-index.ts";
import type { Span } from "../../server/src/base/span.ts";
import { applyEdits } from "../../server/src/base/text-edit.ts";
import type { OutlineItem } from "../../server/src/features/outline.ts";
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
  hover: (one) => {
    const found = one.snapshot.hover(one.file, one.start);
    return { lines: found === undefined ? [] : [textAt(found.span, one.file, one), ...found.markdown.split("\n")] };
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
  completion: (one) => {
    const found = one.snapshot
      .completions(one.file, one.start)
      .toSorted((left, right) => (left.rank < right.rank ? -1 : left.rank > right.rank ? 1 : 0));
    const [first] = found;
    const lines = found.map(
      ({ label, detail, text }) => `${label} (${detail})${text === label ? "" : ` -> ${text.replaceAll("\n", " / ")}`}`,
    );
    if (first === undefined || one.asked !== "insert the first") return { lines };
    return { lines, edits: [{ file: one.file, span: first.replace, text: first.text }, ...first.also] };
  },
  "semantic-tokens": (one) => ({
    lines: one.snapshot
      .tokens(one.file, { start: 0, end: Number.POSITIVE_INFINITY })
      .map(
        ({ span, type, modifier }) => `${spanLine(span, one.file, one)}: ${[type, modifier ?? []].flat().join(", ")}`,
      ),
  }),
  refactorings: (one) => {
    const found = one.snapshot.refactorings(one.file, one.start);
    const wanted = found.find(({ title }) => title === one.asked);
    return { lines: found.map(({ title, kind }) => `${title} (${kind})`), ...(wanted && { edits: wanted.edits }) };
  },
  lenses: (one) => ({
    lines: one.snapshot
      .lenses(one.file)
      .map(
        ({ span, title, uses }) =>
          `${spanLine(span, one.file, one)}: ${title}${uses.length > 0 ? ` (${uses.length})` : ""}`,
      ),
  }),
  folding: (one) => ({
    lines: (one.snapshot.folds(one.file) ?? []).map(({ kind, span }) => {
      const [first, last] = [lineOf(span.start, one.file, one), lineOf(span.end, one.file, one)];
      return `${first}-${last} ${kind}`;
    }),
  }),
  selection: (one) => ({
    lines: one.snapshot.selection(one.file, one.start).map((span) => shortened(textAt(span, one.file, one).trim())),
  }),
  links: (one) => ({
    lines: [
      ...one.snapshot
        .links(one.file)
        .map(({ span, target }) => `${textAt(span, one.file, one)} leads to ${placeLine(target, one)}`),
      ...one.snapshot
        .ruleLinks(one.file)
        .map(({ span, rule }) => `${textAt(span, one.file, one)} leads to the page of ${rule}`),
    ],
  }),
  "computed-values": (one) => ({
    lines: one.snapshot.computedValues(one.file).map(({ offset, text, tooltip }) => {
      const before = { start: Math.max(0, offset - 12), end: offset };
      return `${textAt(before, one.file, one).replace(/^.*\|\s*/, "")} ${text} [${tooltip.replaceAll("\n", "; ")}]`.trimStart();
    }),
  }),
  outline: (one) => ({ lines: one.snapshot.outline(one.file).flatMap((item) => outlineLines(item, "")) }),
  "workspace-symbols": (one) => ({
    lines: one.snapshot
      .symbols(one.asked)
      .map(
        ({ name, kind, container, file }) =>
          `${name} (${kind} in ${container === inPacket(file) ? container : `${container}, ${inPacket(file)}`})`,
      ),
  }),
};

function outlineLines({ name, detail, kind, children }: OutlineItem, indent: string): readonly string[] {
  const line = `${indent}${kind} ${name}${detail === "" ? "" : `: ${detail}`}`;
  return [line, ...children.flatMap((child) => outlineLines(child, `${indent}  `))];
}

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
  return `${lineOf(span.start, file, one)} ${textAt(span, file, one)}`.trimEnd();
}

function lineOf(offset: number, file: string, { texts }: FeatureCase): number {
  return lineColumnAt(lineIndex(texts.get(inPacket(file)) ?? ""), offset).line + 1;
}

/** Its two ends, where it is long. */
function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 28).trimEnd()} … ${text.slice(-28).trimStart()}`;
}

function textAt({ start, end }: Span, file: string, { texts }: FeatureCase): string {
  return (texts.get(inPacket(file)) ?? "").slice(start, end).replace(/\s+/g, " ");
}
