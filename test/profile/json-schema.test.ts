import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { BUILT_IN_PROFILES, builtInText } from "../../server/src/profile/built-in.ts";
import { toJsonSchema } from "../../server/src/profile/json-schema.ts";
import { profileJsonSchema, profileShape } from "../../server/src/profile/profile-shape.ts";
import { readShape } from "../../server/src/profile/shape.ts";

const about = { id: "https://example.test/profile.schema.json", title: "Profile" };
const wholeSchema = compile(false);
const layerSchema = compile(true);

test.each(BUILT_IN_PROFILES)("the schema accepts %s", (name) => {
  const valid = layerSchema(parse(builtInText(name) ?? ""));
  expect(layerSchema.errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});

/** Short texts, of which the reader and the schema must say the same. */
describe("reader and schema agree", () => {
  test.each([
    "title: a",
    "title: 3",
    "title: [a]",
    "titel: a",
    "severities: { any-rule: off }",
    "severities: { any-rule: loud }",
    "limits: { sentenceWords: 12 }",
    "limits: { sentenceWords: 0 }",
    "limits: { sentenceWords: 1.5 }",
    "limits: { teamVoiceShare: 0.2 }",
    "limits: { teamVoiceShare: 2 }",
    "limits: { narrativeWords: none }",
    "storyline: none",
    "limits: none",
    "impact: { floors: { least: { saving: 10M } } }",
    "impact: { floors: { least: { saving: 1e6 } } }",
    "impact: { floors: { least: { saving: ten } } }",
    "impact: { floors: { currency: usd } }",
    "words: { +generic: [a] }",
    "words: { -generic: [a] }",
    "words: { -generic: a, b: c }",
    "words: { +generic: 'a, b' }",
    "words: { generic: 5 }",
    "words: { generic: }",
    "words: { generic: { a: b } }",
    "words: { -generic: [[a]] }",
    "+words: { generic: [a] }",
    "+principles: [{ id: a }]",
    "principles: [{ id: a }]",
    "extends: ./x.yaml",
    "{}",
  ])("%j", (yaml) => {
    const { problems } = readShape(yaml, profileShape, { layer: true });
    expect(layerSchema(parse(yaml))).toBe(problems.length === 0);
    const whole = readShape(yaml, profileShape);
    expect(wholeSchema(parse(yaml))).toBe(whole.problems.length === 0);
  });
});

test("every key of a profile is described", () => {
  expect(undescribed(profileJsonSchema(), "")).toEqual([]);
});

function compile(layer: boolean): ValidateFunction {
  return new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(
    toJsonSchema(profileShape, { ...about, layer }),
  );
}

/** Paths of properties of the top two levels that have no description. */
function undescribed(schema: unknown, path: string, depth = 0): readonly string[] {
  if (typeof schema !== "object" || schema === null || !("properties" in schema) || depth > 0) return [];
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    if (key.startsWith("+") || key.startsWith("-")) return [];
    const own =
      typeof property === "object" && property !== null && "description" in property ? [] : [`${path}/${key}`];
    return [...own, ...undescribed(property, `${path}/${key}`, depth + 1)];
  });
}
