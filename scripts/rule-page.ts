import type { Rule, RuleInfo, Severity } from "../server/src/rules/rule.ts";
import type { Problem } from "../server/src/snapshot.ts";
import { checkPacket } from "../test/specs/check-packet.ts";
import type { Case, Specification } from "../test/specs/read-specification.ts";

/** A rule's page in Markdown: what it says of itself, and the cases of its specification as examples. */
export function rulePage(rule: Rule | RuleInfo, { introduction, cases }: Specification): string {
  const checked = cases.map((one) => ({
    one,
    problems: checkPacket(one.files, one.today).filter((problem) => problem.rule === rule.name),
  }));
  const problems = checked.flatMap((result) => result.problems);
  const reported = checked.filter((result) => result.problems.length > 0);
  const silent = checked.filter((result) => result.problems.length === 0);
  return `${[
    "<!-- Written by `npm run docs` from the rule and its specification in `test/specs/rules`. -->",
    `# ${rule.name}`,
    `${rule.what} ${rule.why}`,
    [severityLine(rule, problems), scopeLine(rule), ...fixLines(problems)].join("\n"),
    introduction,
    ...examples("## Reported\n\nA line of `^` marks what is reported in the line above it.", reported),
    ...examples("## Not reported", silent),
    "## Settings",
    settings(rule),
  ]
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}

function severityLine({ severity }: RuleInfo, problems: readonly Problem[]): string {
  const elsewhere = [...new Set(problems.map((problem) => problem.severity))].filter((other) => other !== severity);
  if (severity === "off") return "- Severity: off by default";
  return `- Severity: ${severity}${elsewhere.length === 0 ? "" : `, in some places ${elsewhere.join(" or ")}`}`;
}

function scopeLine(rule: Rule | RuleInfo): string {
  return `- Looks at: ${SCOPES["scope" in rule ? rule.scope : "packet"]}`;
}

const SCOPES: Readonly<Record<Rule["scope"], string>> = {
  sentence: "each sentence by itself",
  packet: "the packet as a whole",
};

/** The fixes that the examples have. Those of one sort share their first two words. */
function fixLines(problems: readonly Problem[]): readonly string[] {
  const sorts = new Map<string, string>();
  for (const { title, safe } of problems.flatMap((problem) => problem.fixes())) {
    const sort = title.split(" ").slice(0, 2).join(" ");
    if (!sorts.has(sort)) sorts.set(sort, `- Fix: "${title}"${safe ? ", which `throughline fix` makes too" : ""}`);
  }
  return sorts.size === 0 ? ["- Fix: none"] : [...sorts.values()];
}

function examples(heading: string, results: readonly { readonly one: Case }[]): readonly string[] {
  return results.length === 0 ? [] : [heading, ...results.map(({ one }) => example(one))];
}

/** A case with the path of each file above its text. */
function example({ title, markdown }: Case): string {
  const blocks = markdown.replace(/^(`{3,})(\S+) (.+)$/gm, (_, ticks: string, language: string, name: string) => {
    return `${fileLine(name)}\n\n${ticks}${language}`;
  });
  return `### ${title}\n\n${blocks}`;
}

function fileLine(name: string): string {
  if (name === "today") return "Today:";
  if (name.endsWith(" fixed")) return `\`${name.slice(0, -" fixed".length)}\` after the fix:`;
  if (name.endsWith(" latin-1")) return `\`${name.slice(0, -" latin-1".length)}\`, saved as Latin-1:`;
  return `\`${name}\`:`;
}

function settings({ name, severity }: RuleInfo): string {
  const other: Severity | "off" = severity === "off" ? "warning" : "off";
  return `In \`packet.yaml\`, for the whole packet:

\`\`\`yaml
rules:
  ${name}: ${other}
\`\`\`

A single finding may stand, with a reason: by a comment before its paragraph, list, table or quote, or by an entry in
\`packet.yaml\`, where \`file\` and \`text\` narrow it down.

\`\`\`md
<!-- throughline-ignore ${name}: why it may stand -->
\`\`\`

\`\`\`yaml
suppress:
  - rule: ${name}
    reason: why it may stand
\`\`\``;
}
