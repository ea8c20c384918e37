import { MARKUP } from "../base/mask.ts";
import { memoByFirst, memoLast } from "../base/memo.ts";
import type { Span } from "../base/span.ts";
import { formsOf } from "./inflection.ts";
import { tokensOf, type WordToken } from "./word-tokens.ts";

/** A word list made ready to be looked for. */
export type WordMatcher = {
  readonly root: Node;
  /** What words of the list a word of the text may be a form of. */
  readonly bases: ReadonlyMap<string, readonly string[]>;
};

export type FoundWords = {
  readonly span: Span;
  /** As the list writes it. */
  readonly entry: string;
};

/**
 * Entries are words or phrases in their base form. A word stands for its inflections and for its British and American spellings; a word
 * that opens with `=` stands for itself alone. An entry that opens with `!` is an exception: what it finds is not told, nor anything
 * inside it, and it wins over an entry as long. Case is ignored; hyphens, underscores and spaces are one; `&` is `and`; punctuation
 * in an entry may be in the text or not. Compiled once for each list.
 */
export const compileWords: (list: readonly string[]) => WordMatcher = memoByFirst(compile);

/**
 * The entries that a text names as whole words, from left to right, the longest at each place, none inside another. The text may be
 * masked: markup is passed over, opaque content parts words. Linear in the text.
 */
export function findWords(matcher: WordMatcher, text: string): readonly FoundWords[] {
  if (matcher.bases.size === 0) return [];
  const tokens = lastTokens(text);
  const found: FoundWords[] = [];
  for (let index = 0; index < tokens.length; ) {
    const match = longestAt(matcher, tokens, index);
    const first = tokens[index];
    const last = tokens[(match?.end ?? 0) - 1];
    if (match === undefined || first === undefined || last === undefined) {
      index += 1;
      continue;
    }
    const entry = match.entry.text;
    if (!isException(entry)) found.push({ span: { start: first.start, end: last.end }, entry });
    index = match.end;
  }
  return found;
}

/** The entry that the text is as a whole, as a heading or a column's name is; punctuation around it does not count. */
export function entryOf(matcher: WordMatcher, text: string): string | undefined {
  const tokens = lastTokens(text);
  const match = longestAt(matcher, tokens, 0);
  return match?.end === tokens.length && !isException(match.entry.text) ? match.entry.text : undefined;
}

function isException(entry: string): boolean {
  return entry.startsWith("!");
}

type Node = {
  /** The entry that ends here. */
  entry?: RankedEntry;
  readonly next: Map<string, Node>;
  /** Where the entry has punctuation before its next word. */
  readonly nextAfterBreak: Map<string, Node>;
};

/** Of entries as long as each other the lower rank wins: exceptions, then what stands first in the list. */
type RankedEntry = { readonly text: string; readonly rank: number };

type Match = { readonly entry: RankedEntry; readonly end: number };

const lastTokens = memoLast(tokensOf);

function compile(list: readonly string[]): WordMatcher {
  const root = emptyNode();
  const bases = new Map<string, string[]>();
  const exceptionsFirst = [...list.filter(isException), ...list.filter((entry) => !isException(entry))];
  for (const [rank, entry] of exceptionsFirst.entries()) {
    let node = root;
    for (const word of entryWords(entry)) {
      addForms(bases, word.base);
      node = child(node !== root && word.afterBreak ? node.nextAfterBreak : node.next, word.base);
    }
    if (node !== root) node.entry ??= { text: entry, rank };
  }
  return { root, bases };
}

type EntryWord = { readonly base: string; readonly afterBreak: boolean };

function entryWords(entry: string): readonly EntryWord[] {
  return tokensOf(entry.replaceAll(EXACT, MARKUP)).map(({ word, start, afterBreak }) => ({
    base: entry.charAt(start - 1) === EXACT ? EXACT + word : word,
    afterBreak,
  }));
}

function addForms(bases: Map<string, string[]>, base: string): void {
  for (const form of base.startsWith(EXACT) ? [base.slice(EXACT.length)] : formsOf(base)) {
    const known = bases.get(form);
    if (known === undefined) bases.set(form, [base]);
    else if (!known.includes(base)) known.push(base);
  }
}

function longestAt(matcher: WordMatcher, tokens: readonly WordToken[], from: number): Match | undefined {
  if (!matcher.bases.has(tokens[from]?.word ?? "")) return undefined;
  let longest: Match | undefined;
  const open: { readonly node: Node; readonly at: number }[] = [{ node: matcher.root, at: from }];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const { node, at } = state;
    if (node.entry !== undefined && beats(node.entry, at, longest)) longest = { entry: node.entry, end: at };
    const token = tokens[at];
    if (token === undefined) continue;
    for (const base of matcher.bases.get(token.word) ?? []) {
      const joined = at === from || !token.afterBreak ? node.next.get(base) : undefined;
      const parted = node.nextAfterBreak.get(base);
      if (joined !== undefined) open.push({ node: joined, at: at + 1 });
      if (parted !== undefined) open.push({ node: parted, at: at + 1 });
    }
  }
  return longest;
}

function beats(entry: RankedEntry, end: number, longest: Match | undefined): boolean {
  if (longest === undefined || end !== longest.end) return end > (longest?.end ?? 0);
  return entry.rank < longest.entry.rank;
}

function emptyNode(): Node {
  return { next: new Map(), nextAfterBreak: new Map() };
}

function child(children: Map<string, Node>, base: string): Node {
  const known = children.get(base);
  if (known !== undefined) return known;
  const made = emptyNode();
  children.set(base, made);
  return made;
}

const EXACT = "=";
