import { memoByFirst } from "../../base/memo.ts";
import { contains, type Span } from "../../base/span.ts";
import type { Link } from "../../markdown/block.ts";
import type { CheckedCitation } from "../../packet/checked-citation.ts";
import type { LinkPlace } from "../../packet/citation.ts";
import type { Place } from "../../packet/place.ts";
import type { CheckedFigure } from "../../reconcile/verdict.ts";
import type { CheckedBlock } from "../../rules/checked-block.ts";
import type { Checked } from "../../rules/checker.ts";
import { type MetricMention, mentionsIn } from "./metric-mentions.ts";
import { type Metric, type Metrics, metricOfEvidence, metricsOf } from "./metrics.ts";

/** Where a document speaks of a metric. Spans count in the block. */
export type MetricUse = {
  readonly metric: Metric;
  readonly place: Place;
  /** True in the words of a link to the same metric: a reader takes the two for one. */
  readonly inLink: boolean;
} & (
  | { readonly kind: "name" }
  | { readonly kind: "mention"; readonly mention: MetricMention }
  /** A link or a footnote mark that leads to the metric's row. */
  | { readonly kind: "citation"; readonly link: Link; readonly addresses: readonly LinkPlace[] }
  | { readonly kind: "figure"; readonly checked: CheckedFigure }
);

/** The uses of each metric, in the order of the documents and of their texts. */
export const metricUses: (checked: Checked) => ReadonlyMap<Metric, readonly MetricUse[]> = memoByFirst(
  (checked: Checked) => {
    const uses = new Map<Metric, MetricUse[]>();
    const metrics = metricsOf(checked);
    if (metrics === undefined) return uses;
    for (const metric of metrics.byRow.values()) uses.set(metric, []);
    for (const document of checked.packet.documents) {
      for (const block of document.markdown.blocks) {
        for (const use of usesIn(checked.blockOf(document, block), metrics)) uses.get(use.metric)?.push(use);
      }
    }
    return uses;
  },
);

/** The uses in one block, in the order of the text. */
export const usesIn = memoByFirst(({ block, file, citations, figures }: CheckedBlock, metrics: Metrics) => {
  const isTable = block === metrics.block;
  const names = isTable ? [...metrics.byRow.values()] : [];
  const cited = citations.flatMap((citation) => {
    const { link } = citation;
    return [...citedMetrics(citation, metrics)].map(([metric, addresses]) => ({ metric, link, addresses }));
  });
  const use = (metric: Metric, span: Span): Pick<MetricUse, "metric" | "place" | "inLink"> => ({
    metric,
    place: { file, block, span },
    inLink: cited.some((one) => one.metric === metric && one.link.span !== span && contains(one.link.span, span)),
  });
  const stated = figures.flatMap((checked): readonly MetricUse[] => {
    const { span } = checked.figure;
    if (isTable && contains(metrics.table.span, span)) return [];
    return metricsOfFigure(checked, metrics).map((metric) => ({ ...use(metric, span), kind: "figure", checked }));
  });
  const mentioned = mentionsIn(block, metrics).flatMap((mention): readonly MetricUse[] => {
    const { span, metric } = mention;
    if (names.some((name) => contains(name.place.span, span)) || isTitleOfSource(span, citations)) return [];
    return [{ ...use(metric, span), kind: "mention", mention }];
  });
  const uses: readonly MetricUse[] = [
    ...names.map((metric): MetricUse => ({ ...use(metric, metric.place.span), kind: "name" })),
    ...cited.map(
      ({ metric, ...citation }): MetricUse => ({
        ...use(metric, citation.link.span),
        kind: "citation",
        ...citation,
      }),
    ),
    ...stated,
    ...mentioned,
  ];
  return uses.toSorted((left, right) => left.place.span.start - right.place.span.start);
});

/** The metrics that a citation leads to, with the addresses that do. */
function citedMetrics({ leads }: CheckedCitation, metrics: Metrics): ReadonlyMap<Metric, readonly LinkPlace[]> {
  const cited = new Map<Metric, LinkPlace[]>();
  for (const lead of leads) {
    if (lead.kind !== "rows") continue;
    const rows = lead.rows.filter(({ place }) => place.block === metrics.block);
    const [metric] = rows.flatMap(({ slug }) => metrics.bySlug.get(slug) ?? []);
    if (metric !== undefined) cited.set(metric, [...(cited.get(metric) ?? []), lead.target.at]);
  }
  return cited;
}

function metricsOfFigure({ verdict }: CheckedFigure, metrics: Metrics): readonly Metric[] {
  const evidence = "working" in verdict ? (verdict.working?.evidence ?? []) : [];
  return [...new Set(evidence.flatMap((cell) => metricOfEvidence(metrics, cell) ?? []))];
}

/** The words of a link to a source are the name of somebody else's report. */
function isTitleOfSource(span: Span, citations: readonly CheckedCitation[]): boolean {
  return citations.some(
    ({ link, leads }) =>
      contains(link.textSpan, span) &&
      leads.some(
        (lead) =>
          lead.kind === "cells" ||
          (lead.kind === "rows" && lead.rows.some((row) => row.place.block === undefined)) ||
          (lead.kind === "file" && !/\.(?:md|markdown)$/i.test(lead.file)),
      ),
  );
}
