import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEngine } from "../../server/src/engine.ts";
import { allChanges, edit, FIRST_WORLD, perform } from "./edit-script.ts";
import { observe } from "./observe.ts";
import { PATIENCE, runs } from "./patience.ts";

const edits = fc.array(edit, { minLength: 1, maxLength: 5 });

describe("the engine", () => {
  it(
    "says after any edits what it says of the same files from scratch",
    () => {
      fc.assert(
        fc.property(edits, (script) => {
          const engine = newEngine();
          engine.apply(allChanges(FIRST_WORLD));
          let world = FIRST_WORLD;
          for (const one of script) {
            const next = perform(world, one);
            world = next.world;
            expect(observe(engine.apply(next.changes))).toEqual(observe(newEngine().apply(allChanges(world))));
          }
        }),
        runs(25),
      );
    },
    PATIENCE,
  );

  it(
    "says of an older snapshot what it said then, whatever came after",
    () => {
      const first = observe(newEngine().apply(allChanges(FIRST_WORLD)));
      fc.assert(
        fc.property(edits, (script) => {
          const engine = newEngine();
          const snapshot = engine.apply(allChanges(FIRST_WORLD));
          let world = FIRST_WORLD;
          for (const one of script) {
            const next = perform(world, one);
            world = next.world;
            engine.apply(next.changes).problems();
          }
          expect(observe(snapshot)).toEqual(first);
        }),
        runs(15),
      );
    },
    PATIENCE,
  );
});

function newEngine() {
  return createEngine({ today: () => "2026-11-23" });
}
