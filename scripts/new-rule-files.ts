/** Where rules are registered. */
export const INDEX = "server/src/rules/index.ts";

/** The files of a new rule by path, with the index that names it in one of its areas. */
export function newRule(
  name: string,
  area: string,
  index: string,
): Readonly<Record<string, string>> | { readonly problem: string } {
  const constant = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const registered = register(name, constant, area, index);
  if (registered === undefined)
    return { problem: `${INDEX} has no area "${area}". It has: ${areasOf(index).join(", ")}.` };
  return {
    [`server/src/rules/${name}.ts`]: ruleText(name, constant),
    [`test/specs/rules/${name}.md`]: specificationText(name),
    [INDEX]: registered,
  };
}

/** The index with an import, and the rule at the end of its area; the formatter puts both into place. */
function register(name: string, constant: string, area: string, index: string): string | undefined {
  const title = index.indexOf(`title: "${area}"`);
  if (title < 0) return undefined;
  const end = index.indexOf("]", title);
  const before = index.slice(0, end).trimEnd();
  const comma = before.endsWith("[") || before.endsWith(",") ? "" : ",";
  return `import { ${constant} } from "./${name}.ts";\n${before}${comma} ${constant}${index.slice(end)}`;
}

function areasOf(index: string): readonly string[] {
  return [...index.matchAll(/title: "([^"]+)"/g)].map(([, title = ""]) => title);
}

function ruleText(name: string, constant: string): string {
  return `import { sentenceRule } from "./rule.ts";

export const ${constant} = sentenceRule<{ readonly text: string }>({
  name: "${name}",
  scope: "sentence",
  severity: "warning",
  what: "TODO: what is flagged, in one sentence.",
  why: "TODO: why a panel minds, in one sentence.",
  *check({ file, block, span, text }) {
    if (text.includes("TODO")) yield { place: { file, block, span }, data: { text } };
  },
  message: ({ text }) => \`TODO: what is wrong with "\${text}", and what to do.\`,
});
`;
}

function specificationText(name: string): string {
  const found = "TODO: a sentence that is reported.";
  const mark = `${"^".repeat(found.length)} ${name} (warning) TODO`;
  return `# ${name}

TODO: where the line runs between what is reported and what is not.

## TODO: the plain case

TODO: why it is reported.

\`\`\`md narrative.md
# Narrative

${found}
${mark}
\`\`\`

## TODO: the same in another shape of Markdown

TODO: why it is reported.

\`\`\`md narrative.md
# Narrative

- ${found}
  ${mark}
\`\`\`

## TODO: a near miss

TODO: why nothing is said.

\`\`\`md narrative.md
# Narrative

A sentence that is close and is right.
\`\`\`

## TODO: a near miss in another shape of Markdown

TODO: why nothing is said.

\`\`\`md narrative.md
# Narrative

> A sentence that is close and is right.
\`\`\`
`;
}
