import { RULES } from "../../rules/index.ts";
import { allProblems } from "../../rules/settle.ts";
import { type Completion, rankOf } from "./completion-item.ts";
import type { CompletionPlace } from "./completion-place.ts";

/** The names of rules behind `<!-- throughline-ignore`, first those that find something in the block below, then in the document. */
export function suppressionCompletions(place: CompletionPlace): readonly Completion[] | undefined {
  const typed = /<!--\s*throughline-ignore\s+([a-z-]*)$/.exec(place.before)?.[1];
  if (typed === undefined) return undefined;
  const { checked, document, block, offset, after } = place;
  const { blocks } = document.markdown;
  const target = block?.kind === "html" ? blocks[blocks.indexOf(block) + 1] : block;
  const problems = allProblems(checked);
  const below = new Set(problems.filter(({ place: at }) => at.block === target).map(({ rule }) => rule));
  const around = new Set(problems.filter(({ place: at }) => at.file === document.path).map(({ rule }) => rule));
  const rest = after.trimStart();
  const close = rest.includes("-->") ? "" : " -->";
  return RULES.map(({ name, what }, index) => ({
    label: name,
    detail: what,
    documentation: "",
    kind: "rule",
    replace: { start: offset - typed.length, end: offset },
    text: rest.startsWith(":") ? name : `${name}: reason${close}`,
    ...(!rest.startsWith(":") && { snippet: `${name}: \${1:reason}${close}` }),
    rank: rankOf(below.has(name) ? 0 : around.has(name) ? 1 : 2, index),
  }));
}
