import type { RuleInfo } from "../rules/rule.ts";

/** What there is to know of one rule, for a terminal. */
export function explainRule({ name, severity, what, why }: RuleInfo): string {
  return `${name} (${severity === "off" ? "off by default" : `${severity} by default`})\n\n${what}\n${why}\n`;
}

/** All rules with what each of them flags. */
export function listRules(rules: readonly RuleInfo[]): string {
  const width = Math.max(0, ...rules.map(({ name }) => name.length));
  return rules.map(({ name, severity, what }) => `${name.padEnd(width)}  ${severity.padEnd(7)}  ${what}\n`).join("");
}

/** The names that were perhaps meant, the likeliest first. */
export function similarNames(name: string, names: readonly string[]): readonly string[] {
  const most = Math.max(2, Math.floor(name.length / 4));
  return names
    .map((known) => ({ known, distance: editDistance(name, known) }))
    .filter(({ known, distance }) => distance <= most || known.includes(name))
    .toSorted((left, right) => left.distance - right.distance)
    .slice(0, 3)
    .map(({ known }) => known);
}

/** How many letters have to be put in, taken out or replaced to make one of the other. */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 0; i < left.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < right.length; j += 1) {
      const replaced = (row[j] ?? 0) + (left[i] === right[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
