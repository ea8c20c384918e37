import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MARKUP, OPAQUE } from "../../server/src/base/mask.ts";
import { parseDocument } from "../../server/src/markdown/document.ts";
import { ownWords } from "../../server/src/packet/own-words.ts";

/** What is left of each text, with `…` for what is quoted. */
const QUOTED: readonly (readonly [text: string, own: string])[] = [
  ["She said “it was late”, and left.", "She said …, and left."],
  ['She said "it was late", and left.', "She said …, and left."],
  ["He called it ‘the drivers’ gate’ at first.", "He called it … at first."],
  ["He called it 'the gate' at first.", "He called it … at first."],
  ["On dit « la porte » ici.", "On dit … ici."],
  ["The drivers’ gate isn’t the loaders’ one.", "The drivers’ gate isn’t the loaders’ one."],
  ["The drivers' gate isn't the loaders' one.", "The drivers' gate isn't the loaders' one."],
  ["The “gate was never closed.", "The “gate was never closed."],
  ["“One. Two.” Three “four” five.", "… Three … five."],
  ["It said “**never** [late](a.md)” twice.", "It said … twice."],
];

describe("quotations", () => {
  test.each(QUOTED)("%s", (text, own) => {
    expect(shown(text)).toBe(own);
  });

  test("a mark in another paragraph closes nothing", () => {
    const blocks = parseDocument("He said “it was late.\n\nShe said it was not”.\n").blocks;
    expect(blocks.map((block) => ownWords(block, whole(block.text)).includes(OPAQUE))).toEqual([false, false]);
  });

  test("what is left stands where it stood", () => {
    const words = fc.constantFrom("late ", "“", "”", '"', "'", "’", "‘", "the gate, ", "\n\n", "> ", "- ", "`x` ");
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        for (const block of parseDocument(parts.join("")).blocks) {
          const own = ownWords(block, whole(block.text));
          expect(own.length).toBe(block.masked.length);
          expect([...own].every((unit, at) => unit === OPAQUE || unit === block.masked.charAt(at))).toBe(true);
        }
      }),
    );
  });
});

function shown(text: string): string {
  const [block] = parseDocument(`${text}\n`).blocks;
  if (block === undefined) throw new Error("The text has no block.");
  return ownWords(block, whole(block.text))
    .replaceAll(MARKUP, "")
    .replace(new RegExp(`${OPAQUE}+`, "g"), "…");
}

function whole(text: string): { readonly start: number; readonly end: number } {
  return { start: 0, end: text.length };
}
