import type { JsonSchema } from "./json-schema.ts";
import { nearestName } from "./nearest-name.ts";
import { type Reading, report, reportType, type Shape } from "./shape.ts";
import type { YamlNode } from "./yaml-document.ts";

/** Any text; a number or a truth value counts as the characters that it is written with. */
export function text(): Shape<string> {
  return {
    expected: "text",
    read: (node, reading) => textOf(node, reading, "text"),
    schema: () => ({ type: ["string", "number", "boolean"] }),
  };
}

/** Text that `parse` makes something of; undefined from it means that the text is malformed. `expected` reads after "is not". */
export function parsedText<Value>(
  expected: string,
  parse: (written: string) => Value | undefined,
  schema: JsonSchema,
): Shape<Value> {
  return {
    expected,
    read: (node, reading) => {
      const written = textOf(node, reading, expected);
      if (written === undefined) return undefined;
      return parse(written) ?? report(reading, node, { code: "malformed", value: written, expected });
    },
    schema: () => schema,
  };
}

/** A plain number, or one with a scale: `15M` is 15000000. */
export function amount(): Shape<number> {
  const scaled = parsedText("an amount such as 15M", parseAmount, {
    type: ["number", "string"],
    minimum: 0,
    pattern: AMOUNT.source,
  });
  return {
    ...scaled,
    read: (node, reading) =>
      node.kind === "scalar" && typeof node.value === "number" && Number.isFinite(node.value) && node.value >= 0
        ? node.value
        : scaled.read(node, reading),
  };
}

export function wholeNumber(range: Range = {}): Shape<number> {
  return numeric("a whole number", "integer", Number.isSafeInteger, range);
}

export function decimalNumber(range: Range = {}): Shape<number> {
  return numeric("a number", "number", Number.isFinite, range);
}

export function flag(): Shape<boolean> {
  const expected = "`true` or `false`";
  return {
    expected,
    read: (node, reading) =>
      node.kind === "scalar" && typeof node.value === "boolean" ? node.value : reportType(reading, node, expected),
    schema: () => ({ type: "boolean" }),
  };
}

export function oneOf<const Value extends string>(allowed: readonly Value[]): Shape<Value> {
  const expected = `one of ${allowed.map((value) => `\`${value}\``).join(", ")}`;
  return {
    expected,
    read: (node, reading) => {
      const written = textOf(node, reading, expected);
      if (written === undefined) return undefined;
      const value = allowed.find((candidate) => candidate === written);
      if (value !== undefined) return value;
      const nearest = nearestName(written, allowed);
      return report(reading, node, {
        code: "not-allowed",
        value: written,
        allowed,
        ...(nearest === undefined ? {} : { nearest }),
      });
    },
    schema: () => ({ enum: allowed }),
  };
}

type Range = { readonly least?: number; readonly most?: number };

function numeric(
  expected: string,
  type: "integer" | "number",
  accepts: (value: number) => boolean,
  { least, most }: Range,
): Shape<number> {
  return {
    expected,
    read: (node, reading) => {
      if (node.kind !== "scalar" || typeof node.value !== "number" || !accepts(node.value)) {
        return reportType(reading, node, expected);
      }
      const { value } = node;
      if (value >= (least ?? value) && value <= (most ?? value)) return value;
      return report(reading, node, {
        code: "out-of-range",
        value,
        ...(least === undefined ? {} : { least }),
        ...(most === undefined ? {} : { most }),
      });
    },
    schema: () => ({
      type,
      ...(least === undefined ? {} : { minimum: least }),
      ...(most === undefined ? {} : { maximum: most }),
    }),
  };
}

function textOf(node: YamlNode, reading: Reading, expected: string): string | undefined {
  return node.kind === "scalar" && node.value !== null ? node.text : reportType(reading, node, expected);
}

function parseAmount(written: string): number | undefined {
  const [, digits, scale = ""] = AMOUNT.exec(written) ?? [];
  const factor = SCALES.get(scale.toLowerCase());
  if (digits === undefined || factor === undefined) return undefined;
  const [whole = "", fraction = ""] = digits.split(".");
  return Number(whole + fraction) * (factor / 10 ** fraction.length);
}

const AMOUNT = /^(\d{1,15}(?:\.\d{1,6})?) ?([KkMmBb]?)$/;

const SCALES: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ["k", 1e3],
  ["m", 1e6],
  ["b", 1e9],
]);
