import type { Shape } from "./shape.ts";

export type JsonSchema = { readonly [keyword: string]: Json };

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The JSON Schema (draft 2020-12) that accepts what the shape reads. With `layer`, as `ReadOptions.layer` says. */
export function toJsonSchema(
  shape: Shape<unknown>,
  about: { readonly id: string; readonly title: string; readonly layer?: boolean },
): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: about.id,
    title: about.title,
    ...shape.schema({ layer: about.layer ?? false }),
  };
}
