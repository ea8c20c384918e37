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
    const initiatives = namedInitiatives(packet);
    const { impactTable } = packet;
    if (impactTable === undefined || initiatives.length < 2) return;
    const evidence = filesOfTable(impactTable, scope);
    for (const initiative of initiatives) {
      if (hasRow(initiative, impactTable, packet) || cites(initiative, evidence, scope)) continue;
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

/** The file of the table and those that its rows cite. A row that is named after its measure belongs to whoever cites the same. */
function filesOfTable({ document, block }: ImpactTable, scope: PacketScope): ReadonlySet<string> {
  return new Set([document.path, ...citedFiles(document, [block], scope)]);
}

function cites({ document, section }: Initiative, files: ReadonlySet<string>, scope: PacketScope): boolean {
  const blocks = document.markdown.blocks.slice(section.from, section.to);
  const backed = blocks.flatMap((block) =>
    scope
      .figuresOf(document, block)
      .flatMap(({ verdict }) =>
        verdict.kind === "agrees" ? verdict.working.evidence.map(({ place }) => place.file) : [],
      ),
  );
  return [...citedFiles(document, blocks, scope), ...backed].some((file) => files.has(file));
}

function citedFiles(
  document: Initiative["document"],
  blocks: Initiative["document"]["markdown"]["blocks"],
  { citationsOf }: PacketScope,
): readonly string[] {
  return blocks.flatMap((block) =>
    citationsOf(document, block).flatMap(({ targets }) =>
      targets.flatMap((target) => (target.kind === "inside" ? [target.path] : [])),
    ),
  );
}
