import { isDigit, isLetter, isOpaque } from "./characters.ts";

/** The place of the first letter, digit or opaque character at or after a place, or -1. */
export type VisibleLookup = (from: number) => number;

/** Remembers its last answer, so that lookups from ascending places read the text once. */
export function visibleLookup(text: string): VisibleLookup {
  let lookedFrom = 0;
  let found = find(0);
  return (from) => {
    if (from < lookedFrom || (found >= 0 && from > found)) {
      lookedFrom = from;
      found = find(from);
    }
    return found;
  };

  function find(from: number): number {
    for (let at = from; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (isLetter(unit) || isDigit(unit) || isOpaque(unit)) return at;
    }
    return -1;
  }
}
