import type { Severity } from "../../rules/rule.ts";

/** How a part of the text for a terminal looks; the text itself where there is no colour. */
export type Style = {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
  readonly cyan: (text: string) => string;
};

export function styleFor(colour: boolean): Style {
  const paint = (on: number, off: number) => (text: string) => (colour ? `\u001b[${on}m${text}\u001b[${off}m` : text);
  return {
    bold: paint(1, 22),
    dim: paint(2, 22),
    red: paint(31, 39),
    yellow: paint(33, 39),
    green: paint(32, 39),
    cyan: paint(36, 39),
  };
}

/** The colour of a severity. */
export function paintOf(severity: Severity, { red, yellow, cyan }: Style): (text: string) => string {
  return { error: red, warning: yellow, info: cyan }[severity];
}
