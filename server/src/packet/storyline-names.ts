import { allMatches } from "../base/all-matches.ts";

/** Names of what the storyline is about, whose words say nothing else: `Returns Desk` is no return. */
export function namesIn(sentences: readonly string[], flagship: string | undefined): readonly string[] {
  const runs = sentences.flatMap((text) => allMatches(CAPITALIZED, text).map(({ 0: run, index }) => ({ run, index })));
  const inside = runs.filter(({ index }) => index > 0).map(({ run }) => run);
  const repeated = inside.filter((run) => count(run, sentences) > 1);
  return [...new Set(flagship === undefined ? repeated : [flagship, ...repeated])];
}

/** The text with nothing where the names are, as long as before. */
export function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((rest, name) => rest.replaceAll(name, (found) => "\0".repeat(found.length)), text);
}

function count(run: string, sentences: readonly string[]): number {
  return sentences.reduce((sum, text) => sum + text.split(run).length - 1, 0);
}

/** Two words or more with a capital each. What opens a sentence has one anyhow. */
const CAPITALIZED = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}[\p{L}\p{N}’'-]{0,30}(?: \p{Lu}\p{Ll}[\p{L}\p{N}’'-]{0,30}){1,4}/gu;
