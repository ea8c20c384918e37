import type { Checked } from "../rules/checker.ts";
import { DESCRIBED_RULES } from "../rules/described-rules.ts";
import type { RuleProblem } from "../rules/rule.ts";
import { escapeMarkdown } from "./markdown-text.ts";

/** What a rule reports and why, which gates it holds shut, and what it finds in this packet. Undefined for a name that no rule has. */
export function ruleHover(
  name: string,
  { packet, problems: all }: Checked,
  problems: readonly RuleProblem[],
): string | undefined {
  const rule = DESCRIBED_RULES.find((known) => known.name === name);
  if (rule === undefined) return undefined;
  const gates = packet.profile.gates.filter(({ rules }) => rules.includes(name)).map(({ title }) => title);
  const found = problems.filter((problem) => problem.rule === name);
  const usual = rule.severity === "off" ? "off by default" : `${rule.severity} by default`;
  return [
    `**${name}**, ${usual}`,
    `${rule.what} ${rule.why}`,
    ...(gates.length === 0
      ? []
      : [`It counts for ${gates.length === 1 ? "the gate" : "the gates"} ${gates.join(", ")}.`]),
    `In this packet: ${findingsInWords(found)}${hiddenInWords(all.filter((one) => one.rule === name).length - found.length)}.`,
    ...messages(found),
  ].join("\n\n");
}

/** The first messages as a list, each once. */
export function messages(found: readonly RuleProblem[]): readonly string[] {
  const distinct = [...new Set(found.map(({ message }) => message))];
  if (distinct.length === 0) return [];
  const shown = distinct.slice(0, MOST_MESSAGES).map((message) => `- ${escapeMarkdown(message)}`);
  const more = distinct.length - shown.length;
  return [[...shown, ...(more > 0 ? [`- and ${more} more`] : [])].join("\n")];
}

function findingsInWords(found: readonly RuleProblem[]): string {
  if (found.length === 0) return "no finding";
  const files = new Set(found.map(({ place }) => place.file)).size;
  const where = files === 1 ? `in ${escapeMarkdown(found[0]?.place.file ?? "")}` : `in ${files} files`;
  return `${found.length === 1 ? "1 finding" : `${found.length} findings`} ${where}`;
}

function hiddenInWords(hidden: number): string {
  return hidden <= 0 ? "" : `; ${hidden === 1 ? "1 is" : `${hidden} are`} let stand or turned off`;
}

const MOST_MESSAGES = 5;
