import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "../../server/src/base/span.ts";
import { createEngine } from "../../server/src/engine.ts";
import type { OutlineItem } from "../../server/src/features/outline.ts";
import type { PacketSnapshot, Snapshot } from "../../server/src/snapshot.ts";
import { allChanges, edit, FIRST_WORLD, perform } from "./edit-script.ts";
import { PATIENCE, runs } from "./patience.ts";

describe("whatever the files hold", () => {
  it(
    "every place lies in its file, and a figure's is the figure",
    () => {
      fc.assert(
        fc.property(fc.array(edit, { maxLength: 12 }), (script) => {
          const world = script.reduce((before, one) => perform(before, one).world, FIRST_WORLD);
          const snapshot = createEngine({ today: () => "2026-11-23" }).apply(allChanges(world));
          for (const packet of snapshot.packets) {
            const outside = placesOf(packet).filter((place) => !isInside(place, snapshot));
            expect(outside).toEqual([]);
            for (const { file, span, text } of packet.figures()) {
              expect(snapshot.text(file)?.slice(span.start, span.end)).toBe(text);
            }
          }
        }),
        runs(60),
      );
    },
    PATIENCE,
  );
});

/** A fix may create a file, and so begin one that is not there. */
type Located = { readonly what: string; readonly file: string; readonly span: Span; readonly creates?: true };

function placesOf(packet: PacketSnapshot): readonly Located[] {
  const problems = packet
    .problems()
    .flatMap(({ rule, file, span, related, fixes }) => [
      { what: rule, file, span },
      ...related.map((one) => ({ what: `${rule}, related`, file: one.file, span: one.span })),
      ...fixes().flatMap(({ title, edits }) =>
        edits.map((one) => ({ what: title, file: one.file, span: one.span, creates: true as const })),
      ),
    ]);
  const figures = packet.figures().map(({ text, file, span }) => ({ what: text, file, span }));
  const shown = packet.files.flatMap((file) => [
    ...packet.outline(file).flatMap((item) => outlinePlaces(item, file)),
    ...packet.tickMarks(file).map(({ mark, offset }) => ({ what: mark, file, span: { start: offset, end: offset } })),
  ]);
  return [...problems, ...figures, ...shown];
}

function outlinePlaces(item: OutlineItem, file: string): readonly Located[] {
  const { name, span, nameSpan, children } = item;
  return [
    { what: name, file, span },
    { what: name, file, span: nameSpan },
    ...children.flatMap((child) => outlinePlaces(child, file)),
  ];
}

function isInside({ file, span: { start, end }, creates }: Located, snapshot: Snapshot): boolean {
  const length = snapshot.text(file)?.length ?? (creates === true ? 0 : -1);
  return 0 <= start && start <= end && end <= length;
}
