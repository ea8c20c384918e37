import { MARKUP } from "../base/mask.ts";

export type WordToken = {
  /** In lower case, without the markup inside it, with straight apostrophes. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** True where more than spaces, hyphens and markup stands between this word and the one before it. */
  readonly afterBreak: boolean;
};

/** The words of a text, masked or plain. Letters, digits and inner apostrophes make a word; `&` is the word `and`. */
export function tokensOf(text: string): readonly WordToken[] {
  const tokens: WordToken[] = [];
  let afterBreak = false;
  let newlines = 0;
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    if (kind === "word") {
      const token = wordAt(text, at, afterBreak);
      tokens.push(token);
      at = token.end;
    } else if (kind === "ampersand") {
      tokens.push({ word: "and", start: at, end: at + 1, afterBreak });
      at += 1;
    } else {
      if (text[at] === "\n") newlines += 1;
      if (kind === "break" || newlines > 1) afterBreak = true;
      at += widthAt(text, at);
      continue;
    }
    afterBreak = false;
    newlines = 0;
  }
  return tokens;
}

type CharacterKind = "word" | "apostrophe" | "ampersand" | "joiner" | "transparent" | "break";

function wordAt(text: string, start: number, afterBreak: boolean): WordToken {
  const plainEnd = plainWordEnd(text, start);
  if (plainEnd > start) return { word: text.slice(start, plainEnd).toLowerCase(), start, end: plainEnd, afterBreak };
  let word = "";
  let end = start;
  let pending = "";
  for (let at = start; at < text.length; ) {
    const kind = kindAt(text, at);
    const width = widthAt(text, at);
    if (kind === "word") {
      word += pending + text.slice(at, at + width);
      pending = "";
      end = at + width;
    } else if (kind === "apostrophe" && pending === "") {
      pending = "'";
    } else if (kind !== "transparent") {
      break;
    }
    at += width;
  }
  return { word: word.toLowerCase(), start, end, afterBreak };
}

/** The end of a word of plain letters and digits, which most are; the start itself where the word has more to it. */
function plainWordEnd(text: string, start: number): number {
  let at = start;
  while (ASCII_KINDS[text.charCodeAt(at)] === "word") at += 1;
  const next = at < text.length ? kindAt(text, at) : "break";
  return next === "joiner" || next === "break" || next === "ampersand" ? at : start;
}

function kindAt(text: string, at: number): CharacterKind {
  const unit = text.charCodeAt(at);
  if (unit < ASCII_KINDS.length) return ASCII_KINDS[unit] ?? "break";
  const character = text.slice(at, at + widthAt(text, at));
  if (/^[\p{L}\p{M}\p{N}]/u.test(character)) return "word";
  if (/^[\u2019\u02BC]/.test(character)) return "apostrophe";
  if (/^[\s\u2010\u2011]/.test(character)) return "joiner";
  if (/^\p{Cf}/u.test(character)) return "transparent";
  return "break";
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

const ASCII_KINDS: readonly CharacterKind[] = Array.from({ length: 128 }, (_, unit): CharacterKind => {
  const character = String.fromCharCode(unit);
  if (character === MARKUP) return "transparent";
  if (/[a-z0-9]/i.test(character)) return "word";
  if (character === "'") return "apostrophe";
  if (character === "&") return "ampersand";
  return /[\s\-_]/.test(character) ? "joiner" : "break";
});
