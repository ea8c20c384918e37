import { placeOfPart } from "../packet/part.ts";
import { impactSkeleton } from "../packet/skeleton-documents.ts";
import { layOutBehind, missingDocumentFixes } from "./missing-document-fix.ts";
import { packetRule } from "./rule.ts";

export const impactTableMissing = packetRule<{ readonly hasDocument: boolean }>({
  name: "impact-table-missing",
  scope: "packet",
  severity: "error",
  what: "A packet without an impact table: a row for each measure, with baseline, post-launch value and net change.",
  why: "The table is the page that a panel reads first, and that every other figure follows from.",
  *check({ packet }) {
    if (packet.impactTable !== undefined || !packet.profile.roles.impact.required) return;
    const home =
      packet.parts.find((part) => part.role === "impact") ?? packet.parts.find((part) => part.role === "narrative");
    if (home !== undefined) yield { place: placeOfPart(home), data: { hasDocument: home.role === "impact" } };
  },
  message: ({ hasDocument }) =>
    hasDocument
      ? "There is no table with baseline, post-launch and net change here. Add one, a row for each measure."
      : "The packet has no impact table. Add impact.md with baseline, post-launch and net change for each measure.",
  fixes: ({ data: { hasDocument } }, { packet }) => {
    const part = packet.parts.find(({ role }) => role === "impact");
    if (!hasDocument || part === undefined) return missingDocumentFixes("impact", packet);
    const { body } = impactSkeleton(packet.profile);
    return layOutBehind("Insert an impact table to fill in", part.document, part.blocks, body);
  },
});
