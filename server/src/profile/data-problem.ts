import type { Span } from "../base/span.ts";

/** Something wrong with a YAML text, with the place of the key or value that is to blame. */
export type DataProblem = DataFault & {
  readonly span: Span;
  /** What the caller of the reader calls the text. */
  readonly file: string;
};

export type DataFault =
  | { readonly code: "syntax"; readonly detail: string }
  | { readonly code: "too-large"; readonly what: "text" | "nesting" | "aliases"; readonly limit: number }
  | { readonly code: "unknown-alias"; readonly name: string }
  | { readonly code: "circular-alias"; readonly name: string }
  | { readonly code: "key-not-text" }
  | { readonly code: "duplicate-key"; readonly key: string }
  | { readonly code: "unknown-key"; readonly key: string; readonly nearest?: string; readonly known: readonly string[] }
  | { readonly code: "missing-key"; readonly key: string }
  | { readonly code: "wrong-type"; readonly expected: string; readonly found: string }
  | {
      readonly code: "not-allowed";
      readonly value: string;
      readonly nearest?: string;
      readonly allowed: readonly string[];
    }
  | { readonly code: "out-of-range"; readonly value: number; readonly least?: number; readonly most?: number }
  | { readonly code: "malformed"; readonly value: string; readonly expected: string }
  | {
      readonly code: "unknown-profile";
      readonly name: string;
      readonly nearest?: string;
      readonly known: readonly string[];
    }
  | { readonly code: "unknown-rule"; readonly name: string; readonly nearest?: string }
  | { readonly code: "missing-file"; readonly name: string }
  | { readonly code: "outside-packet"; readonly name: string }
  | { readonly code: "circular-extends"; readonly chain: readonly string[] };

/** What is wrong and what to do, in a sentence or two. */
export function faultInWords(fault: DataFault): string {
  switch (fault.code) {
    case "syntax":
      return `This is not valid YAML: ${fault.detail}.`;
    case "too-large":
      return TOO_LARGE[fault.what](fault.limit);
    case "unknown-alias":
      return `No anchor \`&${fault.name}\` stands before this alias.`;
    case "circular-alias":
      return `\`*${fault.name}\` stands inside the value that it repeats.`;
    case "key-not-text":
      return "A key must be a plain word.";
    case "duplicate-key":
      return `\`${fault.key}\` is already there; only the first one counts.`;
    case "unknown-key":
      return `There is no key \`${fault.key}\` here.${instead(fault.nearest, fault.known)}`;
    case "missing-key":
      return `\`${fault.key}\` is missing.`;
    case "wrong-type":
      return `This should be ${fault.expected}, and is ${fault.found}.`;
    case "not-allowed":
      return `\`${fault.value}\` is not one of the values allowed here.${instead(fault.nearest, fault.allowed)}`;
    case "out-of-range":
      return `${fault.value} is out of range: this should be ${rangeInWords(fault.least, fault.most)}.`;
    case "malformed":
      return `\`${fault.value}\` is not ${fault.expected}.`;
    case "unknown-profile":
      return `There is no built-in profile \`${fault.name}\`.${instead(fault.nearest, fault.known)} One of your own is named by its path, such as \`./profile.yaml\`.`;
    case "unknown-rule":
      return `There is no rule \`${fault.name}\`.${instead(fault.nearest, [])}`;
    case "missing-file":
      return `There is no file \`${fault.name}\` in the packet.`;
    case "outside-packet":
      return `\`${fault.name}\` leads out of the packet's folder, so it is not read.`;
    case "circular-extends":
      return `These profiles extend each other in a circle: ${fault.chain.join(" → ")}.`;
  }
}

function instead(nearest: string | undefined, known: readonly string[]): string {
  if (nearest !== undefined) return ` Did you mean \`${nearest}\`?`;
  if (known.length === 0 || known.length > MOST_LISTED) return "";
  return ` Known here: ${known.map((name) => `\`${name}\``).join(", ")}.`;
}

function rangeInWords(least: number | undefined, most: number | undefined): string {
  if (least === undefined) return `at most ${most}`;
  if (least === most) return String(least);
  return most === undefined ? `at least ${least}` : `from ${least} to ${most}`;
}

const TOO_LARGE = {
  text: (limit: number) => `This file is longer than ${limit} characters, so it is not read.`,
  nesting: (limit: number) => `This is nested more than ${limit} levels deep, so it is not read.`,
  aliases: (limit: number) =>
    `With its aliases written out this file has more than ${limit} values, so they are not read.`,
} as const;

const MOST_LISTED = 20;
