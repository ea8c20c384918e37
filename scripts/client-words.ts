import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths.ts";

/** The texts that the extension's client shows, each for itself: what a translator puts into another language. */
export function clientWords(): Readonly<Record<string, string>> {
  const texts = clientSources().flatMap((source) => [
    ...[...source.matchAll(SAID)].map(([, literal = ""]) => literal),
    ...[...source.matchAll(WORDS)].flatMap(([, values = ""]) =>
      [...values.matchAll(VALUE)].map(([, literal = ""]) => literal),
    ),
  ]);
  const words = [...new Set(texts.map((literal): string => JSON.parse(literal)))].toSorted();
  return Object.fromEntries(words.map((text) => [text, text]));
}

/** What is said and cannot be found, since it is neither a literal nor one of a list of words. */
export function wordsNotFound(): readonly string[] {
  return clientSources().flatMap((source) => [...source.matchAll(NOT_FOUND)].map(([call]) => call));
}

function clientSources(): readonly string[] {
  const folder = join(ROOT, "client", "src");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => readFileSync(join(folder, name), "utf8"));
}

const LITERAL = String.raw`"(?:[^"\\\n]|\\.)*"`;
const SAID = new RegExp(String.raw`\b(?:l10n\.t|say)\(\s*(${LITERAL})`, "g");
/** `const STATE_WORDS = { … }` */
const WORDS = /\bconst \w+_WORDS\b[^{}]*\{([^}]*(?:\{\d\}[^}]*)*)\}/g;
const VALUE = new RegExp(String.raw`:\s*(${LITERAL})`, "g");
const NOT_FOUND = /\b(?:l10n\.t|say)\((?!\s*(?:"|\w+_WORDS\b)).*/g;
