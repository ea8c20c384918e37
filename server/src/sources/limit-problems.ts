import type { Limits } from "./limits.ts";
import type { SourceProblem } from "./table.ts";

export function tooLarge(limits: Limits): SourceProblem {
  return { kind: "too-large", detail: `the file has more than ${limits.fileBytes.toLocaleString("en")} bytes` };
}

/** For a table that was read up to a limit; none for one read to its end. */
export function limitProblems(exceeded: "rows" | "cells" | undefined, limits: Limits): readonly SourceProblem[] {
  switch (exceeded) {
    case undefined:
      return [];
    case "rows":
      return [{ kind: "too-many-rows", detail: `only the first ${limits.rows.toLocaleString("en")} rows are read` }];
    case "cells":
      return [
        {
          kind: "too-many-cells",
          detail: `only the first ${limits.cells.toLocaleString("en")} cells of the file are read`,
        },
      ];
  }
}
