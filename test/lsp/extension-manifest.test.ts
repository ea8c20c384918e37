import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { TOKEN_MODIFIERS, TOKEN_TYPES } from "../../server/src/features/semantic-tokens.ts";
import { DEFAULT_SETTINGS } from "../../server/src/lsp/settings.ts";

const ROOT = join(import.meta.dirname, "../..");

type Manifest = {
  readonly contributes: {
    readonly semanticTokenTypes: readonly { readonly id: string }[];
    readonly semanticTokenModifiers: readonly { readonly id: string }[];
    readonly commands: readonly { readonly command: string }[];
    readonly languageModelTools: readonly { readonly displayName: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
};

const { contributes }: Manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

test("the settings that the extension offers are those that the server reads, with the same defaults", () => {
  const { "throughline.trace.server": _, ...offered } = contributes.configuration.properties;
  const defaults = Object.entries(offered).map(([name, { default: value }]) => [
    name.replace("throughline.", ""),
    value,
  ]);
  const { limits, ...others } = DEFAULT_SETTINGS;
  const each = Object.entries(limits).map(([name, most]) => [`limits.${name}`, most]);
  expect(Object.fromEntries(defaults)).toEqual({ ...others, ...Object.fromEntries(each) });
});

test("every title and description has its English text, and no text is left over", () => {
  const used = [...readFileSync(join(ROOT, "package.json"), "utf8").matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
  const texts: object = JSON.parse(readFileSync(join(ROOT, "package.nls.json"), "utf8"));
  expect([...new Set(used)].toSorted()).toEqual(Object.keys(texts).toSorted());
});

test("nothing that the manifest says to a user is only said in English", () => {
  const { languageModelTools, ...others } = contributes;
  const said = [...textsIn(others), ...languageModelTools.map(({ displayName }) => displayName)];
  expect(said.filter((text) => !/^%.+%$/.test(text) && text !== "Throughline")).toEqual([]);
  expect(said.length).toBeGreaterThan(50);
});

/** The values of all keys that hold what an editor shows. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "string" ? (SHOWN_KEYS.has(key) ? [inner] : []) : textsIn(inner),
  );
}

const SHOWN_KEYS = new Set([
  "title",
  "description",
  "markdownDescription",
  "displayName",
  "label",
  "altText",
  "contents",
  "contextualTitle",
]);

test("the commands that the extension offers are those that it registers", () => {
  const folder = join(ROOT, "client/src/commands");
  const registered = readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), "utf8").matchAll(/registerCommand\("([^"]+)"/g)].map(([, name]) => name),
  );
  expect(contributes.commands.map(({ command }) => command).toSorted()).toEqual(registered.toSorted());
});

test("the tokens that the extension declares are those that the server sends", () => {
  expect(contributes.semanticTokenTypes.map(({ id }) => id)).toEqual(TOKEN_TYPES);
  expect(contributes.semanticTokenModifiers.map(({ id }) => id)).toEqual(TOKEN_MODIFIERS);
});
