import { type Span, touches } from "../base/span.ts";
import type { Shape } from "./shape.ts";
import type { YamlNode } from "./yaml-document.ts";

/** What stands at a place of a YAML text. */
export type YamlPlace = {
  /** Keys from the root; an item of a list is its number. */
  readonly path: readonly string[];
  readonly on: "key" | "value";
  /** The key or the value itself. */
  readonly span: Span;
};

/** The key or value that an offset lies in, or ends at. */
export function yamlPlaceAt(root: YamlNode, offset: number): YamlPlace | undefined {
  if (root.kind === "scalar")
    return touches(root.span, offset) ? { path: [], on: "value", span: root.span } : undefined;
  if (root.kind === "list") {
    return firstBelow(
      root.items.map((item, index) => [String(index), item] as const),
      offset,
    );
  }
  const key = root.entries.find(({ keyPlace }) => touches(keyPlace.span, offset));
  if (key !== undefined) return { path: [key.key], on: "key", span: key.keyPlace.span };
  return firstBelow(
    root.entries.map(({ key, value }) => [key, value] as const),
    offset,
  );
}

/** The shape that a value at a path must have. */
export function shapeAt(shape: Shape<unknown>, path: readonly string[]): Shape<unknown> | undefined {
  let at: Shape<unknown> | undefined = shape;
  for (const key of path) at = at?.below?.(key);
  return at;
}

function firstBelow(children: readonly (readonly [string, YamlNode])[], offset: number): YamlPlace | undefined {
  for (const [step, child] of children) {
    const place = yamlPlaceAt(child, offset);
    if (place !== undefined) return { ...place, path: [step, ...place.path] };
  }
  return undefined;
}
