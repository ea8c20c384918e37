import type { Profile } from "../profile/profile.ts";
import { ROLES, type Role } from "../profile/role.ts";
import { isoDay } from "./date.ts";
import type { NewPacket, SkeletonDocument } from "./skeleton-document.ts";
import {
  deckSkeleton,
  emailSkeleton,
  endorsementsSkeleton,
  impactSkeleton,
  rehearsalSkeleton,
  storiesSkeleton,
  timelineSkeleton,
} from "./skeleton-documents.ts";
import { narrativeSkeleton } from "./skeleton-narrative.ts";

export type SkeletonFile = { readonly path: string } & SkeletonDocument;

/** The documents that a bar asks for, each with the places that its writer has to fill in; always a narrative and an impact table. */
export function skeletonFiles(packet: NewPacket, profile: Profile): readonly SkeletonFile[] {
  return ROLES.flatMap((role): readonly SkeletonFile[] => {
    const wanted = role === "narrative" || role === "impact" || profile.roles[role].required;
    const document = wanted ? skeletonFor(role, packet, profile) : undefined;
    return document === undefined ? [] : [{ path: `${role}.md`, ...document }];
  });
}

/** The document in one role; there is none for sources. */
export function skeletonFor(role: Role, packet: NewPacket, profile: Profile): SkeletonDocument | undefined {
  return WRITERS[role]?.(profile, packet);
}

/** The manifest of a new packet. */
export function skeletonManifest({ candidate, from, to, review, flagship }: NewPacket, profile: Profile): string {
  const lines = [
    "# What this packet is about. The documents beside this file are found by their names.",
    "packet: 1",
    `candidate: ${JSON.stringify(candidate)}`,
    `level: { from: ${JSON.stringify(from)}, to: ${JSON.stringify(to)} }`,
    ...(review === undefined ? [] : [`review: ${isoDay(review)}`]),
    ...(flagship === undefined ? [] : [`flagship: ${JSON.stringify(flagship)}`]),
    `profile: ${profile.id}`,
  ];
  return `${lines.join("\n")}\n`;
}

type Writer = (profile: Profile, packet: NewPacket) => SkeletonDocument;

const WRITERS: Readonly<Partial<Record<Role, Writer>>> = {
  narrative: narrativeSkeleton,
  impact: impactSkeleton,
  stories: storiesSkeleton,
  endorsements: endorsementsSkeleton,
  timeline: timelineSkeleton,
  deck: deckSkeleton,
  email: emailSkeleton,
  rehearsal: rehearsalSkeleton,
};
