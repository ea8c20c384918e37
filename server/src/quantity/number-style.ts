import { groupDigits } from "./format.ts";

/** How a number is written, and the text on both sides of it. */
export type NumberStyle = {
  readonly prefix: string;
  readonly suffix: string;
  /** All its digits and nothing else. */
  readonly digits: string;
  /** How many of them stand behind the decimal mark. */
  readonly decimals: number;
  readonly decimalMark: "." | ",";
  /** What parts thousands; empty where nothing does. */
  readonly separator: string;
  /** True where groups of two stand before the last three, as in `1,20,000`. */
  readonly indian: boolean;
};

/** The style of the first number in the text, or undefined where it has no digit. */
export function numberStyle(text: string): NumberStyle | undefined {
  const found = NUMBER.exec(text);
  if (found === null) return undefined;
  const [number] = found;
  const point = decimalPoint(number);
  const whole = number.slice(0, point);
  const decimalMark = number.charAt(point) === "," || whole.includes(".") ? "," : ".";
  return {
    prefix: text.slice(0, found.index),
    suffix: text.slice(found.index + number.length),
    digits: number.replace(/\D/g, ""),
    decimals: Math.max(0, number.length - point - 1),
    decimalMark,
    separator: /\D/.exec(whole)?.[0] ?? (decimalMark === "," || whole.length > 3 ? "" : ","),
    indian: /\D\d\d\D/.test(whole),
  };
}

/** Plain digits such as `1234.5` with the grouping and the decimal mark of the style. */
export function inStyle(digits: string, { separator, indian, decimalMark }: NumberStyle): string {
  const [whole = "", fraction] = digits.split(".");
  const grouped = separator === "" ? whole : groupDigits(whole, separator, indian);
  return fraction === undefined ? grouped : grouped + decimalMark + fraction;
}

/** Where the decimal mark stands, or the number's length: a lone point, a comma behind points, a lone comma not before three digits. */
function decimalPoint(number: string): number {
  const [point, comma] = [number.lastIndexOf("."), number.lastIndexOf(",")];
  const [hasOnePoint, hasOneComma] = [number.indexOf(".") === point, number.indexOf(",") === comma];
  if (point > comma && hasOnePoint) return point;
  if (comma > point && hasOneComma && (point >= 0 || number.length - comma !== 4)) return comma;
  return number.length;
}

/** Spaces and apostrophes part groups of three, commas and points any digits. */
const NUMBER = /\d+(?:[.,]\d+|['\u2019 \u00a0\u2009\u202f]\d{3}(?!\d))*/;
