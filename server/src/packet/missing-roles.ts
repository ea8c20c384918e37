import { memoByFirst } from "../base/memo.ts";
import { textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { TimelineStep } from "../profile/bar.ts";
import type { Profile } from "../profile/profile.ts";
import { ROLES, type Role, type RoleNames } from "../profile/role.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { compileWords, findWords } from "../profile/words.ts";
import type { Packet } from "./packet.ts";
import { isTitled } from "./part.ts";
import { principlesIn } from "./principle-mentions.ts";

/** The documents that the bar asks for and of which the packet shows no sign, under whatever name. */
export function missingRoles(packet: Packet): readonly Role[] {
  const { profile, parts } = packet;
  return ROLES.filter(
    (role) =>
      profile.roles[role].required &&
      !parts.some((part) => part.role === role) &&
      !isNamed(role, packet) &&
      !hasSigns(role, packet),
  );
}

/** True where a heading or a path names the document among other words. */
function isNamed(role: Role, { profile, documents }: Packet): boolean {
  const names = roleNames(profile.roles[role]);
  return documents.some(
    ({ path, sections }) =>
      findWords(names, path.replaceAll("/", "; ")).length > 0 ||
      sections.some(({ title }) => findWords(names, title).length > 0),
  );
}

const roleNames = memoByFirst(({ title, headings }: RoleNames) => compileWords([title, ...headings]));

/** True where the packet has what only such a document holds. */
function hasSigns(role: Role, { profile, documents }: Packet): boolean {
  const { attendees, script } = profile.sections;
  switch (role) {
    case "rehearsal":
      return documents.some(({ sections }) => sections.some(({ title }) => isTitled(title, [...attendees, ...script])));
    case "stories":
      return documents.some(({ sections }) => sections.some(({ title }) => principlesIn(title, profile).length > 0));
    case "timeline":
      return documents.some(({ markdown }) => markdown.blocks.some((block) => namesSteps(block, profile)));
    case "endorsements":
      return documents.some(({ markdown }) => markdown.blocks.some((block) => isSigned(block, profile)));
    default:
      return false;
  }
}

/** True for a table or a list that names several steps of the way to the review. */
const namesSteps = memoByFirst(({ kind, masked, leaves }: Block, { timeline }: Profile): boolean => {
  if (timeline === undefined || (kind !== "table" && kind !== "list")) return false;
  const lines = leaves.map(({ span }) => textOf(masked, span));
  return timeline.steps.filter((step) => lines.some((line) => findWords(stepNames(step), line).length > 0)).length > 1;
});

const stepNames = memoByFirst(({ title, aliases }: TimelineStep) => compileWords([title, ...aliases]));

/** True where a short line opens with a word for a signature. */
const isSigned = memoByFirst(({ masked, leaves }: Block, { endorsements }: Profile): boolean => {
  if (endorsements === undefined) return false;
  const signed = compileWords(endorsements.writtenWords);
  return leaves.some(({ span }) => {
    const line = textOf(masked, span);
    const words = tokensOf(line);
    const [first] = words;
    if (first === undefined || words.length > SIGNATURE) return false;
    return findWords(signed, line)[0]?.span.start === first.start;
  });
});

/** The words of a signature with a name, a title and a date. */
const SIGNATURE = 15;
