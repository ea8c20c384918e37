import { textOf } from "../base/span.ts";
import { statedChanges } from "../packet/changes.ts";
import { rowFigure } from "../packet/impact-cell.ts";
import { placeIn } from "../packet/packet-document.ts";
import { placeOfPart } from "../packet/part.ts";
import type { Place } from "../packet/place.ts";
import type { Role } from "../profile/role.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { isGated } from "./gated.ts";
import { inCheckedBlocks } from "./in-checked-blocks.ts";
import { editAt, type Fix, packetRule } from "./rule.ts";
import type { PacketScope } from "./scope.ts";

const NAME = "kpi-without-from-to";

export const kpiWithoutFromTo = packetRule<Record<never, never>>({
  name: NAME,
  scope: "packet",
  severity: "warning",
  what: "A packet that gives no measure both as it was and as it is now.",
  why: "A measure that moved is proof; one that “improved” is an opinion.",
  *check(scope) {
    const { packet } = scope;
    const narrative = packet.parts.find((part) => part.role === "narrative");
    if (narrative === undefined || !isGated(NAME, packet.profile) || statesMeasure(scope)) return;
    yield { place: placesOfMeasures(scope)[0] ?? placeOfPart(narrative), data: {} };
  },
  message: () =>
    "No measure of the packet is given both as it was and as it is now. Write the main one as “from A to B”, with its unit.",
  fixes: ({ place }) => {
    const sentence = place.block?.heading === undefined ? " " : "\n\n";
    const text = `${sentence}[TODO: the main measure] went from [TODO: A] to [TODO: B] ([TODO: source]).`;
    return [insertBehind("Insert a sentence from A to B", place, text)];
  },
});

function insertBehind(title: string, place: Place, text: string): Fix {
  const end = { start: place.span.end, end: place.span.end };
  return { title, safe: false, edits: [editAt(place, end, text)] };
}

/** True where a row of the impact table, or any sentence, has both ends of a change that is not of money. */
function statesMeasure(scope: PacketScope): boolean {
  const { impactTable, profile } = scope.packet;
  const row = impactTable?.rows.some((one) => {
    const [baseline, post] = [rowFigure(one, "baseline", profile), rowFigure(one, "post", profile)];
    return baseline !== undefined && post !== undefined && baseline.kind !== "money";
  });
  return row === true || changesOfMeasures(scope).length > 0;
}

const changesOfMeasures = inCheckedBlocks(({ block, role }, profile) =>
  role === undefined || !STATES.has(role)
    ? []
    : statedChanges(block, profile).filter(({ from, to }) => from.kind !== "money" && to.kind !== "money"),
);

const STATES: ReadonlySet<Role> = new Set<Role>(["narrative", "impact", "stories", "deck", "email", "rehearsal"]);

/** The sentences of the narrative that claim something of a measure. */
const placesOfMeasures = inCheckedBlocks(({ block, file, role }, { words: { kpi, claim } }): readonly Place[] => {
  if (role !== "narrative" || block.kind === "footnote-definition") return [];
  return block.sentences.flatMap(({ span, leaf }) => {
    const prose = textOf(block.masked, span);
    if (block.leaves[leaf]?.kind !== "paragraph" || findWords(compileWords(kpi), prose).length === 0) return [];
    return findWords(compileWords(claim), prose).length > 0 ? [placeIn({ path: file }, block, span)] : [];
  });
});
