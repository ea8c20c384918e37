import type { JsonSchema } from "../profile/json-schema.ts";
import type { Shape } from "../profile/shape.ts";
import { readYaml } from "../profile/yaml-document.ts";
import { shapeAt, type YamlPlace, yamlPlaceAt } from "../profile/yaml-path.ts";
import type { Checked } from "../rules/checker.ts";
import type { RuleProblem } from "../rules/rule.ts";
import { gateHover } from "./gate-hover.ts";
import type { Hover } from "./hover.ts";
import { manifestFacts } from "./manifest-facts.ts";
import { ruleHover } from "./rule-hover.ts";
import { type YamlForm, yamlFormOf } from "./yaml-form.ts";

/** What there is to say of a place in the manifest or in a profile: a rule or a gate that it names, a key with what it is for. */
export function yamlHover(
  checked: Checked,
  problems: readonly RuleProblem[],
  path: string,
  text: string,
  offset: number,
): Hover | undefined {
  const form = yamlFormOf(path, text, checked.packet);
  const { root } = form === undefined ? {} : readYaml(text, path);
  const place = root === undefined ? undefined : yamlPlaceAt(root, offset);
  if (form === undefined || place === undefined) return undefined;
  const markdown =
    namedThing(form, place, text, checked, problems) ??
    (place.on === "key" ? keyHover(form, place, checked, problems) : undefined);
  return markdown === undefined ? undefined : { span: place.span, markdown };
}

/** The rule or the gate that a key or a value names. */
function namedThing(
  { kind }: YamlForm,
  { path, on, span }: YamlPlace,
  text: string,
  checked: Checked,
  problems: readonly RuleProblem[],
): string | undefined {
  const [first, second, third] = path.map((key) => key.replace(/^[+-]/, ""));
  const word = text.slice(span.start, span.end).replace(/^["']|["']$/g, "");
  const severities = kind === "manifest" ? "rules" : "severities";
  if (on === "key" && first === severities && path.length === 2) return ruleHover(word, checked, problems);
  if (on !== "value") return undefined;
  if (first === "suppress" && third === "rule") return ruleHover(word, checked, problems);
  if (first !== "gates" || second === undefined) return undefined;
  if (third === "id") return gateHover(word, checked, problems);
  return third === "rules" ? ruleHover(word, checked, problems) : undefined;
}

function keyHover(
  { kind, shape }: YamlForm,
  { path }: YamlPlace,
  checked: Checked,
  problems: readonly RuleProblem[],
): string | undefined {
  const at = shapeAt(shape, path);
  const key = path.at(-1);
  if (at === undefined || key === undefined) return undefined;
  const facts = kind === "manifest" && path.length === 1 ? manifestFacts(key, checked, problems) : undefined;
  return [
    `**${key}**`,
    `${at.description ?? ""} Expected: ${expectedOf(at)}.`.trim(),
    ...(facts === undefined ? [] : [`In this packet: ${facts}.`]),
  ].join("\n\n");
}

/** The values that may stand there, where they are few; else what sort of value. */
function expectedOf(shape: Shape<unknown>): string {
  const { enum: values }: JsonSchema = shape.schema({ layer: false });
  const allowed = Array.isArray(values) ? values.filter((value) => typeof value === "string") : [];
  return allowed.length > 0 ? allowed.map((value) => `\`${value}\``).join(", ") : shape.expected;
}
