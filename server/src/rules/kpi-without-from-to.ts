import { textOf } from "../base/span.ts";
import { statedChanges } from "../packet/changes.ts";
import { rowFigure } from "../packet/impact-cell.ts";
import type { Packet } from "../packet/packet.ts";
import { placeIn } from "../packet/packet-document.ts";
import { placeOfPart } from "../packet/part.ts";
import type { Place } from "../packet/place.ts";
import type { Role } from "../profile/role.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { checkedBlocks } from "./checked-blocks.ts";
import { isGated } from "./gated.ts";
import { packetRule } from "./rule.ts";

const NAME = "kpi-without-from-to";

export const kpiWithoutFromTo = packetRule<Record<never, never>>({
  name: NAME,
  scope: "packet",
  severity: "warning",
  what: "A packet that gives no measure both as it was and as it is now.",
  why: "A measure that moved is proof; one that “improved” is an opinion.",
  *check({ packet }) {
    const narrative = packet.parts.find((part) => part.role === "narrative");
    if (narrative === undefined || !isGated(NAME, packet.profile) || statesMeasure(packet)) return;
    yield { place: placeOfMeasure(packet) ?? placeOfPart(narrative), data: {} };
  },
  message: () =>
    "No measure of the packet is given both as it was and as it is now. Write the main one as “from A to B”, with its unit.",
});

/** True where a row of the impact table, or any sentence, has both ends of a change that is not of money. */
function statesMeasure(packet: Packet): boolean {
  const { impactTable, profile } = packet;
  const row = impactTable?.rows.some((one) => {
    const [baseline, post] = [rowFigure(one, "baseline", profile), rowFigure(one, "post", profile)];
    return baseline !== undefined && post !== undefined && baseline.kind !== "money";
  });
  if (row === true) return true;
  for (const { part, block } of checkedBlocks(packet)) {
    if (!STATES.has(part.role)) continue;
    if (statedChanges(block, profile).some(({ from, to }) => from.kind !== "money" && to.kind !== "money")) return true;
  }
  return false;
}

const STATES: ReadonlySet<Role> = new Set<Role>(["narrative", "impact", "stories", "deck", "email", "rehearsal"]);

/** The first sentence of the narrative that claims something of a measure. */
function placeOfMeasure(packet: Packet): Place | undefined {
  const { kpi, claim } = packet.profile.words;
  for (const { part, block } of checkedBlocks(packet)) {
    if (part.role !== "narrative" || block.kind === "footnote-definition") continue;
    for (const { span, leaf } of block.sentences) {
      const prose = textOf(block.masked, span);
      if (block.leaves[leaf]?.kind !== "paragraph" || findWords(compileWords(kpi), prose).length === 0) continue;
      if (findWords(compileWords(claim), prose).length > 0) return placeIn(part.document, block, span);
    }
  }
  return undefined;
}
