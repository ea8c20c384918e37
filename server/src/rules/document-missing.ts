import { textOf } from "../base/span.ts";
import { missingRoles } from "../packet/missing-roles.ts";
import type { Packet } from "../packet/packet.ts";
import { placeOfDocument } from "../packet/packet-document.ts";
import { placeOfPart } from "../packet/part.ts";
import type { Place } from "../packet/place.ts";
import type { RequiredSection, Role } from "../profile/role.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { layOutBehind, missingDocumentFixes } from "./missing-document-fix.ts";
import { type Fix, packetRule } from "./rule.ts";

type Missing = { readonly kind: "document"; readonly title: string; readonly role: Role } | MissingSection;

type MissingSection = { readonly kind: "section"; readonly title: string; readonly why: string };

export const documentMissing = packetRule<Missing>({
  name: "document-missing",
  scope: "packet",
  severity: "warning",
  what: "A document or a section that the bar asks for and the packet does not have.",
  why: "A packet that is not complete is sent back, whatever it says.",
  *check({ packet }) {
    const home = homeOf(packet);
    if (home === undefined) return;
    for (const role of missingRoles(packet)) {
      if (TOLD_ELSEWHERE.has(role)) continue;
      const { title } = packet.profile.roles[role];
      yield { place: home, data: { kind: "document", title, role } };
    }
    for (const section of packet.profile.requiredSections) {
      const part = packet.parts.find(({ role }) => section.roles.includes(role));
      if (part === undefined || hasSection(section, packet)) continue;
      yield { place: placeOfPart(part), data: { kind: "section", title: section.title, why: section.why } };
    }
  },
  message: (data) =>
    data.kind === "document"
      ? `The packet has no ${data.title}. Add ${data.role}.md, or a section of that name.`
      : `There is no section “${data.title}”. ${data.why}`,
  fixes: ({ place, data }, { packet }) =>
    data.kind === "document" ? missingDocumentFixes(data.role, packet) : sectionFixes(place, data, packet),
});

function sectionFixes(place: Place, { title, why }: MissingSection, { parts }: Packet): readonly Fix[] {
  const part = parts.find((one) => placeOfPart(one).file === place.file && placeOfPart(one).block === place.block);
  if (part === undefined) return [];
  const heading = "#".repeat((part.section?.depth ?? 1) + 1);
  const text = `${heading} ${title}\n\n[TODO: ${why}]`;
  return layOutBehind(`Add a section “${title}” to fill in`, part.document, part.blocks, text);
}

/** A missing impact table has a rule of its own. */
const TOLD_ELSEWHERE: ReadonlySet<Role> = new Set<Role>(["impact"]);

/** Where the packet starts: its manifest, else its first document. */
function homeOf({ manifest, documents, parts }: Packet): Place | undefined {
  const [first] = documents;
  if (first === undefined || parts.length === 0) return undefined;
  return manifest.path === undefined ? placeOfDocument(first) : { file: manifest.path, span: { start: 0, end: 0 } };
}

/** True where a heading or the first words of a paragraph name the section, or a document of its own holds it. */
function hasSection({ title, aliases, roles }: RequiredSection, packet: Packet): boolean {
  const names = compileWords([title, ...aliases]);
  return packet.parts.some(({ role, document, blocks }) => {
    if (!roles.includes(role)) return false;
    if (role !== "narrative" && findWords(names, packet.profile.roles[role].title).length > 0) return true;
    return (
      document.sections.some((section) => findWords(names, section.title).length > 0) ||
      blocks.some(({ masked, leaves }) =>
        leaves.some(({ span }) => {
          const line = textOf(masked, span);
          return findWords(names, line).some(({ span: found }) => /^[\0\s]*$/.test(line.slice(0, found.start)));
        }),
      )
    );
  });
}
