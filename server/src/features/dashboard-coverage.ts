import type { Place } from "../packet/place.ts";
import { trace } from "../reconcile/working.ts";
import { checkedBlocks } from "../rules/checked-blocks.ts";
import type { DashboardInput } from "./dashboard.ts";
import { markOf, type TickMark } from "./tick-marks.ts";

/** Every figure of the packet with its mark, document by document. */
export type CoverageView<Link> = {
  readonly figures: number;
  readonly counts: Readonly<Record<TickMark["mark"], number>>;
  readonly documents: readonly DocumentCoverage<Link>[];
};

export type DocumentCoverage<Link> = { readonly file: string; readonly figures: readonly MarkedFigure<Link>[] };

export type MarkedFigure<Link> = {
  readonly text: string;
  readonly mark: TickMark["mark"];
  /** The whole account in a line. */
  readonly trace: string;
  readonly link: Link;
};

export function coverageView<Link>({ checked, link }: DashboardInput<Link>): CoverageView<Link> {
  const counts = { "✓": 0, "≈": 0, "?": 0, "✗": 0, "○": 0 };
  const byFile = new Map<string, { readonly order: number; readonly figure: MarkedFigure<Link> }[]>();
  let figures = 0;
  for (const { part, block } of checkedBlocks(checked.packet)) {
    const file = part.document.path;
    const order = part.document.markdown.blocks.indexOf(block);
    for (const { figure, text, verdict } of checked.figuresOf(part.document, block)) {
      const mark = markOf(verdict);
      const place: Place = { file, block, span: figure.span };
      const own = byFile.get(file) ?? [];
      own.push({ order, figure: { text, mark, trace: trace(text, verdict), link: link(place) } });
      byFile.set(file, own);
      counts[mark] += 1;
      figures += 1;
    }
  }
  const documents = [...byFile]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([file, own]) => ({
      file,
      figures: own.toSorted((left, right) => left.order - right.order).map(({ figure }) => figure),
    }));
  return { figures, counts, documents };
}
