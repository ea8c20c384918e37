import { contains, type Span, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { type ImpactTable, rowTexts } from "../packet/impact-table.ts";
import { type Initiative, namedInitiatives, tellingWords } from "../packet/initiatives.ts";
import type { Packet } from "../packet/packet.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import { initiativesInProse } from "../packet/prose-initiatives.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { impactRowFix } from "./impact-row-fix.ts";
import { inCheckedBlocks, isUnder } from "./in-checked-blocks.ts";
import { initiativeToAppendix } from "./initiative-to-appendix.ts";
import { packetRule } from "./rule.ts";
import type { PacketScope } from "./scope.ts";

export const initiativeWithoutRow = packetRule<{ readonly name: string }>({
  name: "initiative-without-row",
  scope: "packet",
  severity: "warning",
  what: "An initiative of the narrative that has no row in the impact table.",
  why: "Work without a row has no net change that anyone can check.",
  *check(scope) {
    const { packet } = scope;
    const { impactTable } = packet;
    if (impactTable === undefined || packet.profile.impact.flagships === undefined) return;
    const initiatives = namedInitiatives(packet);
    const files = filesOf(impactTable, scope);
    for (const initiative of initiatives.length < 2 ? [] : initiatives) {
      if (hasRow(initiative.name, impactTable, packet) || leadsTo(files, initiative, scope)) continue;
      yield { place: initiative.place, data: { name: initiative.name } };
    }
    for (const { name, place } of namedInProse(scope)) {
      if (!hasRow(name, impactTable, packet)) yield { place, data: { name } };
    }
  },
  message: ({ name }) =>
    `“${name}” has no row in the impact table, and nothing here leads to one. Add its row, or move it to an appendix.`,
  fixes: ({ data }, { packet }) => [
    ...(packet.impactTable === undefined
      ? []
      : impactRowFix(packet.impactTable, data.name, `Insert a row for “${data.name}”`, "initiative")),
    ...initiativeToAppendix(data.name, packet),
  ],
});

/** True where a row names the initiative, in whatever column. */
function hasRow(name: string, { block, table }: ImpactTable, packet: Packet): boolean {
  const wanted = tellingWords(name, packet);
  return table.rows.some((_, index) => {
    const words = new Set(tokensOf(rowTexts(block, table, index).join(" ; ")).map(({ word }) => word));
    return wanted.some((word) => words.has(word));
  });
}

/** The file of the table and those that its rows cite. */
function filesOf({ document, block }: ImpactTable, { citationsOf }: PacketScope): ReadonlySet<string> {
  const cited = citationsOf(document, block).flatMap(({ targets }) => targets);
  return new Set([document.path, ...cited.flatMap((target) => (target.kind === "inside" ? [target.path] : []))]);
}

/** True where the initiative cites one of the files, or has a figure from one: its row is then named after its measure. */
function leadsTo(
  files: ReadonlySet<string>,
  { document, body }: Initiative,
  { citationsOf, figuresOf }: PacketScope,
): boolean {
  return body.some(({ block, span }) => {
    const cited = citationsOf(document, block).filter(({ link }) => contains(span, link.span));
    const backed = figuresOf(document, block).filter(({ figure }) => contains(span, figure.span));
    return (
      cited.some(({ targets }) => targets.some((target) => target.kind === "inside" && files.has(target.path))) ||
      backed.some(
        ({ verdict }) =>
          verdict.kind === "agrees" && verdict.working.evidence.some(({ place }) => files.has(place.file)),
      )
    );
  });
}

/** Initiatives that a sentence of the narrative names with no data, and that no other sentence of the packet shows any for. */
function* namedInProse(scope: PacketScope): Generator<Pick<Initiative, "name" | "place">> {
  const { packet, figuresOf, citationsOf } = scope;
  const hasData = (document: PacketDocument, block: Block, span: Span): boolean =>
    figuresOf(document, block).some(({ figure }) => contains(span, figure.span)) ||
    citationsOf(document, block).some(({ link }) => contains(span, link.span));
  for (const { name, place } of namings(scope)) {
    const words = tellingWords(name, packet);
    if (words.length === 0 || isFlagship(words, packet)) continue;
    const shown = packet.documents.some((document) =>
      document.markdown.blocks.some((other) =>
        other.sentences.some(
          (sentence) => names(textOf(other.masked, sentence.span), words) && hasData(document, other, sentence.span),
        ),
      ),
    );
    if (!shown) yield { name, place };
  }
}

const namings = inCheckedBlocks((checked, profile): readonly Pick<Initiative, "name" | "place">[] => {
  const { block, file, role } = checked;
  const aside = [...profile.sections.context, ...profile.sections.gaps, ...profile.sections.appendix];
  if (role !== "narrative" || isUnder(checked, aside)) return [];
  return initiativesInProse(block, profile).map(({ name, span }) => ({ name, place: { file, block, span } }));
});

function isFlagship(words: readonly string[], { manifest }: Packet): boolean {
  return manifest.flagship !== undefined && names(manifest.flagship, words);
}

function names(text: string, words: readonly string[]): boolean {
  const found = new Set(tokensOf(text).map(({ word }) => word));
  return words.every((word) => found.has(word));
}
