import { computedValuesOf } from "./features/computed-values.ts";
import { linksOf } from "./features/document-links.ts";
import { foldsOf } from "./features/folding.ts";
import { lensesOf } from "./features/lenses.ts";
import { selectionAt } from "./features/selection.ts";
import { semanticTokensOf } from "./features/semantic-tokens.ts";
import type { InFiles } from "./place-in-file.ts";
import type { Checked } from "./rules/checker.ts";
import type { FileAnswers } from "./snapshot.ts";

/** What a packet answers about how a document is shown: what stands between and behind its words, and how it is folded and selected. */
export function viewAnswers(
  checked: Checked,
  { within, locate }: InFiles,
): Pick<FileAnswers, "lenses" | "folds" | "selection" | "links" | "computedValues" | "tokens"> {
  return {
    lenses: (file) =>
      within(file, (document) =>
        lensesOf(checked, document).map(({ place, title, uses }) => ({
          span: locate(place).span,
          title,
          uses: uses.map(locate),
        })),
      ) ?? [],
    folds: (file) => within(file, foldsOf),
    tokens: (file, span) => within(file, (document) => semanticTokensOf(checked, document, span)) ?? [],
    selection: (file, offset) => within(file, (document) => selectionAt(checked, document, offset)) ?? [],
    links: (file) =>
      within(file, (document) =>
        linksOf(checked, document).map(({ place, target }) => ({ span: locate(place).span, target: locate(target) })),
      ) ?? [],
    computedValues: (file) =>
      within(file, (document) =>
        computedValuesOf(checked, document).map(({ place, text, tooltip }) => ({
          offset: locate(place).span.end,
          text,
          tooltip,
        })),
      ) ?? [],
  };
}
