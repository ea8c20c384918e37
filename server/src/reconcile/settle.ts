import { sameItems, sameList } from "../base/memo.ts";
import type { Evidence } from "../packet/evidence.ts";
import type { Claim } from "./claim.ts";
import { type Beside, findBacking } from "./find-backing.ts";
import type { Found } from "./found.ts";
import type { Working } from "./verdict.ts";

/**
 * Says what a figure follows from now that more is known beside it. Where nothing is, it is as before. The last answer for a claim is
 * remembered with what was beside it.
 */
export function createSettling(): (claim: Claim, beside: Beside, before: Found | undefined) => Found {
  const remembered = new WeakMap<Claim, { readonly beside: Beside; readonly found: Found }>();
  return (claim, beside, before) => {
    const isAlone = beside.known.length === 0 && beside.around.length === 0 && beside.given.length === 0;
    if (before !== undefined && isAlone) return before;
    const hit = remembered.get(claim);
    if (hit !== undefined && sameBeside(hit.beside, beside) && !leansOn(hit.found, hit.beside.given)) return hit.found;
    const found = findBacking(claim, beside);
    remembered.set(claim, { beside, found });
    return found;
  };
}

function sameBeside(left: Beside, right: Beside): boolean {
  return (
    sameItems(left.known, right.known) &&
    sameItems(left.around, right.around) &&
    sameList(left.given, right.given, sameGiven)
  );
}

/** True where both say the same, wherever they stand. */
function sameGiven(left: Evidence, right: Evidence): boolean {
  return (
    left.number === right.number &&
    left.text === right.text &&
    left.kind === right.kind &&
    left.unit === right.unit &&
    left.exact === right.exact
  );
}

/** What leans on figures that the paragraph gives points to their places, which are others in another state of the block. */
function leansOn(found: Found, given: readonly Evidence[]): boolean {
  return workingOf(found)?.evidence.some((one) => given.includes(one)) === true;
}

function workingOf(found: Found): Working | undefined {
  if (found.kind === "none") return undefined;
  const says = found.kind === "wrong" ? found.verdict : found;
  return "working" in says ? says.working : undefined;
}
