import { contains } from "../base/span.ts";
import { type ImpactTable, rowTexts } from "../packet/impact-table.ts";
import { type Initiative, namedInitiatives, tellingWords } from "../packet/initiatives.ts";
import type { Packet } from "../packet/packet.ts";
import { tokensOf } from "../profile/word-tokens.ts";
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
    const initiatives = namedInitiatives(packet);
    if (impactTable === undefined || initiatives.length < 2) return;
    const files = filesOf(impactTable, scope);
    for (const initiative of initiatives) {
      if (hasRow(initiative, impactTable, packet) || leadsTo(files, initiative, scope)) continue;
      yield { place: initiative.place, data: { name: initiative.name } };
    }
  },
  message: ({ name }) =>
    `“${name}” has no row in the impact table, and nothing here leads to one. Add its row, or move it to an appendix.`,
});

/** True where a row names the initiative, in whatever column. */
function hasRow({ name }: Initiative, { block, table }: ImpactTable, packet: Packet): boolean {
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
