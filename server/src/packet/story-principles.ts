import { textOf } from "../base/span.ts";
import type { Principle } from "../profile/principle.ts";
import type { Profile } from "../profile/profile.ts";
import { statedPrinciples } from "./front-matter-principles.ts";
import { principlesIn } from "./principle-mentions.ts";
import { isNamesOnly, type PrincipleTag, principleTags } from "./principle-tags.ts";
import type { StoryDraft } from "./story-draft.ts";

/**
 * The principles that a story is told for. A line of names and its title count first, then names set apart in its text; only where there
 * are none does a name in a sentence count, or in the name of its file.
 */
export function principlesOfStory(draft: StoryDraft, alone: boolean, profile: Profile): readonly Principle[] {
  const { document, place, passages, inherited } = draft;
  const title = place.block === undefined ? [] : principleTags(place.block, place.span, profile);
  const body = passages.flatMap(({ block, span }) => {
    const line = isNamesOnly(block, span, profile);
    return principleTags(block, span, profile).map((tag) => ({ ...tag, line: line || tag.by === "label" }));
  });
  const inFront = statedPrinciples(document, profile).known.map(({ principle }) => principle);
  const stated = [
    ...inherited,
    ...(alone || inFront.length === 1 ? inFront : []),
    ...named(title.filter(({ by }) => by !== "sentence")),
    ...named(body.filter(({ line }) => line)),
  ];
  if (stated.length > inherited.length) return unique(stated);
  const apart = named(body.filter(({ by }) => by !== "sentence"));
  if (apart.length > 0 || inherited.length > 0) return unique([...inherited, ...apart]);
  const inCode = passages.flatMap(({ block, span }) => codeNames(textOf(block.text, span), profile));
  const inFileName = alone
    ? principlesIn(document.path.replace(/[\d_/.-]+/g, " "), profile).map(({ principle }) => principle)
    : [];
  const written = named([...title, ...body]);
  return unique([inCode, inFileName, written].find((found) => found.length > 0) ?? []);
}

/** Names in backticks, as tags are written. */
function codeNames(source: string, profile: Profile): readonly Principle[] {
  return [...source.matchAll(/`([^`\n]{3,80})`/g)].flatMap(([, name = ""]) =>
    principlesIn(name, profile).map(({ principle }) => principle),
  );
}

function named(tags: readonly PrincipleTag[]): readonly Principle[] {
  return tags.map(({ principle }) => principle);
}

function unique(principles: readonly Principle[]): readonly Principle[] {
  return [...new Set(principles)];
}
