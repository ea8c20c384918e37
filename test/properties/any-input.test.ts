import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEngine } from "../../server/src/engine.ts";
import type { FileContent } from "../../server/src/file-content.ts";
import { decodeText } from "../../server/src/sources/decode-text.ts";
import { FILES, textFor } from "./fragments.ts";
import { observe } from "./observe.ts";
import { PATIENCE, runs } from "./patience.ts";

/** A file of text that may be in any state, of any bytes, or one that its host could not read. */
const content = (file: string): fc.Arbitrary<FileContent> =>
  fc.oneof(
    { weight: 6, arbitrary: textFor(file).map((text): FileContent => ({ kind: "text", text })) },
    { weight: 2, arbitrary: fc.uint8Array({ maxLength: 60 }).map(decoded) },
    { weight: 1, arbitrary: fc.constant<FileContent>({ kind: "unreadable", reason: "may not be read" }) },
  );

const files = fc
  .uniqueArray(fc.constantFrom(...FILES), { minLength: 1, maxLength: 8 })
  .chain((names) =>
    fc.tuple(...names.map((file) => content(file).map((read) => ({ kind: "disk", file, content: read }) as const))),
  );

describe("nothing throws", () => {
  it(
    "whatever the files of a packet hold",
    () => {
      fc.assert(
        fc.property(files, (changes) => {
          const engine = createEngine({ today: () => "2026-11-23" });
          const snapshot = engine.apply([{ kind: "root", folder: "home/packet" }, ...changes]);
          expect(() => observe(snapshot)).not.toThrow();
        }),
        runs(100),
      );
    },
    PATIENCE,
  );

  it("with hardly an input to speak of", () => {
    const engine = createEngine({ today: () => "" });
    expect(observe(engine.apply([]))).toEqual([]);
    for (const file of FILES) {
      expect(() => observe(engine.apply([{ kind: "opened", file, text: "" }]))).not.toThrow();
    }
  });
});

function decoded(bytes: Uint8Array): FileContent {
  const { text, problem } = decodeText(bytes);
  return { kind: "text", text, ...(problem !== undefined && { problem }) };
}
