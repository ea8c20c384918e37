import { textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { placeOfPart } from "../packet/part.ts";
import { findPeriods } from "../packet/period.ts";
import type { Role } from "../profile/role.ts";
import type { Lists, WordList } from "../profile/word-lists.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { isGated } from "./gated.ts";
import { inCheckedBlocks, isUnder } from "./in-checked-blocks.ts";
import { editAt, packetRule } from "./rule.ts";

const NAME = "goal-link-missing";

export const goalLinkMissing = packetRule<Record<never, never>>({
  name: NAME,
  scope: "packet",
  severity: "warning",
  what: "A narrative that names no goal of the year that the work served.",
  why: "A panel weighs work by what the company had set out to do.",
  *check(scope) {
    const { packet } = scope;
    const narrative = packet.parts.find((part) => part.role === "narrative");
    if (narrative === undefined || !isGated(NAME, packet.profile) || namedGoals(scope).length > 0) return;
    yield { place: placeOfPart(narrative), data: {} };
  },
  message: () =>
    "The packet does not say which goal of the year this work served. Name the goal with its year and its figure.",
  fixes: ({ place }) => {
    const end = place.block?.text.length ?? place.span.end;
    const write = (year: string, goal: string): string => `\n\nThe work serves the ${year} goal of ${goal}.`;
    return [
      {
        title: "Insert a sentence on the goal of the year",
        safe: false,
        edits: [
          {
            ...editAt(place, { start: end, end }, write("[TODO: FY]", "[TODO: goal with its figure]")),
            snippet: write(`\${1:FY2027}`, `\${2:goal with its figure}`),
          },
        ],
      },
    ];
  },
});

/** The blocks that name a goal of more than its writer, with a year or a figure, or that stand under a heading for goals. */
const namedGoals = inCheckedBlocks((checked, profile): readonly true[] => {
  const { block, role, figures } = checked;
  if (role === undefined || !NAMES.has(role)) return [];
  const goals = goalsIn(block, profile.words);
  if (goals.length === 0) return [];
  const named = goals.some((goal) => / |\d/.test(goal)) || namesYear(block) || figures.length > 0;
  return named || isUnder(checked, profile.sections.goals) ? [true] : [];
});

function namesYear({ masked, leaves }: Block): boolean {
  return leaves.some(({ span }) => findPeriods(textOf(masked, span)).some(({ period }) => period.year !== undefined));
}

const NAMES: ReadonlySet<Role> = new Set<Role>(["narrative", "impact", "stories", "deck", "email", "rehearsal"]);

/** The words for goals in a block, but for "my goal". A name of several words, such as "operating plan", is a company's by itself. */
function goalsIn(block: Block, { goal, firstPersonSingular }: Lists): readonly string[] {
  return block.leaves.flatMap(({ span }) => {
    const prose = textOf(block.masked, span);
    const found = findWords(compileWords(goal), prose);
    return found
      .filter(({ span: { start } }) => !isBefore(firstPersonSingular, prose, start))
      .map(({ entry }) => entry);
  });
}

function isBefore(words: WordList, prose: string, at: number): boolean {
  const last = tokensOf(prose.slice(0, at)).at(-1);
  return last !== undefined && findWords(compileWords(words), textOf(prose, last)).length > 0;
}
