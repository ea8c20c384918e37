import { definitionAt } from "./features/definition.ts";
import { highlightsAt, referencesAt } from "./features/symbols/references.ts";
import { renamableAt, renameAt } from "./features/symbols/rename.ts";
import { usesOfSource } from "./features/symbols/source-uses.ts";
import { fileEdit, type InFiles } from "./place-in-file.ts";
import type { Checked } from "./rules/checker.ts";
import type { FileAnswers } from "./snapshot.ts";

/** What a packet answers about metrics and footnotes as symbols. */
export function symbolAnswers(
  checked: Checked,
  { pathOf, within, locate }: InFiles,
): Pick<FileAnswers, "definition" | "references" | "highlights" | "renamable" | "rename"> {
  return {
    definition: (file, offset) =>
      within(file, (document) => {
        const found = definitionAt(checked, document, offset);
        return found && { origin: locate(found.origin).span, targets: found.targets.map(locate) };
      }),
    references: (file, offset, declared) => {
      const uses =
        within(file, (document) => referencesAt(checked, document, offset, declared)) ??
        usesOfSource(checked, pathOf(file), offset);
      return uses.map(locate);
    },
    highlights: (file, offset) =>
      within(file, (document) => highlightsAt(checked, document, offset).map((place) => locate(place).span)) ?? [],
    renamable: (file, offset) =>
      within(file, (document) => {
        const found = renamableAt(checked, document, offset);
        return found && { span: locate(found.place).span, name: found.name };
      }),
    rename: (file, offset, name) =>
      within(file, (document) => {
        const renaming = renameAt(checked, document, offset, name);
        return renaming.kind === "refused"
          ? renaming
          : { kind: "edits", edits: renaming.edits.map((edit) => fileEdit(edit, locate)) };
      }),
  };
}
