import type { Packet } from "../packet/packet.ts";
import { readStories } from "../packet/stories.ts";
import type { Principle } from "../profile/principle.ts";

/** Both levels of a principle, how it is usually claimed and how it is shown, and where this packet stands. */
export function principleHover(principle: Principle, packet: Packet): string {
  const stories = readStories(packet).filter((story) => story.principles.includes(principle));
  const need = packet.profile.stories?.perPrinciple;
  const count = `${stories.length} ${stories.length === 1 ? "story" : "stories"}`;
  const state =
    need === undefined
      ? `This packet claims it in ${count}.`
      : `This packet claims it in ${count}; the bar asks for ${need}.`;
  const titles = stories.map((story) => `- ${story.title}`).join("\n");
  return [
    `**${principle.name}**`,
    `*Level 1, the act.* ${principle.level1}`,
    `*Level 2, the outcome.* ${principle.level2}`,
    `*Weak:* ${principle.weakExample}`,
    `*Strong:* ${principle.strongExample}`,
    state,
    ...(titles === "" ? [] : [titles]),
  ].join("\n\n");
}
