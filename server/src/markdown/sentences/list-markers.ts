import { isDigit, isLetter, isLower, isSpace, isUpper } from "./characters.ts";
import { followsSpace, skipMarkup } from "./text-word.ts";

/** What counts an item of a list that is written within running text: `1.`, `2)`, `3.)`, `(iv)`, `b)`. */
export type ListMarker = {
  readonly label: string;
  /** What stands after the label. */
  readonly close: "." | ")" | ".)";
};

/** The marker whose label starts at a place, if one does. White space follows it. */
export function listMarkerAt(text: string, at: number): ListMarker | undefined {
  let end = at;
  if (isDigit(text.charCodeAt(at))) while (end - at < LONGEST_LABEL && isDigit(text.charCodeAt(end))) end += 1;
  else while (end - at < LONGEST_LABEL && isLetter(text.charCodeAt(end))) end += 1;
  const close = LABEL_CLOSERS.find((closer) => text.startsWith(closer, end));
  if (close === undefined || !isSpace(text.charCodeAt(skipMarkup(text, end + close.length)))) return undefined;
  const label = text.slice(at, end);
  return isListLabel(label) ? { label, close } : undefined;
}

/** A number of up to three digits, a single letter, or a small Roman number in lower case. */
export function isListLabel(label: string): boolean {
  return /^(?:\d{1,3}|\p{L}|[ivx]{1,4})$/u.test(label);
}

/**
 * Where the item after the one that `marker` counts begins, when its own marker ends right at `end`; undefined when it does not. An
 * upper-case letter with a full stop is an initial and never a marker.
 */
export function nextItemStart(text: string, marker: ListMarker, end: number): number | undefined {
  for (const label of labelsAfter(marker.label)) {
    const start = end - marker.close.length - label.length;
    if (start <= 0 || !text.startsWith(label + marker.close, start)) continue;
    if (marker.close === "." && isUpper(label.charCodeAt(0))) continue;
    const before = text.charCodeAt(start - 1);
    const inBrackets = before === OPEN_BRACKET && marker.close === ")";
    const from = inBrackets ? start - 1 : start;
    if (followsSpace(text, from) && startsItem(text, end, marker)) return from;
  }
  return undefined;
}

/** After a full stop the item has to begin like a sentence: `2.` can also end the sentence that it stands in. */
function startsItem(text: string, markerEnd: number, marker: ListMarker): boolean {
  const space = skipMarkup(text, markerEnd);
  const unit = text.charCodeAt(skipMarkup(text, space + 1));
  return isSpace(text.charCodeAt(space)) && (marker.close.startsWith(".") ? isUpper(unit) : !Number.isNaN(unit));
}

function labelsAfter(label: string): readonly string[] {
  if (isDigit(label.charCodeAt(0))) return [String(Number(label) + 1)];
  const roman = ROMAN_LABELS[ROMAN_LABELS.indexOf(label) + 1];
  const next = String.fromCharCode(label.charCodeAt(0) + 1);
  const letters = label.length === 1 && (isLower(next.charCodeAt(0)) || isUpper(next.charCodeAt(0))) ? [next] : [];
  return roman !== undefined && ROMAN_LABELS.includes(label) ? [roman, ...letters] : letters;
}

const LONGEST_LABEL = 4;
const LABEL_CLOSERS = [".)", ")", "."] as const;
const ROMAN_LABELS: readonly string[] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
const OPEN_BRACKET = 0x28;
