import { memoByFirst } from "../base/memo.ts";
import { contains, type Span, shift, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { ownWords } from "../packet/own-words.ts";
import type { Place } from "../packet/place.ts";
import { sectionsAround } from "../packet/section-names.ts";
import type { Profile } from "../profile/profile.ts";
import type { Role } from "../profile/role.ts";
import type { Lists } from "../profile/word-lists.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { appendixFix } from "./appendix-fix.ts";
import { isGated } from "./gated.ts";
import { inCheckedBlocks, isUnder } from "./in-checked-blocks.ts";
import { packetRule } from "./rule.ts";
import type { PacketScope } from "./scope.ts";

export const awardAsEvidence = packetRule<{ readonly award: string }>({
  name: "award-as-evidence",
  scope: "packet",
  severity: "info",
  what: "An award in a section that states no figure of influence.",
  why: "A panel sets awards aside: others gave them, for reasons that it does not know.",
  *check(scope) {
    if (!isGated("award-as-evidence", scope.packet.profile)) return;
    for (const place of namedAwards(scope)) {
      if (place.block === undefined || statesInfluence(place.file, place.block, scope)) continue;
      yield { place, data: { award: textOf(place.block.text, place.span) } };
    }
  },
  message: ({ award }) =>
    `“${award}” is no evidence by itself. Say beside it whom the work reached, with a figure, or move it to an appendix.`,
  fixes: ({ place }, { packet }) => {
    const { block } = place;
    const sentence = block?.sentences.find(({ span }) => contains(span, place.span));
    const document = packet.documents.find(({ path }) => path === place.file);
    if (block?.kind !== "paragraph" || sentence === undefined || document === undefined) return [];
    const pieces = [{ block, span: sentence.span }];
    return appendixFix("Move the sentence to an appendix", document, pieces, 2, packet.profile);
  },
});

const CLAIMS: ReadonlySet<Role> = new Set<Role>(["narrative", "stories"]);

const namedAwards = inCheckedBlocks((checked, profile): readonly Place[] => {
  const { block, file, role } = checked;
  if (role === undefined || !CLAIMS.has(role) || isUnder(checked, profile.sections.appendix)) return [];
  return awardsIn(block, profile.words).map((span) => ({ file, block, span }));
});

/** The first word for an award in each sentence that does not deny it. */
function awardsIn(block: Block, { award, negation }: Lists): readonly Span[] {
  if (block.kind === "footnote-definition") return [];
  return block.sentences.flatMap(({ span, leaf }): readonly Span[] => {
    const { kind, inQuote } = block.leaves[leaf] ?? {};
    if (kind !== "paragraph" || inQuote === true) return [];
    const prose = ownWords(block, span);
    const [found] = findWords(compileWords(award), prose);
    if (found === undefined) return [];
    const denied = findWords(compileWords(negation), prose.slice(0, found.span.start)).length > 0;
    return denied ? [] : [shift(found.span, span.start)];
  });
}

/** True where the section around the block names one of the profile's signals in a sentence with a figure. */
function statesInfluence(path: string, block: Block, { packet, figuresOf }: PacketScope): boolean {
  const document = packet.documents.find((one) => one.path === path);
  if (document === undefined) return false;
  const section = sectionsAround(document, block).at(-1);
  const blocks = section === undefined ? [block] : document.markdown.blocks.slice(section.from, section.to);
  return blocks.some((one) => {
    const naming = namingSentences(one, packet.profile);
    return naming.length > 0 && figuresOf(document, one).some(({ sentence }) => naming.includes(sentence));
  });
}

/** The indexes of the sentences that name a signal. */
const namingSentences = memoByFirst((block: Block, { signals }: Profile): readonly number[] =>
  block.sentences.flatMap(({ span }, index) => {
    const sentence = textOf(block.masked, span);
    const isNamed = signals.some(
      ({ title, aliases }) =>
        findWords(compileWords(aliases), sentence).length > 0 || sentence.toLowerCase().includes(title),
    );
    return isNamed ? [index] : [];
  }),
);
