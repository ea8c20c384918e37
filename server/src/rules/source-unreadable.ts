import type { SourceProblemKind } from "../sources/table.ts";
import { packetRule } from "./rule.ts";

type Unreadable = { readonly path: string; readonly detail: string };

export const sourceUnreadable = packetRule<Unreadable>({
  name: "source-unreadable",
  scope: "packet",
  severity: "error",
  what: "A source that could not be read, or not to its end.",
  why: "No figure can be checked against cells that were not read.",
  *check({ packet }) {
    for (const { path, read } of packet.sources) {
      for (const { kind, detail, span, sheet } of read.problems) {
        const where = sheet === undefined ? detail : `${sheet}: ${detail}`;
        const place = { file: path, span: span ?? { start: 0, end: 0 } };
        yield { place, data: { path, detail: where }, severity: SLIGHT.has(kind) ? "warning" : "error" };
      }
    }
  },
  message: ({ path, detail }) => `${path} could not be read as it should: ${detail}.`,
});

/** Problems that leave every other cell readable. */
const SLIGHT: ReadonlySet<SourceProblemKind> = new Set<SourceProblemKind>([
  "ragged-row",
  "formula-without-value",
  "missing-header",
]);
