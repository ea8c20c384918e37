import type { Direction } from "../figure.ts";
import { type Prose, tokenAt } from "./token.ts";

/** The direction of the nearest change verb or noun at or before a token, in its clause. */
export function changeBefore(prose: Prose, index: number): Direction | undefined {
  for (let at = index; at > index - REACH && !endsClause(prose, at); at -= 1) {
    const change = tokenAt(prose, at).word?.change;
    if (change?.verb || change?.noun) return change.direction;
  }
  return undefined;
}

export function endsClause(prose: Prose, index: number): boolean {
  const { kind, code } = tokenAt(prose, index);
  return kind === "edge" || (kind === "mark" && CLAUSE_ENDS.includes(code));
}

const CLAUSE_ENDS: readonly number[] = [0x21, 0x2e, 0x3b, 0x3f];
const REACH = 16;
