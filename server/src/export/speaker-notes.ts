import { textOfPieces } from "./figured-text.ts";
import { type DeckSlide, stampsOnSlide } from "./slide-deck.ts";
import { stampWarnings } from "./stamp.ts";

/** What a speaker needs beside a slide, a line each: the time, what to say, where it comes from, and what not to say yet. */
export function speakerNotes(slide: DeckSlide): readonly string[] {
  const { seconds, headline, sizes, table, unlock, sources } = slide;
  const rows = (table?.rows ?? []).map(({ label, unit, baseline, post, net }) =>
    changeInWords(named(label, unit), textOfPieces(baseline), textOfPieces(post), textOfPieces(net)),
  );
  const stamps = stampWarnings(stampsOnSlide(slide));
  return [
    ...(seconds === undefined ? [] : [`Time: ${timeInWords(seconds)}`]),
    `Say: ${textOfPieces(headline)}`,
    ...sizes.map(({ label, unit, value }) => `- ${named(label, unit)}: ${textOfPieces(value)}`),
    ...rows.map((row) => `- ${row}`),
    ...unlock.map((sentence) => `- ${textOfPieces(sentence)}`),
    "Sources:",
    ...(sources.length === 0 ? ["- [TODO: sources]"] : sources.map(({ label, address }) => `- ${label}: ${address}`)),
    ...(stamps.length === 0 ? [] : ["Look at before the review:", ...stamps.map((stamp) => `- ${stamp}`)]),
  ];
}

function named(label: string, unit: string): string {
  return unit === "" ? label : `${label} (${unit})`;
}

/** `Refund time (days): from 9.4 to 3.1, net −6.3`. */
function changeInWords(label: string, baseline: string, post: string, net: string): string {
  const change = baseline === "" || post === "" ? baseline || post : `from ${baseline} to ${post}`;
  return `${label}: ${[change, net === "" ? "" : `net ${net}`].filter((part) => part !== "").join(", ")}`;
}

function timeInWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}
