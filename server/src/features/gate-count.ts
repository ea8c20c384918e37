import { overlaps } from "../base/span.ts";
import { countAudience } from "../packet/audience.ts";
import { readDeck } from "../packet/deck.ts";
import { readEndorsements } from "../packet/endorsements.ts";
import { rowFigure } from "../packet/impact-cell.ts";
import { moneyRows } from "../packet/impact-money.ts";
import type { Packet } from "../packet/packet.ts";
import type { Place } from "../packet/place.ts";
import { principleStandings } from "../packet/principle-standing.ts";
import { mostQuarters } from "../packet/quarters.ts";
import { readRehearsal } from "../packet/rehearsal.ts";
import { missingNeeds } from "../packet/slide-needs.ts";
import { entriesOfStep, readTimeline } from "../packet/timeline.ts";
import type { GateId } from "../profile/profile.ts";
import type { RuleProblem } from "../rules/rule.ts";

export type GateCount = { readonly have: number; readonly need: number };

/** How many of the things that a gate is about are in order. `held` are the problems that hold the gate shut. */
export function countGate(id: GateId, packet: Packet, held: readonly RuleProblem[]): GateCount | undefined {
  switch (id) {
    case "storyline":
      return countSlots(packet);
    case "timeline":
      return countSteps(packet, held);
    case "deck":
      return countSlides(packet);
    case "impact":
      return countRows(packet, held);
    case "performance":
      return countMeasures(packet);
    case "principles":
      return countPrinciples(packet);
    case "signals":
      return countSignals(packet, held);
    case "endorsements":
      return countEndorsements(packet, held);
  }
}

/** Slots of the storyline that are filled in their order. */
function countSlots({ profile, storyline }: Packet): GateCount | undefined {
  if (profile.storyline === undefined) return undefined;
  const filled = storyline?.slots.filter(({ cue, outOfOrder }) => cue !== undefined && !outOfOrder) ?? [];
  return { have: filled.length, need: profile.storyline.slots.length };
}

/** Steps that the timeline has and nothing is wrong with. */
function countSteps(packet: Packet, held: readonly RuleProblem[]): GateCount | undefined {
  const steps = packet.profile.timeline?.steps ?? [];
  const timeline = readTimeline(packet);
  const onTime = steps.filter((step) => {
    const entries = timeline === undefined ? [] : entriesOfStep(timeline, step);
    return entries.length > 0 && !entries.some(({ place }) => held.some((problem) => touches(problem.place, place)));
  });
  return { have: onTime.length, need: steps.length };
}

/** Slides of the bar with all that belongs on them, and sorts of listeners at the rehearsal. */
function countSlides(packet: Packet): GateCount | undefined {
  const { deck, rehearsal } = packet.profile;
  const slides = readDeck(packet)?.slides ?? [];
  const full = (deck?.slides ?? []).filter((wanted) =>
    slides.some((slide) => slide.wanted === wanted && missingNeeds(slide, packet.profile).length === 0),
  );
  const attendees = readRehearsal(packet)?.attendees;
  const audience = attendees === undefined ? [] : countAudience(attendees.lines, rehearsal?.audience ?? []);
  return {
    have: full.length + audience.filter(({ wanted, found }) => found >= wanted.least).length,
    need: (deck?.slides.length ?? 0) + audience.length,
  };
}

/** Rows of the impact table that nothing is wrong with. */
function countRows({ impactTable }: Packet, held: readonly RuleProblem[]): GateCount | undefined {
  const rows = impactTable?.table.rows.slice(1) ?? [];
  const document = impactTable?.document.path ?? "";
  const sound = rows.filter(({ span }) => {
    const place: Place = { file: document, span, ...(impactTable !== undefined && { block: impactTable.block }) };
    return !held.some((problem) => touches(problem.place, place));
  });
  return { have: sound.length, need: rows.length };
}

/** Measures other than money that are told from one value to another, and whether one is followed over enough quarters. */
function countMeasures(packet: Packet): GateCount | undefined {
  const { impactTable, profile } = packet;
  const money = new Set(moneyRows(packet).map(({ row }) => row));
  const rows = impactTable?.rows.filter((row) => !money.has(row) && !row.total) ?? [];
  const told = rows.filter((row) =>
    (["baseline", "post"] as const).every((column) => rowFigure(row, column, profile) !== undefined),
  );
  const { quarters } = profile.impact;
  const followed = quarters !== undefined && mostQuarters(packet) >= quarters ? 1 : 0;
  return { have: told.length + followed, need: rows.length + (quarters === undefined ? 0 : 1) };
}

/** Claimed principles with as many distinct stories as the bar asks for. */
function countPrinciples(packet: Packet): GateCount | undefined {
  const standings = principleStandings(packet);
  const least = packet.profile.stories?.perPrinciple ?? 1;
  return { have: standings.filter(({ stories }) => stories.length >= least).length, need: standings.length };
}

/** Required signals that are neither missing nor too low. */
function countSignals({ profile }: Packet, held: readonly RuleProblem[]): GateCount | undefined {
  const need = profile.signals.filter(({ required }) => required).length;
  const wanting = held.filter(({ rule }) => rule === "signal-missing" || rule === "influence-below-floor").length;
  return { have: Math.max(0, need - wanting), need };
}

/** Endorsements by those who are senior enough, or may be; of as many as are asked for, those that nothing is wrong with. */
function countEndorsements(packet: Packet, held: readonly RuleProblem[]): GateCount | undefined {
  const need = packet.profile.endorsements?.least;
  if (need === undefined) return undefined;
  const leaders = readEndorsements(packet).filter(({ peer, level }) => !peer && level !== "below");
  const sound = leaders.filter(({ document, place, passages }) => {
    const places = [place, ...passages.map(({ block, span }): Place => ({ file: document.path, block, span }))];
    return !held.some((problem) => places.some((one) => touches(problem.place, one)));
  });
  return { have: leaders.length < need ? leaders.length : sound.length, need };
}

function touches(left: Place, right: Place): boolean {
  return left.file === right.file && left.block === right.block && overlaps(left.span, right.span);
}
