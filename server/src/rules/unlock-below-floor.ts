import { shortfallOf } from "./impact-shortfall.ts";
import { packetRule } from "./rule.ts";

type Small = { readonly unlock: string; readonly floor: string };

export const unlockBelowFloor = packetRule<Small>({
  name: "unlock-below-floor",
  scope: "packet",
  severity: "info",
  what: "An impact below its floor whose unlock is too small to excuse it.",
  why: "A smaller impact passes only together with a new channel of that size.",
  *check(scope) {
    const shortfall = shortfallOf(scope);
    if (shortfall?.excused !== false || shortfall.unlock === undefined || shortfall.unlockFloor === undefined) return;
    const { place, text } = shortfall.unlock;
    yield { place, data: { unlock: text, floor: shortfall.unlockFloor } };
  },
  message: ({ unlock, floor }) =>
    `The impact is below its floor, and what it opens, ${unlock}, is below the ${floor} that would excuse it.`,
});
