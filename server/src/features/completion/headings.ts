import { readDeck } from "../../packet/deck.ts";
import { missingRoles } from "../../packet/missing-roles.ts";
import { isTitled } from "../../packet/part.ts";
import { principleStandings } from "../../packet/principle-standing.ts";
import type { Role } from "../../profile/role.ts";
import { type Completion, rankOf } from "./completion-item.ts";
import type { CompletionPlace } from "./completion-place.ts";

/** Headings behind `#` and a space: those that the profile asks for and that are not there yet. */
export function headingCompletions(place: CompletionPlace): readonly Completion[] | undefined {
  const typed = /^ {0,3}#{1,6}[ \t]+(.*)$/.exec(place.before)?.[1];
  if (typed === undefined) return undefined;
  const replace = { start: place.offset - typed.length, end: place.offset };
  const there = place.document.sections.map(({ title }) => title).filter((title) => title !== typed.trim());
  return wantedHeadings(place)
    .filter(({ names }) => !there.some((title) => isTitled(title, names)))
    .map(({ names: [title = ""], why }, index) => ({
      label: title,
      detail: "Section that the profile asks for",
      documentation: why,
      kind: "section",
      replace,
      text: title,
      rank: rankOf(index),
    }));
}

/** A heading by its names, the first of which is offered. */
type Wanted = { readonly names: readonly string[]; readonly why: string };

function wantedHeadings(place: CompletionPlace): readonly Wanted[] {
  const { role = "narrative", checked } = place;
  const { packet } = checked;
  const { profile } = packet;
  const sections = profile.requiredSections
    .filter(({ roles }) => roles.includes(role))
    .map(({ title, aliases, why }): Wanted => ({ names: [title, ...aliases], why }));
  switch (role) {
    case "narrative":
      return [...storyline(place), ...sections, ...signals(place), ...documents(place)];
    case "deck":
      return [...slides(place), ...sections];
    case "stories":
      return [...sections, ...principles(place)];
    case "rehearsal":
      return [
        { names: profile.sections.attendees, why: "Who listens to the rehearsal." },
        { names: profile.sections.script, why: "What is said." },
        ...sections,
      ];
    default:
      return sections;
  }
}

function storyline({ checked: { packet } }: CompletionPlace): readonly Wanted[] {
  const { profile } = packet;
  if (profile.storyline === undefined || packet.storyline !== undefined) return [];
  const count = profile.storyline.sentences.length;
  return [{ names: profile.sections.storyline, why: `The ${count} sentences that carry the packet.` }];
}

function signals({ checked: { packet } }: CompletionPlace): readonly Wanted[] {
  const required = packet.profile.signals.filter((signal) => signal.required);
  if (required.length === 0) return [];
  const titles = required.map(({ title }) => title).join(", ");
  return [{ names: packet.profile.sections.signals, why: `What the bar asks for here: ${titles}.` }];
}

/** A packet in one file has a section for each document that it lacks. */
function documents({ checked: { packet } }: CompletionPlace): readonly Wanted[] {
  return missingRoles(packet).map((role: Role) => {
    const { title, headings } = packet.profile.roles[role];
    return { names: [capitalized(title), ...headings], why: "A document that the packet lacks, as a section." };
  });
}

function slides({ checked: { packet } }: CompletionPlace): readonly Wanted[] {
  const known = readDeck(packet)?.slides ?? [];
  return (packet.profile.deck?.slides ?? [])
    .filter((wanted) => !known.some((slide) => slide.wanted === wanted))
    .map(({ title, aliases }) => ({ names: [title, ...aliases], why: "A slide that the deck lacks." }));
}

/** Of the principles that the packet claims those with too few stories. */
function principles({ checked: { packet } }: CompletionPlace): readonly Wanted[] {
  const need = packet.profile.stories?.perPrinciple ?? 1;
  return principleStandings(packet)
    .filter(({ stories }) => stories.length < need)
    .map(({ principle, stories }) => ({
      names: [principle.name],
      why: `It is claimed, and has ${stories.length} of ${need} ${packet.profile.vocabulary.story.many}.`,
    }));
}

function capitalized(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1);
}
