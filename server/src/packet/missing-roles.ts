import { memoByFirst } from "../base/memo.ts";
import { textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { headingText, type Section } from "../markdown/section.ts";
import type { TimelineStep } from "../profile/bar.ts";
import type { Profile } from "../profile/profile.ts";
import { ROLES, type Role, type RoleNames } from "../profile/role.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { inEveryBlock } from "./in-every-block.ts";
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

/** True where a path or a heading names the document among other words. */
function isNamed(role: Role, { profile, documents }: Packet): boolean {
  return documents.some(
    ({ path, sections }) =>
      findWords(roleNames(profile.roles[role]), path.replaceAll("/", "; ")).length > 0 ||
      rolesOfHeadings(sections, profile).has(role),
  );
}

/** True where the packet has blocks that only such a document holds. */
function hasSigns(role: Role, packet: Packet): boolean {
  const signs = role === "timeline" ? stepNaming : role === "endorsements" ? signed : undefined;
  return signs !== undefined && signs(packet).length > 0;
}

const stepNaming = inEveryBlock((block, _, profile) => (namesSteps(block, profile) ? [block] : []));
const signed = inEveryBlock((block, _, profile) => (isSigned(block, profile) ? [block] : []));

const rolesOfHeadings = memoByFirst(
  (sections: readonly Section[], profile: Profile): ReadonlySet<Role> =>
    new Set(sections.flatMap(({ heading }) => [...rolesIn(heading, profile)])),
);

/** The documents that a heading is a sign of: those that it names, and those that have a section of its title. */
const rolesIn = memoByFirst((heading: Block, profile: Profile): ReadonlySet<Role> => {
  const title = headingText(heading);
  const roles = new Set<Role>(ROLES.filter((role) => findWords(roleNames(profile.roles[role]), title).length > 0));
  if (isTitled(title, [...profile.sections.attendees, ...profile.sections.script])) roles.add("rehearsal");
  if (principlesIn(title, profile).length > 0) roles.add("stories");
  return roles;
});

const roleNames = memoByFirst(({ title, headings }: RoleNames) => compileWords([title, ...headings]));

/** True for a table or a list that names several steps of the way to the review. */
function namesSteps({ kind, masked, leaves }: Block, { timeline }: Profile): boolean {
  if (timeline === undefined || (kind !== "table" && kind !== "list")) return false;
  const lines = leaves.map(({ span }) => textOf(masked, span));
  return timeline.steps.filter((step) => lines.some((line) => findWords(stepNames(step), line).length > 0)).length > 1;
}

const stepNames = memoByFirst(({ title, aliases }: TimelineStep) => compileWords([title, ...aliases]));

/** True where a short line opens with a word for a signature. */
function isSigned({ masked, leaves }: Block, { endorsements }: Profile): boolean {
  if (endorsements === undefined) return false;
  const words = compileWords(endorsements.writtenWords);
  return leaves.some(({ span }) => {
    const line = textOf(masked, span);
    const tokens = tokensOf(line);
    const [first] = tokens;
    if (first === undefined || tokens.length > SIGNATURE) return false;
    return findWords(words, line)[0]?.span.start === first.start;
  });
}

/** The words of a signature with a name, a title and a date. */
const SIGNATURE = 15;
