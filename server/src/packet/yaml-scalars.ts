import type { YamlNode, YamlScalar } from "../profile/yaml-document.ts";

/** The plain values inside a value, in the order of the text. */
export function yamlScalars(value: YamlNode): readonly YamlScalar[] {
  switch (value.kind) {
    case "scalar":
      return [value];
    case "list":
      return value.items.flatMap(yamlScalars);
    case "map":
      return value.entries.flatMap((entry) => yamlScalars(entry.value));
  }
}
