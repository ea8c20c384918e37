import { contains, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { largestImpact, moneyRows } from "../packet/impact-money.ts";
import { inPartsOf } from "../packet/in-every-block.ts";
import { memoByPacket } from "../packet/memo-by-packet.ts";
import type { Packet } from "../packet/packet.ts";
import { placeIn } from "../packet/packet-document.ts";
import type { Place } from "../packet/place.ts";
import { scanCell } from "../packet/scan-cell.ts";
import type { Floors } from "../profile/bar.ts";
import type { Profile } from "../profile/profile.ts";
import { ROLES } from "../profile/role.ts";
import type { MoneyKind } from "../profile/word-lists.ts";
import { compileWords, findWords } from "../profile/words.ts";
import type { Figure } from "../quantity/figure.ts";
import { formatQuantity } from "../quantity/format.ts";
import { compare, type Rational, rational } from "../quantity/rational.ts";
import type { PacketScope } from "./scope.ts";

/** By how much the packet's largest impact is below its floor, and what it opens. */
export type Shortfall = {
  readonly place: Place;
  readonly row: string;
  readonly amount: string;
  readonly floor: string;
  readonly kind: string;
  readonly severity: Floors["severity"];
  readonly unlock?: Unlocked;
  readonly unlockFloor?: string;
  /** True where the unlock is large enough. */
  readonly excused: boolean;
};

type Unlocked = { readonly value: Rational; readonly text: string; readonly place: Place };

/** Undefined where the impact reaches its floor, and where the two cannot be compared: no amount, or another currency. */
export function shortfallOf({ packet }: PacketScope): Shortfall | undefined {
  return shortfallIn(packet);
}

const shortfallIn = memoByPacket((packet: Packet): Shortfall | undefined => {
  const { floors } = packet.profile.impact;
  const rows = moneyRows(packet);
  if (floors === undefined || rows.some(({ currency }) => currency !== floors.currency)) return undefined;
  const largest = largestImpact(rows);
  if (largest === undefined) return undefined;
  const kinds = kindsOf(
    rows.flatMap((row) => (row === largest.row || largest.row.kinds.length === 0 ? row.kinds : [])),
    floors,
  );
  const [lowest] = kinds.toSorted((left, right) => left.least - right.least);
  if (lowest === undefined || compare(largest.amount, rational(lowest.least)) >= 0) return undefined;
  const unlock = floors.unlock === undefined ? undefined : largestUnlock(packet, floors);
  const money = (value: Rational): string => formatQuantity(value, "money", floors.currency);
  return {
    place: largest.row.row.cells.get("net")?.place ?? largest.row.row.place,
    row: largest.row.row.label,
    amount: money(largest.amount),
    floor: money(rational(lowest.least)),
    kind: lowest.kind,
    severity: floors.severity,
    excused: unlock !== undefined && compare(unlock.value, rational(floors.unlock?.least ?? 0)) >= 0,
    ...(unlock !== undefined && { unlock }),
    ...(floors.unlock !== undefined && { unlockFloor: money(rational(floors.unlock.least)) }),
  };
});

/** The floors of these kinds; of all where the rows do not say what the money is. */
function kindsOf(
  kinds: readonly MoneyKind[],
  { least }: Floors,
): readonly { readonly kind: MoneyKind; readonly least: number }[] {
  const all = MONEY_KINDS.flatMap((kind) => {
    const floor = least[kind];
    return floor === undefined ? [] : [{ kind, least: floor }];
  });
  const named = all.filter(({ kind }) => kinds.includes(kind));
  return named.length > 0 ? named : all;
}

const MONEY_KINDS: readonly MoneyKind[] = ["revenue", "profit", "saving", "avoidance"];

/** The largest amount in a sentence that speaks of what the work opens. */
function largestUnlock(packet: Packet, { currency }: Floors): Unlocked | undefined {
  const amounts = unlocks(packet).filter((one) => one.currency === currency);
  return amounts.toSorted((left, right) => compare(right.value, left.value))[0];
}

/** The amounts of money in the sentences of a block that have words of an unlock. */
function unlocksIn(block: Block, profile: Profile): readonly Figure[] {
  const words = compileWords(profile.impact.floors?.unlock?.words ?? []);
  const told = block.sentences.filter(({ span }) => findWords(words, textOf(block.masked, span)).length > 0);
  if (told.length === 0) return [];
  return scanCell(block.masked, profile).filter(
    (figure) => figure.kind === "money" && told.some(({ span }) => contains(span, figure.span)),
  );
}

const unlocks = inPartsOf(
  ROLES.filter((role) => role !== "source"),
  (block, path, profile) =>
    unlocksIn(block, profile).map(({ span, amount, upper, unit }): Unlocked & { readonly currency: string } => ({
      value: (upper ?? amount).value,
      text: block.text.slice(span.start, span.end),
      place: placeIn({ path }, block, span),
      currency: unit,
    })),
);
