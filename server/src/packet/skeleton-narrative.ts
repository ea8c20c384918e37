import type { Profile } from "../profile/profile.ts";
import type { NewPacket, SkeletonDocument } from "./skeleton-document.ts";
import { filledTemplate } from "./storyline-template.ts";

/** The narrative: the storyline's template, the sections that the bar asks for, and the signals that it counts. */
export function narrativeSkeleton(profile: Profile, packet: NewPacket): SkeletonDocument {
  const { candidate, from, to } = packet;
  const storyline = storylineSkeleton(profile, packet);
  const sections = profile.requiredSections.filter(({ roles }) => roles.includes("narrative"));
  const signals = profile.signals.filter(({ required }) => required);
  const body = [
    ...(storyline === "" ? [] : ["## Storyline", storyline]),
    ...(sections.length === 0 ? PLAIN_SECTIONS : sections.map(({ title, why }) => `## ${title}\n\n[TODO: ${why}]`)),
    ...(signals.length === 0 ? [] : ["## Signals", signals.map(({ template }) => todo(template)).join("\n\n")]),
  ];
  return {
    heading: `Promotion narrative: ${candidate}, ${from} to ${to}`,
    about: [
      `The bar is the profile ${profile.id}: ${profile.title}.`,
      ...(storyline === ""
        ? []
        : [
            "The sentences of the storyline carry the packet. Fill them in first; other documents repeat them word for word.",
          ]),
      "Cite each figure with a link to a row of the impact table, such as impact.md#a-metric, or to a file in sources/.",
      "Replace each TODO. None of them holds a figure that could be taken for one of yours.",
    ],
    body: body.join("\n\n"),
  };
}

/** The sentences of the storyline, to be filled in where they are not written yet; the empty string where the bar asks for none. */
export function storylineSkeleton({ storyline }: Profile, { storyline: written = [] }: NewPacket): string {
  if (written.length > 0) return written.join("\n");
  return (storyline?.sentences ?? [])
    .map(({ template }) => withoutBlanks(filledTemplate(template, storyline?.slots ?? [])))
    .join("\n");
}

/** The blanks of a template as what is still to be done. */
function todo(template: string): string {
  return template.replace(/\{([a-z]+)\}/g, "[TODO: $1]");
}

/** A blank such as `$__M` would be read as a figure to come. */
function withoutBlanks(text: string): string {
  return text.replace(/\$?__\w*/g, "…");
}

const PLAIN_SECTIONS: readonly string[] = [
  "## Problem\n\n[TODO: what was missing, for whom, and how large it was]",
  "## Execution\n\n[TODO: what you did, with whom, and what it moved]",
  "## Impact\n\n[TODO: what changed, from what to what, and what it was worth]",
];
