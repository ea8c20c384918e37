import type { Evidence } from "../packet/evidence.ts";
import type { Figure } from "../quantity/figure.ts";
import { groupDigits, MINUS } from "../quantity/format.ts";
import { expression, result } from "../quantity/formula.ts";
import type { DerivedMatch } from "./find-derived.ts";
import type { Verdict, Working } from "./verdict.ts";

/** A figure that is a cell as it stands. */
export function directWorking(evidence: Evidence): Working {
  const text = readable(evidence);
  return { formula: text, result: text, evidence: [evidence] };
}

/** A cell as it is written; the long plain numbers of a source with their thousands parted, and a minus for a hyphen. */
export function readable({ text }: Evidence): string {
  const plain = /^(-?)(\d{5,}(?:\.\d+)?)$/.exec(text);
  if (plain?.[2] === undefined) return text.replace(/^-(?=[\d.])/, MINUS);
  return `${plain[1] === "" ? "" : MINUS}${groupDigits(plain[2], ",")}`;
}

export function derivedWorking({ derivation, operands, cells, agreeing }: DerivedMatch, figure?: Figure): Working {
  const spelled = cells.map(readable);
  const used = derivation.operands.flatMap((index) => cells[index] ?? []);
  return {
    formula: expression(derivation, operands, spelled, figure),
    result: result(derivation, figure),
    evidence: used,
    ...(!agreeing.settled && { coarse: true }),
  };
}

/** The whole account in a line: `39.1 % = (6.4 − 3.9) / 6.4, latency.csv C2 → C6, 39.06 % rounds to 39.1 %`. */
export function trace(text: string, verdict: Verdict): string {
  switch (verdict.kind) {
    case "agrees":
      return `${text} = ${account(verdict.working)}${rounding(text, verdict.how, verdict.working)}`;
    case "contradicts": {
      const expected = verdict.expected === "" ? "" : `, which gives ${verdict.expected}`;
      return `${text} ≠ ${account(verdict.working)}${expected}${verdict.slip === undefined ? "" : `. ${verdict.slip}`}`;
    }
    case "unbacked":
      return verdict.cited
        ? `${text}: nothing that it cites holds or gives it`
        : `${text}: no cell of the packet holds or gives it`;
    case "cannot-tell":
      return `${text}: ${verdict.reason}${verdict.working === undefined ? "" : ` Nearest: ${account(verdict.working)}`}`;
  }
}

/** The files and cells of a working, each file named once: `latency.csv C2 → C6`. */
export function cellsInWords(evidence: readonly Evidence[]): string {
  const files = new Map<string, string[]>();
  for (const { place, address } of evidence) {
    const cells = files.get(place.file) ?? [];
    if (!cells.includes(address)) cells.push(address);
    files.set(place.file, cells);
  }
  return [...files].map(([file, cells]) => `${file} ${listed(cells)}`).join(", ");
}

const MOST_CELLS = 6;

function listed(cells: readonly string[]): string {
  const shown = cells.length <= MOST_CELLS ? cells : [...cells.slice(0, 3), "…", ...cells.slice(-1)];
  return shown.join(" → ");
}

function account({ formula, evidence }: Working): string {
  return evidence.length === 0 ? formula : `${formula}, ${cellsInWords(evidence)}`;
}

function rounding(text: string, how: string, { result: value, coarse }: Working): string {
  if (coarse === true) return `, about ${value} from round numbers, which admit ${text}`;
  switch (how) {
    case "rounded":
    case "derived":
      return value === text ? "" : `, ${value} rounds to ${text}`;
    case "truncated":
      return `, ${value} is cut off to ${text}`;
    case "hedged":
      return `, ${value} is within what ${text} allows`;
    default:
      return "";
  }
}
