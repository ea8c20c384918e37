import { memoByFirst } from "../base/memo.ts";
import { nameOf } from "../base/path.ts";
import type { Block } from "../markdown/block.ts";
import { headingText, type Section } from "../markdown/section.ts";
import type { Profile } from "../profile/profile.ts";
import { ROLES, type Role } from "../profile/role.ts";
import type { PacketDocument } from "./packet-document.ts";
import { placeOfBlock, placeOfDocument } from "./packet-document.ts";
import type { Place } from "./place.ts";

/** A document, or a section of one, in the role that it plays in the packet. */
export type Part = {
  readonly role: Role;
  readonly document: PacketDocument;
  /** Undefined where the whole document has the role. */
  readonly section?: Section;
  readonly blocks: readonly Block[];
};

/** Which document the manifest gives which role, by path. */
export type ManifestRoles = ReadonlyMap<string, Role>;

/**
 * The parts of all documents. A role is found by manifest, front matter, file name and heading, in this order; what no heading of a
 * document without a role of its own claims is narrative, unless a whole document is; the storyline always is.
 */
export function partsOf(
  documents: readonly PacketDocument[],
  profile: Profile,
  manifestRoles: ManifestRoles,
): readonly Part[] {
  const wholes = documents.map((document) => ({ document, role: documentRole(document, profile, manifestRoles) }));
  const taken = new Set(wholes.map(({ role }) => role));
  const takenNames = ROLES.filter((role) => taken.has(role)).join(" ");
  const parts = wholes.flatMap(({ document, role }) => partsOfDocument(document, role, takenNames, profile));
  if (!taken.has("narrative")) return parts;
  return [
    ...parts,
    ...wholes.flatMap(({ document, role }) => (role === undefined ? storylineOf(document, profile) : [])),
  ];
}

/** A storyline outside of the narrative is a part of it all the same. */
const storylineOf = memoByFirst((document: PacketDocument, profile: Profile): readonly Part[] => {
  const { blocks } = document.markdown;
  if (isNamedStoryline(document, profile)) return [{ role: "narrative", document, blocks }];
  const section = document.sections.find(({ title }) => isTitled(title, profile.sections.storyline));
  if (section === undefined) return [];
  return [{ role: "narrative", document, section, blocks: blocks.slice(section.from, section.to) }];
});

/** True where the file's name says that the document is the storyline and no more. */
export function isNamedStoryline({ path }: PacketDocument, { sections }: Profile): boolean {
  const name = nameOf(path).replace(/\.[^.]*$/, "");
  return isTitled(name.replace(/[-_]/g, " "), sections.storyline);
}

/** A document that did not change has the same parts. `takenNames` are the roles that whole documents have. */
const partsOfDocument = memoByFirst(
  (document: PacketDocument, role: Role | undefined, takenNames: string, profile: Profile): readonly Part[] => {
    const taken = new Set(takenNames.split(" "));
    const claimed = claimedSections(document.sections, profile).filter(
      (claim) => role === undefined || !taken.has(claim.role),
    );
    const parts = claimed.map(({ role: sectionRole, section }): Part => {
      return { role: sectionRole, document, section, blocks: document.markdown.blocks.slice(section.from, section.to) };
    });
    if (role !== undefined) return [{ role, document, blocks: document.markdown.blocks }, ...parts];
    return taken.has("narrative") ? parts : [...rest(document, claimed), ...parts];
  },
);

/** The title words of a heading, for comparison with a profile's names: lower case, single spaces, no punctuation at the ends. */
export function normalizedTitle(title: string): string {
  return title
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/^[\s\d.)#:–—-]+|[\s.:–—-]+$/g, "")
    .replace(/\s+/g, " ");
}

/** True where the title is one of the names, or starts with one and goes on after a colon, a dash or a parenthesis. */
export function isTitled(title: string, names: readonly string[]): boolean {
  const normalized = normalizedTitle(title);
  return normalizedNames(names).some(
    (wanted) => normalized.startsWith(wanted) && /^\s*(?:$|[:(–—,-])/.test(normalized.slice(wanted.length)),
  );
}

const normalizedNames = memoByFirst((names: readonly string[]) => names.map(normalizedTitle));

/** Where the part begins, for what it lacks. */
export function placeOfPart(part: Part): Place {
  return part.section === undefined
    ? placeOfDocument(part.document)
    : placeOfBlock(part.document, part.section.heading);
}

type Claim = { readonly role: Role; readonly section: Section };

function documentRole(document: PacketDocument, profile: Profile, manifestRoles: ManifestRoles): Role | undefined {
  const stated = manifestRoles.get(document.path) ?? roleNamed(document.frontMatter.text("role"), profile);
  if (stated !== undefined) return stated;
  return ROLES.find((role) => profile.roles[role].files.some((pattern) => matchesPath(pattern, document.path)));
}

function roleNamed(name: string | undefined, profile: Profile): Role | undefined {
  const wanted = name?.trim().toLowerCase();
  return ROLES.find((role) => role === wanted || profile.roles[role].title.toLowerCase() === wanted);
}

/** Sections whose heading names a role; none inside another of the same role. */
const claimedSections = memoByFirst((sections: readonly Section[], profile: Profile): readonly Claim[] => {
  const claims: Claim[] = [];
  for (const section of sections) {
    const role = claimedRole(section.heading, profile);
    if (role === undefined) continue;
    if (!claims.some((claim) => claim.role === role && section.to <= claim.section.to)) claims.push({ role, section });
  }
  return claims;
});

const claimedRole = memoByFirst((heading: Block, profile: Profile): Role | undefined => {
  const title = headingText(heading);
  return ROLES.find((candidate) => isTitled(title, profile.roles[candidate].headings));
});

/** What no section claims, as narrative. */
function rest(document: PacketDocument, claims: readonly Claim[]): readonly Part[] {
  const blocks = document.markdown.blocks.filter(
    (_, index) => !claims.some(({ section }) => section.from <= index && index < section.to),
  );
  const prose = blocks.some((block) => block.kind !== "front-matter" && block.sentences.length > 0);
  return prose ? [{ role: "narrative", document, blocks }] : [];
}

/** See `RoleNames.files`. */
export function matchesPath(pattern: string, path: string): boolean {
  const wanted = pattern.split("/");
  const segments = path
    .toLowerCase()
    .replace(/\.[^./]*$/, "")
    .replace(/[\s_]/g, "-")
    .split("/");
  return (
    wanted.length <= segments.length &&
    wanted.every((segment, index) => matchesSegment(segment, segments[segments.length - wanted.length + index] ?? ""))
  );
}

function matchesSegment(pattern: string, segment: string): boolean {
  const pieces = pattern.split("*");
  const first = pieces[0] ?? "";
  const last = pieces.at(-1) ?? "";
  if (pieces.length === 1) return segment === pattern;
  if (segment.length < first.length + last.length || !segment.startsWith(first) || !segment.endsWith(last))
    return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = segment.indexOf(piece, at);
    if (found < 0 || found + piece.length > segment.length - last.length) return false;
    at = found + piece.length;
  }
  return true;
}
