import { ownWords } from "../packet/own-words.ts";
import type { Role } from "../profile/role.ts";
import type { SentenceScope } from "./scope.ts";

/**
 * The masked sentence as far as the candidate says it: quotations are opaque. Undefined where the sentence is somebody else's, is a cell
 * of a table of figures, or is no prose.
 */
export function ownProse({ role, leaf, inQuote, inStoryline, block, span }: SentenceScope): string | undefined {
  if (!OWN.has(role) || block.kind === "footnote-definition") return undefined;
  if (leaf === "cell" && role === "impact") return undefined;
  if (inQuote && !inStoryline && !SPOKEN.has(role)) return undefined;
  return ownWords(block, span);
}

/** Documents in the candidate's own voice. An endorsement may stand without quotation marks; its own rules judge it. */
const OWN: ReadonlySet<Role> = new Set<Role>(["narrative", "impact", "stories", "deck", "email", "rehearsal"]);

/** Where a block quote holds what the candidate writes or says, not what somebody else did. */
const SPOKEN: ReadonlySet<Role> = new Set<Role>(["email", "rehearsal"]);
