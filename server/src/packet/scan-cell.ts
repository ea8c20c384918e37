import type { Profile } from "../profile/profile.ts";
import type { Figure } from "../quantity/figure.ts";
import { scanFigures } from "../quantity/scan.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** The figures that a table's cell states in words: `−5.9 points`, `$61.9M`. */
export function scanCell(text: string, profile: Profile): readonly Figure[] {
  return scanFigures(text, vocabularyOf(profile)).figures;
}
