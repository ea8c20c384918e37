import { displayWidth } from "./reporters/visible-text.ts";

/** How far a run has come, as one line that fits the terminal: `Checking ███████░░░░░░░ 12 of 40`. */
export function progressLine(done: number, total: number, columns: number): string {
  const counts = ` ${done} of ${total}`;
  const room = Math.min(WIDEST_BAR, columns - displayWidth(LABEL + counts) - 1);
  if (room < NARROWEST_BAR) return `${LABEL}${counts.trim()}`;
  const filled = Math.round((done / Math.max(1, total)) * room);
  return `${LABEL}${"█".repeat(filled)}${"░".repeat(room - filled)}${counts}`;
}

const LABEL = "Checking ";
const WIDEST_BAR = 40;
const NARROWEST_BAR = 5;
