import { ASSISTANT_TOOLS } from "../server/src/assistant-tools.ts";
import { manifestJsonSchema } from "../server/src/packet/manifest.ts";
import { profileJsonSchema } from "../server/src/profile/profile-shape.ts";
import { DESCRIBED_AREAS, DESCRIBED_RULES } from "../server/src/rules/described-rules.ts";
import type { RuleInfo } from "../server/src/rules/rule.ts";
import { readSpecification } from "../test/specs/read-specification.ts";
import { clientWords } from "./client-words.ts";
import { rulePage } from "./rule-page.ts";

export const RULE_PAGES = "docs/rules";

/**
 * Every file that follows from the rules or from what the client says, by its path from the root of the checkout. `read` gives the text of a
 * file there, or nothing where there is none.
 */
export function generatedDocs(read: (path: string) => string | undefined): ReadonlyMap<string, string> {
  const rules = DESCRIBED_RULES;
  return new Map([
    ...rules.map((rule): [string, string] => {
      const specification = read(`test/specs/rules/${rule.name}.md`) ?? `# ${rule.name}\n`;
      return [`${RULE_PAGES}/${rule.name}.md`, rulePage(rule, readSpecification(specification))];
    }),
    [`${RULE_PAGES}/README.md`, ruleIndex()],
    ["docs/packet.schema.json", json(manifestJsonSchema())],
    ["docs/profile.schema.json", json(profileJsonSchema())],
    ["l10n/bundle.l10n.json", json(clientWords())],
    ["package.json", completeManifest(read("package.json") ?? "", rules)],
    ["package.nls.json", completeTexts(read("package.nls.json") ?? "{}")],
  ]);
}

function ruleIndex(): string {
  const sections = DESCRIBED_AREAS.map(({ title, rules }) => {
    const rows = rules.map(({ name, severity, what }) => `| [${name}](${name}.md) | ${severity} | ${cell(what)} |`);
    return [`## ${title}`, "", "| rule | default | what it reports |", "| --- | --- | --- |", ...rows, ""];
  });
  const count = DESCRIBED_RULES.length;
  return [
    "<!-- Written by `npm run docs`. -->",
    "",
    "# Rules",
    "",
    `${count} rules. Their numbers, names and word lists come from the profile; what a rule reports by default depends on it too.`,
    "A severity is `error`, `warning`, `info` or `off`, and is set in `packet.yaml`, in the profile, or in the editor.",
    "",
    ...sections.flat(),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** The manifest of the extension, in which the severity setting knows every rule by name, and language models every tool. */
function completeManifest(text: string, rules: readonly RuleInfo[]): string {
  const manifest: PackageManifest = JSON.parse(text);
  const { configuration } = manifest.contributes;
  const { [SEVERITY]: severity, ...others } = configuration.properties;
  const names = { enum: rules.map(({ name }) => name).toSorted() };
  const properties = Object.fromEntries(
    Object.keys(configuration.properties).map((key) => [
      key,
      key === SEVERITY ? { ...severity, propertyNames: names } : others[key],
    ]),
  );
  return json({
    ...manifest,
    contributes: {
      ...manifest.contributes,
      configuration: { ...configuration, properties },
      languageModelTools: ASSISTANT_TOOLS.map(({ name, description, inputSchema }) => ({
        name: `throughline_${name}`,
        displayName: `%${toolKey(name)}%`,
        modelDescription: description,
        toolReferenceName: `throughline-${name.replaceAll("_", "-")}`,
        canBeReferencedInPrompt: true,
        icon: "$(checklist)",
        tags: ["throughline", "promotion packet"],
        inputSchema,
      })),
    },
  });
}

/** The texts of the manifest, with the titles of the tools, which the server has. */
function completeTexts(text: string): string {
  const texts: Readonly<Record<string, string>> = JSON.parse(text);
  return json({ ...texts, ...Object.fromEntries(ASSISTANT_TOOLS.map(({ name, title }) => [toolKey(name), title])) });
}

function toolKey(name: string): string {
  return `tool.${name}`;
}

const SEVERITY = "throughline.severity";

type PackageManifest = {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
  };
};
