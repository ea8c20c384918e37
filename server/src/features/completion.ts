import { textOf } from "../base/span.ts";
import { blockAt } from "../markdown/document.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import type { Checked } from "../rules/checker.ts";
import { addressCompletions } from "./completion/addresses.ts";
import type { Completion } from "./completion/completion-item.ts";
import type { CompletionPlace } from "./completion/completion-place.ts";
import { figureCompletions } from "./completion/figures.ts";
import { footnoteCompletions } from "./completion/footnote-marks.ts";
import { frontMatterCompletions } from "./completion/front-matter.ts";
import { headingCompletions } from "./completion/headings.ts";
import { principleCompletions } from "./completion/principles.ts";
import { storylineCompletions } from "./completion/storyline.ts";
import { suppressionCompletions } from "./completion/suppressions.ts";

/** What can stand at the cursor, what the packet still lacks first. The first kind that the text before the cursor asks for is offered. */
export function completionsAt(checked: Checked, document: PacketDocument, offset: number): readonly Completion[] {
  const place = placeAt(checked, document, offset);
  if (place.block?.kind === "code") return [];
  if (place.block?.kind === "front-matter") return frontMatterCompletions(place);
  return offered(place).map((completion) => inOneEdit(completion, document.markdown.text.length));
}

function offered(place: CompletionPlace): readonly Completion[] {
  for (const kind of EXCLUSIVE) {
    const found = kind(place);
    if (found !== undefined) return found;
  }
  return [...storylineCompletions(place), ...principleCompletions(place)];
}

/** At the very end of a text a definition would go where the cursor is, and two edits of one place have no order. */
function inOneEdit({ also = [], ...completion }: Completion, end: number): Completion {
  return completion.replace.end < end
    ? { ...completion, also }
    : { ...completion, text: completion.text + also.map(({ text }) => text).join("") };
}

/** Each gives nothing at all where the text before the cursor does not ask for it. */
const EXCLUSIVE: readonly ((place: CompletionPlace) => readonly Completion[] | undefined)[] = [
  suppressionCompletions,
  footnoteCompletions,
  addressCompletions,
  headingCompletions,
  figureCompletions,
];

function placeAt(checked: Checked, document: PacketDocument, offset: number): CompletionPlace {
  const { text } = document.markdown;
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const lineEnd = text.indexOf("\n", offset);
  const at = blockAt(document.markdown, offset);
  const block = at?.block;
  const sentence = block?.sentences.find(
    ({ span }) => span.start <= (at?.offset ?? 0) && (at?.offset ?? 0) <= span.end,
  );
  return {
    checked,
    document,
    offset,
    before: text.slice(start, offset),
    after: text.slice(offset, lineEnd < 0 ? text.length : lineEnd).replace(/\r$/, ""),
    role: checked.packet.parts.find(
      (part) => part.document === document && (block === undefined || part.blocks.includes(block)),
    )?.role,
    sentence: block === undefined || sentence === undefined ? "" : textOf(block.masked, sentence.span),
    ...(at !== undefined && { block: at.block, offsetInBlock: at.offset }),
  };
}
