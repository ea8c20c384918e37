import type { DataProblem } from "./data-problem.ts";
import { ADD } from "./group-shapes.ts";
import { nearestName } from "./nearest-name.ts";
import { entryAt } from "./shape.ts";
import { itemsOf, type Placed, type YamlMap, type YamlNode } from "./yaml-document.ts";

/** The names in `severities` and in the gates' `rules` that no rule has. */
export function unknownRules(profile: YamlMap, ruleNames: readonly string[]): readonly DataProblem[] {
  const known = new Set(ruleNames);
  return [...severityNames(profile), ...gateNames(profile)]
    .filter(({ name }) => !known.has(name))
    .map(({ name, place: { file, span } }) => {
      const nearest = nearestName(name, ruleNames);
      return { code: "unknown-rule", name, ...(nearest === undefined ? {} : { nearest }), file, span };
    });
}

type PlacedName = { readonly name: string; readonly place: Placed };

function severityNames(profile: YamlMap): readonly PlacedName[] {
  const severities = entryAt(profile, "severities")?.value;
  return severities?.kind === "map"
    ? severities.entries.map(({ key, keyPlace }) => ({ name: key, place: keyPlace }))
    : [];
}

function gateNames(profile: YamlMap): readonly PlacedName[] {
  return itemsAt(profile, "gates")
    .flatMap((gate) => (gate.kind === "map" ? itemsAt(gate, "rules") : []))
    .flatMap((rule) => (rule.kind === "scalar" ? [{ name: rule.text, place: rule }] : []));
}

function itemsAt(map: YamlMap, key: string): readonly YamlNode[] {
  return [key, ADD + key].flatMap((name) => {
    const list = entryAt(map, name)?.value;
    return list === undefined ? [] : itemsOf(list);
  });
}
