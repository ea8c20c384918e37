import type { Block } from "../markdown/block.ts";
import type { Section } from "../markdown/section.ts";
import type { Profile } from "../profile/profile.ts";
import { isEntitled, isPerson, isSamePerson } from "./endorser.ts";
import { type EndorsementDraft, flatEndorsements } from "./flat-endorsements.ts";
import { textFor } from "./front-matter-keys.ts";
import { placeOfBlock } from "./packet-document.ts";
import { isTitled, type Part, placeOfPart } from "./part.ts";
import { passagesOf } from "./passage.ts";

/** The endorsements of a part, each a section, an item, a row, or what follows the name of a person. */
export function outlineEndorsements(
  part: Part,
  own: ReadonlySet<Block>,
  profile: Profile,
): readonly EndorsementDraft[] {
  const { document, section } = part;
  const from = section === undefined ? 0 : section.from + 1;
  const to = section === undefined ? document.markdown.blocks.length : section.to;
  return read({ part, profile, own, from, to, peer: false });
}

type Range = {
  readonly part: Part;
  readonly profile: Profile;
  readonly own: ReadonlySet<Block>;
  readonly heading?: Section;
  readonly from: number;
  readonly to: number;
  readonly peer: boolean;
};

type Child = Range & { readonly heading: Section };

function read(range: Range): readonly EndorsementDraft[] {
  const { profile, heading, part, from } = range;
  const children = childrenOf(range);
  const opening = blocksOf({ ...range, to: children[0]?.heading.from ?? range.to });
  if (heading !== undefined && isEntitled(heading.title, profile)) return withNext(range, heading);
  const flat = flatEndorsements(opening, { document: part.document, profile, peer: range.peer });
  if (children.length === 0) {
    const group = heading === undefined || isTitled(heading.title, profile.roles.endorsements.headings);
    if (group && flat.length === 0 && isFile(range)) return whole(range);
    return group || flat.length > 1 ? flat : whole(range);
  }
  const top = heading === undefined || from <= 1 || isTitled(heading.title, profile.roles.endorsements.headings);
  if (!top && !children.some((child) => isPerson(child.heading.title, profile))) return whole(range);
  const inside = children.flatMap((child) =>
    isTitled(child.heading.title, profile.sections.endorsementsAside) ? [] : read(child),
  );
  return [...flat.filter(({ line }) => isPerson(line, profile)), ...inside];
}

/** Whom a heading names, and those who are named in bold further down. */
function withNext(range: Range, heading: Section): readonly EndorsementDraft[] {
  const { part, profile, peer } = range;
  const flat = flatEndorsements(blocksOf(range), { document: part.document, profile, peer });
  const others = flat.filter(({ line }) => isEntitled(line, profile) && !isSamePerson(line, heading.title, profile));
  const [next] = others.flatMap(({ place }) => place.block ?? []);
  const to = next === undefined ? range.to : part.document.markdown.blocks.indexOf(next);
  return [...whole({ ...range, to }), ...others];
}

/** A file of its own, one leader a file. */
function isFile({ part: { document, section }, profile }: Range): boolean {
  return (
    section === undefined &&
    (document.path.includes("/") || textFor(document.frontMatter, "endorser", profile.keys) !== undefined)
  );
}

function childrenOf(range: Range): readonly Child[] {
  const { part, profile, own, from, to, peer } = range;
  const children: Child[] = [];
  let end = from;
  for (const heading of part.document.sections) {
    if (heading.from < end || heading.from >= to || !own.has(heading.heading)) continue;
    end = heading.to;
    const ofPeers = peer || isTitled(heading.title, profile.sections.peerFeedback);
    children.push({ part, profile, own, heading, from: heading.from + 1, to: heading.to, peer: ofPeers });
  }
  return children;
}

function whole(range: Range): readonly EndorsementDraft[] {
  const { part, heading, peer, profile } = range;
  const { document } = part;
  const blocks = blocksOf(range);
  const passages = blocks.flatMap((block) => passagesOf(block));
  if (passages.length === 0) return [];
  const place = heading === undefined ? placeOfPart(part) : placeOfBlock(document, heading.heading);
  return [
    {
      document,
      place,
      line: heading?.title ?? textFor(document.frontMatter, "endorser", profile.keys) ?? "",
      passages,
      peer,
    },
  ];
}

function blocksOf({ part, own, from, to }: Range): readonly Block[] {
  return part.document.markdown.blocks.slice(from, to).filter((block) => own.has(block));
}
