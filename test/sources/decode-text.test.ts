import { describe, expect, test } from "vitest";
import { decodeText } from "../../server/src/sources/decode-text.ts";

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const utf16 = (text: string, first: "low" | "high"): number[] =>
  [...text].flatMap((letter) => {
    const pair = [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8];
    return first === "low" ? pair : pair.toReversed();
  });

describe("texts that decode", () => {
  test.each<[name: string, bytes: readonly number[], text: string, encoding: string]>([
    ["nothing", [], "", "utf-8"],
    ["one byte", utf8("a"), "a", "utf-8"],
    ["UTF-8", utf8("naïve,€5,😀"), "naïve,€5,😀", "utf-8"],
    ["UTF-8 behind its mark", [0xef, 0xbb, 0xbf, ...utf8("a,b")], "a,b", "utf-8"],
    ["UTF-8 with a replacement character of its own", utf8("a\ufffdb"), "a\ufffdb", "utf-8"],
    ["UTF-16LE behind its mark", [0xff, 0xfe, ...utf16("a€,b", "low")], "a€,b", "utf-16le"],
    ["UTF-16BE behind its mark", [0xfe, 0xff, ...utf16("a€,b", "high")], "a€,b", "utf-16be"],
    ["UTF-16LE without a mark", utf16("a,b", "low"), "a,b", "utf-16le"],
    ["UTF-16BE without a mark", utf16("a,b", "high"), "a,b", "utf-16be"],
  ])("%s", (_, bytes, text, encoding) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ text, encoding });
  });
});

describe("bytes that do not decode", () => {
  test.each<[name: string, bytes: readonly number[], offset: number]>([
    ["a Latin-1 letter", [...utf8("caf"), 0xe9, ...utf8(",5")], 3],
    ["a bad byte behind letters of two to four bytes", [...utf8("é€😀"), 0xff], 4],
    ["a bad byte behind a mark", [0xef, 0xbb, 0xbf, 0x61, 0xff], 1],
    ["a bad byte behind a replacement character of the text", [...utf8("\ufffd"), 0xff], 1],
    ["a letter cut short", [0x61, 0xe2, 0x82], 1],
    ["half a UTF-16 unit", [0xff, 0xfe, 0x61, 0x00, 0x62], 1],
    ["a lone surrogate in UTF-16", [0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8, 0x62, 0x00], 1],
  ])("%s", (_, bytes, offset) => {
    const { text, problem } = decodeText(Uint8Array.from(bytes));
    expect(problem?.offset).toBe(offset);
    expect(text.charAt(offset)).toBe("\ufffd");
  });
});
