import { textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { Packet } from "../packet/packet.ts";
import { placeOfPart } from "../packet/part.ts";
import { findPeriods } from "../packet/period.ts";
import { isInSection } from "../packet/section-names.ts";
import type { Role } from "../profile/role.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { checkedBlocks } from "./checked-blocks.ts";
import { isGated } from "./gated.ts";
import { packetRule } from "./rule.ts";
import type { PacketScope } from "./scope.ts";

const NAME = "goal-link-missing";

export const goalLinkMissing = packetRule<Record<never, never>>({
  name: NAME,
  scope: "packet",
  severity: "warning",
  what: "A narrative that names no goal of the year that the work served.",
  why: "A panel weighs work by what the company had set out to do.",
  *check(scope) {
    const { packet } = scope;
    const narrative = packet.parts.find((part) => part.role === "narrative");
    if (narrative === undefined || !isGated(NAME, packet.profile) || namesGoal(scope)) return;
    yield { place: placeOfPart(narrative), data: {} };
  },
  message: () =>
    "The packet does not say which goal of the year this work served. Name the goal with its year and its figure.",
});

/** True where some block names a goal, and a year or a figure with it, or stands under a heading for goals. */
function namesGoal({ packet, figuresOf }: PacketScope): boolean {
  for (const { part, block } of checkedBlocks(packet)) {
    if (!NAMES.has(part.role) || !mentionsGoal(block, packet)) continue;
    const dated = findPeriods(block.masked).some(({ period }) => period.year !== undefined);
    if (dated || figuresOf(part.document, block).length > 0) return true;
    if (isInSection(part.document, block, packet.profile.sections.goals)) return true;
  }
  return false;
}

const NAMES: ReadonlySet<Role> = new Set<Role>(["narrative", "impact", "stories", "deck", "email", "rehearsal"]);

function mentionsGoal(block: Block, { profile }: Packet): boolean {
  const goals = compileWords(profile.words.goal);
  return block.leaves.some(({ span }) => findWords(goals, textOf(block.masked, span)).length > 0);
}
